/** XML of newsrooms that is no feed (NITF, NewsML, exports under any names): its elements as a record's values. */
import render from 'dom-serializer';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import type { Page } from '../page.ts';
import { wordCount } from '../prose.ts';
import { readValue } from './json.ts';

/** Elements of XHTML (and of NITF, which took them over) that hold prose: what has them inside is one text. */
const PROSE = new Set([
  'p',
  'div',
  'br',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'blockquote',
  'section',
  'article.body',
]);
/** Names that say what they are by a standard: IPTC NewsML 1 and G2. */
const NAMES: Readonly<Record<string, string>> = {
  firstcreated: 'published', contentcreated: 'published', versioncreated: 'modified', thisrevisioncreated: 'modified',
  'date.issue': 'date', 'date.release': 'date', datecreated: 'created', hedline: 'headline', hl1: 'headline', headline: 'headline',
}; // prettier-ignore
const FEWEST_WORDS = 8;
const NO_TEXT = 'لا نص في السجل';
const CUT = 'المادة مبتورة: ينتهي الملف قبل نهايتها';

/** @returns a page a record; the last one is refused where the file ends before its elements do */
export function readXml(xml: string): Page[] {
  const handler = new DomHandler();
  /** Elements that only the end of the file closed. */
  const open = { isEnding: false, count: 0 };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        handler.onopentag(name, attributes);
      },
      ontext: (text) => {
        handler.ontext(text);
      },
      onclosetag: () => {
        if (open.isEnding) open.count++;
        handler.onclosetag();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  open.isEnding = true;
  parser.end();
  handler.onend();
  const root = handler.dom.find(isTag);
  const value = root === undefined ? undefined : valueOf(root);
  const all =
    value === undefined || typeof value === 'string' ? [] : [...readValue(value, true).pages];
  const pages = all.map((page) => (hasSentence(page) ? page : { ...page, refusal: NO_TEXT }));
  return open.count > 0 ? pages.map((page, i) => (i === pages.length - 1 ? { ...page, refusal: CUT } : page)) : pages; // prettier-ignore
}

/** Settings, lists of addresses, drawings have texts too, of a few words. */
function hasSentence({ blocks }: Page): boolean {
  return blocks.some(({ why, markup, text }) => why === 'open' && markup !== 'heading' && wordCount(text) >= FEWEST_WORDS); // prettier-ignore
}

type Value = string | Value[] | { readonly [key: string]: Value };

/** Deep nests are read as text: no newsroom's schema goes so far. */
const DEEPEST = 40;

function valueOf(element: Element, depth = 0): Value {
  const inner = element.children.filter(isTag);
  const isProse = inner.some((child) => PROSE.has(localName(child)));
  const text = textOf(element, isProse && !isDeep(element));
  const attributes = Object.entries(element.attribs).filter(([name]) => !/^xml(?:ns)?(?::|$)/.test(name)); // prettier-ignore
  if (isProse || inner.length === 0 || depth >= DEEPEST) {
    if (attributes.length === 0 || isProse) return text;
    return Object.fromEntries([...(text === '' ? [] : [['text', text]]), ...attributes]) as Value; // of strings
  }
  const own = ownText(element);
  const value: Record<string, Value> = Object.fromEntries(attributes);
  if (own !== '') value.text = own;
  for (const [name, all] of Map.groupBy(inner, localName)) {
    const [first, ...others] = all.map((child) => valueOf(child, depth + 1));
    if (first === undefined) continue;
    value[NAMES[name] ?? name] = others.length === 0 ? first : [first, ...others];
  }
  return value;
}

/** Whether elements nest deeper than any text does: what writes markup again is recursive. */
function isDeep(element: Element): boolean {
  const stack: { readonly node: ChildNode; readonly depth: number }[] = [
    { node: element, depth: 0 },
  ];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.depth > DEEPEST) return true;
    if (!isTag(at.node)) continue;
    for (const node of at.node.children) stack.push({ node, depth: at.depth + 1 });
  }
  return false;
}

function localName({ name }: Element): string {
  return name.replace(/^.*:/, '').toLowerCase();
}

function ownText({ children }: Element): string {
  return children.map((node) => (isText(node) ? node.data : '')).join(' ').trim();
} // prettier-ignore

function textOf(element: Element, hasMarkup: boolean): string {
  if (hasMarkup) return render(element.children, { xmlMode: false, encodeEntities: 'utf8' });
  const pieces: string[] = [];
  const stack: ChildNode[] = [...element.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) pieces.push(node.data);
    else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return pieces.join('');
}
