/** What a page's head claims: JSON-LD (schema.org), Open Graph, meta, canonical link. */
import { parseDocumentText } from './html-text.ts';
import type { ClaimedStamp, Evidence } from '../page.ts';

const ARTICLE = /Article|BlogPosting|Report/;

export function htmlEvidence(document: Document): Evidence {
  const meta = (...names: string[]): string[] =>
    names.flatMap((name) =>
      [
        ...document.querySelectorAll(
          `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
        ),
      ]
        .map((element) => element.getAttribute('content')?.trim() ?? '')
        .filter((text) => text !== ''),
    );
  const linked = jsonLd(document);
  const heads = [...document.querySelectorAll('h1')]
    .map((h) => h.textContent)
    .filter((t) => t.trim() !== '');
  const stamps: ClaimedStamp[] = [
    ...linked.flatMap((item) => stamp(item.datePublished, 'published')),
    ...meta('article:published_time', 'datePublished', 'pubdate', 'publishdate', 'date', 'DC.date.issued').flatMap((t) => stamp(t, 'published')),
    ...[...document.querySelectorAll('time[datetime]')].slice(0, 1).flatMap((t) => stamp(t.getAttribute('datetime'), 'published')),
    ...linked.flatMap((item) => stamp(item.dateModified, 'modified')),
    ...meta('article:modified_time', 'dateModified', 'og:updated_time').flatMap((t) => stamp(t, 'modified')),
  ]; // prettier-ignore
  const url = [
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
    ...meta('og:url'),
  ].find(isWebAddress);
  const [description] = meta('og:description', 'description');
  return {
    kind: 'html',
    titles: [
      ...heads.map((text) => text.replace(/\s+/g, ' ').trim()),
      ...meta('og:title').map(parseDocumentText),
      ...linked.map((item) => parseDocumentText(textOf(item.headline))),
      ...meta('twitter:title').map(parseDocumentText),
      parseDocumentText(document.querySelector('title')?.textContent ?? ''),
    ].filter((text) => text !== ''),
    stamps,
    outletNames: [
      ...meta('og:site_name'),
      ...linked.map((item) => textOf(item.publisher)),
      ...meta('application-name', 'twitter:site'),
    ].filter((text) => text !== ''),
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description: parseDocumentText(description) }),
  };
}

type Item = Readonly<Record<string, unknown>>;

function jsonLd(document: Document): Item[] {
  const items: Item[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if (ARTICLE.test(String(value['@type']))) items.push(value);
      visit(value['@graph']);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse((script.textContent || '').replace(/[\u0000-\u001f]/g, ' ')));
    } catch {
      // Broken JSON claims nothing.
    }
  }
  return items;
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

export function isWebAddress(text: string): boolean {
  return (
    /^https?:\/\/[^\s<>"]+$/i.test(text) &&
    URL.canParse(text) &&
    !/^https?:\/\/\d+\.\d+\./.test(text)
  );
}

function stamp(value: unknown, role: ClaimedStamp['role']): ClaimedStamp[] {
  return typeof value === 'string' && value.trim() !== '' ? [{ text: value.trim(), role }] : [];
}
