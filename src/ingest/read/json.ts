/** JSON: schema.org articles, JSON Feed, arrays and lines of records under the key names that people use. */
import type { Block } from '../block.ts';
import { isRecord, isWebAddress, textOf } from './html-evidence.ts';
import { parseDocumentText } from './html-text.ts';
import type { ClaimedStamp, Page } from '../page.ts';
import { withoutTracking } from './web-address.ts';
import { readFragment } from './html.ts';
import { readText } from './text.ts';

type Item = Readonly<Record<string, unknown>>;

const TITLE = /^(?:headline|title|article_?title|name|العنوان|عنوان)$/i;
const BODY =
  /^(?:article_?body|content_html|content_text|content|article_?content|text|article_?text|body|full_?text|story|النص|المحتوى)$/i;
const LEAD = /^(?:description|summary|abstract|excerpt|lead|sub_?title|الملخص)$/i;
const ADDRESS =
  /^(?:url|link|article_?url|permalink|source_?url|href|canonical|mainEntityOfPage|id|@id)$/i;
const PUBLISHED =
  /^(?:date_?published|published(?:_?(?:at|on|date|time))?|pub_?date|publication_?date|publish_?date|article_?date|date|datetime|التاريخ)$/i;
const MODIFIED =
  /^(?:date_?modified|modified(?:_?at)?|updated(?:_?at)?|last_?updated|update_?date)$/i;
const CRAWLED = /extract|scrap|crawl|fetch|download|retriev|access|insert|created/i;
const OUTLET = /^(?:publisher|source|outlet|newspaper|site|site_?name|website|provider|المصدر)$/i;

/** @throws SyntaxError when the text is neither JSON nor JSON lines */
export function readJson(text: string): Page[] {
  const value = parse(text);
  const feedName = isRecord(value) && Array.isArray(value.items) ? textOf(value.title) : '';
  return recordsOf(value).map((item) => readRecord(item, feedName));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => line.trim().startsWith('{'))) throw error;
    return lines.map((line): unknown => JSON.parse(line));
  }
}

function recordsOf(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(recordsOf);
  if (!isRecord(value)) return [];
  for (const key of [
    'items',
    'articles',
    'data',
    'results',
    'records',
    '@graph',
    'posts',
    'docs',
    'entries',
  ]) {
    if (Array.isArray(value[key])) return value[key].flatMap(recordsOf);
  }
  return [value];
}

function readRecord(item: Item, feedName: string): Page {
  const entries = Object.entries(item);
  const find = (key: RegExp): string[] =>
    entries
      .filter(([k]) => key.test(k))
      .map(([, v]) => textOf(v))
      .filter((t) => t !== '');
  const title = parseDocumentText(find(TITLE)[0] ?? '');
  const bodies = entries.filter(([k, v]) => BODY.test(k) && (typeof v === 'string' || isTexts(v)));
  const [body] = bodies
    .map(([, v]) => (Array.isArray(v) ? v.join('\n') : String(v)))
    .sort((a, b) => b.length - a.length);
  const rest = entries.filter(([k]) => !TITLE.test(k) && bodies[0]?.[0] !== k);
  const url = find(ADDRESS).find(isWebAddress);
  const description = parseDocumentText(find(LEAD)[0] ?? '');
  const stamps = entries.flatMap(([key, value]): ClaimedStamp[] => {
    const stamp =
      typeof value === 'number'
        ? new Date(value > 1e11 ? value : value * 1000).toISOString()
        : textOf(value);
    if (stamp === '') return [];
    if (PUBLISHED.test(key)) return [{ text: stamp, role: 'published' }];
    if (MODIFIED.test(key)) return [{ text: stamp, role: 'modified' }];
    return CRAWLED.test(key) ? [{ text: stamp, role: 'crawled' }] : [];
  });
  const head: Block = { text: title, afterGap: true, why: 'open', markup: 'heading' };
  return {
    blocks: [
      ...(title === '' ? [] : [head]),
      ...paragraphsOf(body ?? ''),
      ...rest.flatMap(([key, value]) => metadata(key, value, description)),
    ],
    evidence: {
      kind: 'record',
      titles: title === '' ? [] : [title],
      stamps,
      outletNames: [...find(OUTLET).map(parseDocumentText), feedName].filter((t) => t !== ''),
      ...(url === undefined ? {} : { url: withoutTracking(url) }),
      ...(description === '' ? {} : { description }),
    },
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((v) => typeof v === 'string');
}

function paragraphsOf(body: string): Block[] {
  return /<(?:p|br|div|a|strong|span|h\d|ul|blockquote)\b[^>]*>/i.test(body)
    ? readFragment(body)
    : readText(body);
}

function metadata(key: string, value: unknown, description: string): Block[] {
  const text = parseDocumentText(typeof value === 'number' ? String(value) : textOf(value));
  if (text === '') return [];
  const why = LEAD.test(key) && text === description ? 'open' : 'metadata';
  return [{ text, afterGap: true, why, markup: 'chrome' }];
}
