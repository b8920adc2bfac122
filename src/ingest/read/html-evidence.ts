/** What a page's head claims: JSON-LD (schema.org), Open Graph, meta, canonical link. */
import { foldKey } from '../../arabic/folding.ts';
import type { ClaimedStamp, Evidence, PageTrait } from '../page.ts';
import { attribute, type Document, elementsOf, isHtml, textContent } from './dom.ts';
import { parseDocumentText } from './html-text.ts';
import { placedStamps } from './placed-stamps.ts';
import { cleanLine } from './text.ts';
import { isWebAddress } from './web-address.ts';

const ARTICLE = /Article|BlogPosting|Report/;

export function htmlEvidence(document: Document): Evidence {
  const head = readHead(document);
  const meta = (...names: string[]): string[] => names.flatMap((name) => head.meta.get(name) ?? []);
  const linked = ofThisPage(jsonLd(head.scripts), [
    ...head.headings,
    head.title,
    ...meta('og:title'),
  ]);
  const stamps: ClaimedStamp[] = [
    ...linked.flatMap((item) => stamp(item.datePublished, 'published')),
    ...meta('article:published_time').flatMap((t) => stamp(t, 'published')),
    ...publishedMeta(head.meta).flatMap((t) => stamp(t, 'published')),
    ...placedStamps(document),
    ...linked.flatMap((item) => stamp(item.dateModified, 'modified')),
    ...meta('article:modified_time', 'dateModified', 'og:updated_time').flatMap((t) => stamp(t, 'modified')),
  ]; // prettier-ignore
  const url = [...head.canonical, ...meta('og:url')].find(isWebAddress);
  const [description] = meta('og:description', 'description');
  const traits = traitsOf(linked, head.itemTypes);
  return {
    kind: 'html',
    titles: [
      ...head.headings,
      ...meta('og:title').map(parseDocumentText),
      ...linked.map((item) => parseDocumentText(textOf(item.headline))),
      ...meta('twitter:title').map(parseDocumentText),
      parseDocumentText(head.title),
    ].filter((text) => text !== ''),
    stamps,
    outletNames: [
      ...meta('og:site_name'),
      ...linked.map((item) => textOf(item.publisher)),
      ...meta('application-name', 'twitter:site'),
    ].filter((text) => text !== ''),
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description: parseDocumentText(description) }),
    ...(traits.length === 0 ? {} : { traits }),
  };
}

/** «pubdate», «DC.date.issued», «sailthru.date», «parsely-pub-date»: no list of the systems that write them is ever whole. */
const PUBLISHED_META = /(?:^|[:._-])(?:date|issued|(?:date-?)?publish(?:ed)?(?:[-_]?(?:date|time|at|on))?|pub(?:lication)?[-_]?(?:date|time)|date-?publication)$/i; // prettier-ignore
const OTHER_META = /modif|updat|expir|unpublish|event|birth|start|end|until|crawl|revis|build/i;

function publishedMeta(meta: ReadonlyMap<string, readonly string[]>): string[] {
  return [...meta]
    .filter(([name]) => name !== 'article:published_time' && PUBLISHED_META.test(name) && !OTHER_META.test(name))
    .flatMap(([, values]) => values);
} // prettier-ignore

interface Head {
  readonly meta: Map<string, string[]>;
  readonly canonical: string[];
  readonly headings: string[];
  readonly scripts: string[];
  readonly itemTypes: string[];
  title: string;
}

/** One walk for all that markup claims. */
function readHead(document: Document): Head {
  const head: Head = { meta: new Map(), canonical: [], headings: [], scripts: [], itemTypes: [], title: '' }; // prettier-ignore
  for (const element of elementsOf(document)) {
    const of = (name: string): string => attribute(element, name)?.trim() ?? '';
    const type = of('itemtype');
    if (type !== '') head.itemTypes.push(type);
    switch (element.tagName) {
      case 'meta':
        for (const name of new Set([of('property'), of('name'), of('itemprop')])) {
          if (name === '' || of('content') === '') continue;
          head.meta.set(name, [...(head.meta.get(name) ?? []), of('content')]);
        }
        break;
      case 'link':
        if (/\bcanonical\b/i.test(of('rel'))) head.canonical.push(of('href'));
        break;
      case 'h1':
        head.headings.push(cleanLine(textContent(element)));
        break;
      case 'title':
        // The first of the document: SVG has titles of its own.
        if (isHtml(element) && head.title === '') head.title = textContent(element);
        break;
      case 'script':
        if (/^application\/ld\+json\b/i.test(of('type'))) head.scripts.push(textContent(element));
        break;
    }
  }
  return head;
}

/** What the page says of itself (schema.org: `LiveBlogPosting`, `isAccessibleForFree`, also of its parts). */
function traitsOf(linked: readonly Item[], itemTypes: readonly string[]): PageTrait[] {
  const isLive =
    linked.some((item) => String(item['@type']).includes('LiveBlog')) ||
    itemTypes.some((type) => type.includes('LiveBlogPosting'));
  const isPaid = linked.some((item) =>
    [item, item.hasPart]
      .flat()
      .some((part: unknown) => isRecord(part) && /^false$/i.test(String(part.isAccessibleForFree))),
  );
  return [...(isLive ? (['live'] as const) : []), ...(isPaid ? (['paid'] as const) : [])];
}

type Item = Readonly<Record<string, unknown>>;

function jsonLd(scripts: readonly string[]): Item[] {
  const items: Item[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if (ARTICLE.test(String(value['@type']))) items.push(value);
      visit(value['@graph']);
    }
  };
  for (const script of scripts) {
    try {
      visit(JSON.parse(script.replace(/[\u0000-\u001f]/g, ' ')));
    } catch {
      // Broken JSON claims nothing.
    }
  }
  return items;
}

/** Of several articles those whose headline the page shows as its own; all where it shows none. */
function ofThisPage(items: readonly Item[], titles: readonly string[]): readonly Item[] {
  const keys = titles.map((title) => foldKey(parseDocumentText(title))).filter((key) => key !== '');
  const headline = (item: Item): string => foldKey(parseDocumentText(textOf(item.headline)));
  const isShown = (item: Item): boolean => {
    const own = headline(item);
    return own !== '' && keys.some((key) => key.startsWith(own) || own.startsWith(key));
  };
  return items.some(isShown) ? items.filter((one) => headline(one) === '' || isShown(one)) : items;
}

export function isRecord(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, or the name of a thing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  return isRecord(value) ? textOf(value.name) : '';
}

function stamp(value: unknown, role: ClaimedStamp['role']): ClaimedStamp[] {
  return typeof value === 'string' && value.trim() !== '' ? [{ text: value.trim(), role }] : [];
}
