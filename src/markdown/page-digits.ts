/** A whole page with the digits of the Arab East, where its operator has asked for them. */
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visitParents } from 'unist-util-visit-parents';
import { easternDigits } from '../arabic/digits.ts';

/** What is no Arabic text: programs, code, and what is isolated because it is foreign. */
const FOREIGN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'code', 'bdi']);

/**
 * Changes the digits of Arabic text, and no other byte: not those of attributes, addresses, foreign words and
 * character references.
 *
 * @param html a page of the build
 */
export function withEasternDigits(html: string): string {
  const tree: Root = rehype().parse(html);
  let [result, at] = ['', 0];
  visitParents(tree, 'text', (node, ancestors) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined || start < at) return;
    if (ancestors.some((one) => one.type === 'element' && isForeign(one))) return;
    const text = html
      .slice(start, end)
      .split(/(&#?\w+;)/)
      .map((part, i) => (i % 2 === 1 ? part : easternDigits(part)));
    result += html.slice(at, start) + text.join('');
    at = end;
  });
  return result + html.slice(at);
}

function isForeign({ tagName, properties }: Element): boolean {
  if (FOREIGN.has(tagName) || properties.dir === 'ltr') return true;
  const { lang } = properties;
  return typeof lang === 'string' && !/^ar(?:-|$)/i.test(lang);
}
