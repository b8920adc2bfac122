/** Links that work wherever a brief is read: a feed reader has no page to be relative to. */
import type { Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

const processor = rehype().data('settings', { fragment: true }).freeze();

/**
 * @param html a fragment of our own making
 * @param base the absolute address that links are relative to
 * @returns the fragment with every `href` and `src` absolute
 */
export function absoluteLinks(html: string, base: string): string {
  const tree: Root = processor.parse(html);
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src'] as const) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = new URL(address, base).href;
    }
  });
  return processor.stringify(tree);
}
