/** What the style sheets inside a page hide or make blocks: rules of one simple selector (class, id, tag, or both). */
import { attribute, type Document, type Element, elementsOf, textContent } from './dom.ts';
import { isBlockBy, isHiddenBy, readStyle, type Style } from './hidden-style.ts';

export interface StyleSheet {
  /** The style that the sheets and its own attribute give an element. */
  readonly styleOf: (element: Element) => Style;
}

const SIMPLE = /^([a-z][\w-]*)?(?:([.#])([\w-]+))?$/i;

/** Rules inside `@media`, `@supports` and the like hold only at times, and are left out. */
export function readStyleSheets(document: Document): StyleSheet {
  const rules = new Map<string, Map<string, string>>();
  for (const element of elementsOf(document)) {
    if (element.tagName !== 'style' || !isForAll(attribute(element, 'media'))) continue;
    for (const [selectors, declarations] of rulesOf(textContent(element))) {
      const style = readStyle(declarations);
      if (
        !isHiddenBy(style) &&
        !isBlockBy(style) &&
        !style.has('display') &&
        !style.has('white-space')
      )
        continue;
      for (const selector of selectors.split(',')) {
        const key = keyOf(selector.trim());
        if (key !== undefined) rules.set(key, new Map([...(rules.get(key) ?? []), ...style]));
      }
    }
  }
  return {
    styleOf: (element) => {
      const own = attribute(element, 'style');
      if (rules.size === 0) return own === undefined ? NONE : readStyle(own);
      const keys = keysOf(element).map((key) => rules.get(key) ?? NONE);
      return new Map([...keys, own === undefined ? NONE : readStyle(own)].flatMap((s) => [...s]));
    },
  };
}

const NONE: Style = new Map();

function isForAll(media: string | undefined): boolean {
  return media === undefined || /^\s*(?:all|screen)?\s*$/i.test(media);
}

/** The rules of a sheet's top level. */
function* rulesOf(css: string): Generator<readonly [string, string]> {
  const text = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ');
  let [start, depth, open] = [0, 0, -1];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === ';' && depth === 0) start = i + 1;
    else if (c === '{' && depth++ === 0) open = i;
    else if (c === '}' && depth > 0 && --depth === 0) {
      const selectors = text.slice(start, open).trim();
      if (!selectors.startsWith('@')) yield [selectors, text.slice(open + 1, i)];
      start = i + 1;
    }
  }
}

function keyOf(selector: string): string | undefined {
  const found = SIMPLE.exec(selector);
  if (found === null || selector === '') return undefined;
  const [, tag = '', kind = '', name = ''] = found;
  return `${tag.toLowerCase()}${kind}${name}`;
}

/** The keys under which rules for an element may stand, the weaker first (CSS Selectors: specificity). */
function keysOf(element: Element): string[] {
  const tag = element.tagName;
  const classes = (attribute(element, 'class') ?? '').split(/\s+/).filter((word) => word !== '');
  const id = attribute(element, 'id');
  return [
    tag,
    ...classes.map((word) => `.${word}`),
    ...classes.map((word) => `${tag}.${word}`),
    ...(id === undefined ? [] : [`#${id}`, `${tag}#${id}`]),
  ];
}
