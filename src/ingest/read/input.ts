/** From a file's name and text to the articles it may hold. */
import path from 'node:path';
import { NO_EVIDENCE, type Page } from '../page.ts';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { readText } from './text.ts';
import { splitArticles } from './split-articles.ts';

type Kind = 'text' | 'html' | 'feed' | 'json';

const KINDS: Readonly<Record<string, Kind>> = {
  '.txt': 'text', '.text': 'text', '.html': 'html', '.htm': 'html', '.xhtml': 'html',
  '.xml': 'feed', '.rss': 'feed', '.atom': 'feed',
  '.json': 'json', '.jsonl': 'json', '.ndjson': 'json', '.jsonld': 'json',
}; // prettier-ignore

/** Whether the name is of a kind that is read. */
export function isKnownKind(file: string): boolean {
  return path.extname(file).toLowerCase() in KINDS;
}

/** What a name that is not read is told. */
export const UNKNOWN_KIND =
  'نوع الملف غير معروف؛ يُقبل ‎.txt و‎.html و‎.xml و‎.rss و‎.atom و‎.json و‎.jsonl';

/** @returns the articles, or in Arabic why there are none */
export function readInput(file: string, text: string): { pages: Page[] } | { reason: string } {
  const kind = sniff(text) ?? KINDS[path.extname(file).toLowerCase()];
  try {
    if (kind === 'html') return { pages: [readHtml(text)] };
    if (kind === 'feed') return some(readFeed(text), 'لا مواد في الملقم');
    if (kind === 'json') return some(readJson(text), 'لا سجلات في الملف');
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 120) : '';
    return { reason: `بنية الملف غير صالحة: ${detail ?? ''}` };
  }
  return {
    pages: splitArticles(readText(text)).map((blocks) => ({ blocks, evidence: NO_EVIDENCE })),
  };
}

function some(pages: Page[], reason: string): { pages: Page[] } | { reason: string } {
  return pages.length === 0 ? { reason } : { pages };
}

/** A page saved under another name is still a page. */
function sniff(text: string): Kind | undefined {
  const start = text.slice(0, 600).trimStart();
  if (/^(?:<!doctype html|<html[\s>])/i.test(start)) return 'html';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(start))
    return 'feed';
  return undefined;
}
