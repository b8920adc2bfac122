/**
 * Texts of others on a page of the desk. Pages are trees (hast), never strings put together: what a text holds is text.
 * What it hides is shown.
 */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { hiddenCharacters, withoutHiddenCharacters } from '../../arabic/hidden-characters.ts';
import { latinRuns } from '../../arabic/latin-runs.ts';

/**
 * @param text of others, one line
 * @returns it with foreign words isolated, and each hidden character as its name
 */
export function words(text: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { index, name } of hiddenCharacters(text)) {
    if (index < from) continue;
    nodes.push(...isolated(text.slice(from, index)));
    nodes.push(h('span.hidden-mark', { dir: 'ltr' }, name));
    from = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  }
  return [...nodes, ...isolated(text.slice(from))];
}

/** Addresses and ids: one run from the left, whatever signs and numbers they hold (Unicode UAX #9 would turn parts). */
const FROM_THE_LEFT =
  /https?:\/\/[^\s()«»]*[^\s()«».,:;،؛]|(?<![\w-])(?=[\d-]*[a-z])[a-z\d]+(?:-[a-z\d]+)+(?![\w-])/gu;

function isolated(text: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(FROM_THE_LEFT)) {
    nodes.push(...latinIsolated(text.slice(from, index)), h('bdi', { dir: 'ltr' }, run));
    from = index + run.length;
  }
  return [...nodes, ...latinIsolated(text.slice(from))];
}

function latinIsolated(text: string): ElementContent[] {
  return latinRuns(text).map(({ text: run, isolated: is, lang }): ElementContent => {
    if (!is) return { type: 'text', value: run };
    return h('bdi', lang === undefined ? { dir: 'ltr' } : { lang }, run);
  });
}

/** For where a page has no room for elements: titles, labels. */
export function plain(text: string): string {
  return withoutHiddenCharacters(text);
}

/** A link that leaves the desk; an address that is none of the web is told and leads nowhere. */
export function outward(url: string, children: ElementContent[]): ElementContent {
  const { protocol } = URL.parse(url) ?? {};
  return protocol === 'https:' || protocol === 'http:'
    ? h('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, children)
    : h('span', children);
}

/** The page of a story. Ids are letters, digits and strokes. */
export function storyPage(id: string): string {
  return `${id}.html`;
}
