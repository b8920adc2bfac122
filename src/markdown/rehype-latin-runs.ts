/** Wraps Latin words and signed numbers in `<bdi>`, so that they keep their order inside Arabic text. */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { latinRuns } from '../arabic/latin-runs.ts';

/** Elements that are isolated already, or whose text is not prose. */
const LEFT_ALONE = new Set(['bdi', 'bdo', 'code', 'pre', 'script', 'style', 'svg', 'math']);

export function rehypeLatinRuns() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && (LEFT_ALONE.has(node.tagName) || hasOwnDirection(node)))
        return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return;
      const runs = latinRuns(node.value);
      if (!runs.some((run) => run.isolated)) return;
      const parts = runs.map((run): ElementContent => {
        const text: ElementContent = { type: 'text', value: run.text };
        if (!run.isolated) return text;
        const properties = run.lang === undefined ? { dir: 'ltr' } : { lang: run.lang };
        return { type: 'element', tagName: 'bdi', properties, children: [text] };
      });
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

function hasOwnDirection(node: Element): boolean {
  return node.properties.lang !== undefined || node.properties.dir !== undefined;
}
