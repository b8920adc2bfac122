/** From a file's name and text to the articles it may hold. */
import path from 'node:path';
import { isOfFields, NO_EVIDENCE, type Page } from '../page.ts';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { readLabelledHead } from './labelled-head.ts';
import type { ReadingPlace } from './reading-place.ts';
import { type HeadClaims, splitResponse } from './response-head.ts';
import { withClaims } from './claimed-page.ts';
import { readText } from './text.ts';
import { unwrapped } from './wrapped-lines.ts';
import { readXml } from './xml-records.ts';
import { hasTags, type Kind, sniff } from './sniff.ts';
import { splitArticles } from './split-articles.ts';
import { isErrorPage } from './error-page.ts';
import { gluedParagraphs, withSpacedSentences } from './glued-sentences.ts';
import type { Block } from '../block.ts';

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

/** The articles of an input, made as they are asked for; they can be gone through once. */
export interface InputPages {
  readonly pages: Iterable<Page>;
  /** How much of the text has been read, 0 to 1. */
  readonly share: () => number;
}

/** @returns the articles, or in Arabic why there are none */
export function readInput(file: string, text: string): InputPages | { readonly reason: string } {
  const { head, body, claims } = splitResponse(text);
  const input = readBody(file, body);
  if (head === '' || 'reason' in input) return input;
  return { ...input, pages: withHead(input.pages, head, claims) };
}

/** What a server sent before the page is told with the first article. */
function* withHead(pages: Iterable<Page>, head: string, claims: HeadClaims): Generator<Page, void> {
  let told = readText(head).map((block) => ({ ...block, why: 'metadata' as const }));
  for (const one of pages) {
    const page = withClaims(one, claims);
    yield told.length === 0 ? page : { ...page, blocks: [...page.blocks, ...told] };
    told = [];
  }
}

function readBody(file: string, text: string): InputPages | { readonly reason: string } {
  const kind = kindOf(file, text);
  const at: ReadingPlace = { offset: 0 };
  const share = (): number => (text.length === 0 ? 1 : at.offset / text.length);
  try {
    if (kind === 'html') return { pages: [judge(readHtml(text))], share };
    if (kind === 'feed') return some(readFeed(text, at), share, 'لا مواد في الملقم');
    if (kind === 'xml') return some(readXml(text).values(), share, 'لا مواد في الملف');
    if (kind === 'json') return some(readJson(text, at), share, 'لا سجلات في الملف');
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 120) : '';
    return { reason: `بنية الملف غير صالحة: ${detail ?? ''}` };
  }
  const articles = splitArticles(readText(unwrapped(text)));
  const pages = articles.map((blocks) =>
    judge(readLabelledHead(blocks) ?? { blocks, evidence: NO_EVIDENCE }),
  );
  return { pages, share };
}

/** What the text shows before what its name says; a name of markup over a text without any is wrong. */
function kindOf(file: string, text: string): Kind | undefined {
  const named = KINDS[path.extname(file).toLowerCase()];
  const shown = sniff(text, named === 'feed');
  // A text may begin with what a record begins with; then it does not read as one.
  if (shown === 'json' && named !== 'json' && !isJson(text)) return named;
  return shown ?? (named === 'html' && !hasTags(text) ? 'text' : named);
}

function isJson(text: string): boolean {
  try {
    for (const { refusal } of readJson(text)) if (refusal === undefined) return true;
    return false;
  } catch {
    return false;
  }
}

/** @throws what the reader throws before its first page */
function some(
  pages: Iterator<Page, void>,
  share: () => number,
  reason: string,
): InputPages | { readonly reason: string } {
  const first = pages.next();
  return first.done === true ? { reason } : { pages: judged(first.value, pages), share };
}

function* judged(first: Page, others: Iterator<Page, void>): Generator<Page, void> {
  yield judge(first);
  for (let one = others.next(); one.done !== true; one = others.next()) yield judge(one.value);
}

/** What is true of every kind: stops have a space after them, and a server's excuse is no article. */
function judge(page: Page): Page {
  if (page.refusal !== undefined) return page;
  const isRunTogether = isOfFields(page.evidence);
  const spaced = { ...page, blocks: page.blocks.flatMap((block) => unglue(block, isRunTogether)) };
  return isErrorPage(spaced) ? { ...spaced, refusal: ERROR_PAGE } : spaced;
}

const ERROR_PAGE = 'صفحة خطأ من الخادم (غير موجودة أو محجوبة أو تحت الصيانة)، لا مقال';

function unglue(block: Block, isRunTogether: boolean): Block[] {
  if (!isRunTogether || block.markup !== undefined)
    return [{ ...block, text: withSpacedSentences(block.text) }];
  return gluedParagraphs(block.text).map((text) => ({ ...block, text }));
}
