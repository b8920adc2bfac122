/** JSON: articles of schema.org, JSON Feed, of the interfaces of publishing systems, and records under any keys. */
import type { Block } from '../block.ts';
import { type ClaimedStamp, NO_EVIDENCE, type Page } from '../page.ts';
import { wordCount } from '../prose.ts';
import { isRecord } from './html-evidence.ts';
import { isTooDeep, TOO_DEEP, withoutBoxes } from './json-depth.ts';
import { type JsonValue, jsonValues } from './json-values.ts';
import { paragraphsOf, plainText } from './markup-text.ts';
import { type Leaf, leavesOf } from './record-leaves.ts';
import { addressesOf, findBody, findTitle, isCalled, stampsOf } from './record-roles.ts';
import type { ReadingPlace } from './reading-place.ts';
import { type Found, recordsOf } from './records.ts';
import { cleanLine } from './text.ts';
import { resolveAddress } from './web-address.ts';

/**
 * @param at told how far the text is read
 * @returns a page a record; a part that is no JSON is a page that is refused, with its line
 * @throws SyntaxError when nothing of the text can be read
 */
export function* readJson(text: string, at: ReadingPlace = { offset: 0 }): Generator<Page, void> {
  for (const part of jsonValues(text)) {
    if ('damage' in part) yield refuse(part.damage, part.line);
    else yield* readPart(part, at);
    at.offset = part.end;
  }
}

function* readPart({ value: boxed, end }: JsonValue, at: ReadingPlace): Generator<Page, void> {
  const value = withoutBoxes(boxed);
  if (isTooDeep(value)) {
    yield { blocks: [], evidence: NO_EVIDENCE, refusal: TOO_DEEP };
    return;
  }
  const start = at.offset;
  const { count, pages } = readValue(value);
  let read = 0;
  for (const page of pages) {
    // Of records in one value only their number tells how far they lie in the text.
    at.offset = start + Math.round(((end - start) * read) / count);
    read += 1;
    yield page;
  }
}

/**
 * The articles of a value as JSON has them: a page a record, made when it is asked for.
 *
 * @param isOneWhole whether a single record is the whole value: what stands around its text tells of it
 */
export function readValue(
  value: unknown,
  isOneWhole = false,
): { readonly count: number; readonly pages: Iterable<Page> } {
  const records = recordsOf(value);
  const [only, ...others] = records;
  const isWhole = isOneWhole && only !== undefined && others.length === 0 && isRecord(value);
  const found = isWhole ? [{ item: value, around: [] }] : records;
  const feed = feedName(found);
  const pages = function* (): Generator<Page, void> {
    for (const record of found) yield readRecord(record, feed);
  };
  return { count: found.length, pages: pages() };
}

function refuse(damage: string, line: number): Page {
  const text = cleanLine(damage);
  return {
    blocks: text === '' ? [] : [{ text, afterGap: true, why: 'open', markup: 'chrome' }],
    evidence: NO_EVIDENCE,
    refusal: `سجل تالف يبدأ في السطر ${String(line)}: ليس JSON صالحًا`,
  };
}

/** The title of the wrapper: a JSON Feed's name is its outlet's. */
function feedName([first]: readonly Found[]): Feed {
  const around = first?.around ?? [];
  const name = around.find(
    ({ keys }) => keys.length === 1 && /^(?:title|name)$/i.test(keys[0] ?? ''),
  );
  const home = around.find(({ keys }) => /^(?:home_page_url|link|url)$/i.test(keys.at(-1) ?? ''));
  return { outlet: name === undefined ? '' : plainText(name.text), home: home?.text };
}

interface Feed {
  readonly outlet: string;
  /** The address that relative links are resolved against. */
  readonly home: string | undefined;
}

function readRecord({ item, around }: Found, feed: Feed): Page {
  const leaves = leavesOf(item);
  const body = findBody(leaves);
  const titled = findTitle(leaves, body);
  const title = titled === undefined ? '' : plainText(titled.text);
  const lead = leaves.find((leaf) => leaf !== body && leaf !== titled && isCalled(leaf, 'lead'));
  const description = lead === undefined ? '' : plainText(lead.text);
  const links = addressesOf(leaves);
  const bases = [homeOf(leaves) ?? '', feed.home ?? ''].filter((base) => base !== '');
  const url = links.map((link) => resolveAddress(link, bases)).find((link) => link !== undefined);
  const head: Block = { text: title, afterGap: true, why: 'open', markup: 'heading' };
  return {
    blocks: [
      ...(title === '' ? [] : [head]),
      // Where a page has it, over the text: of one that repeats the first paragraph the text's own copy is kept.
      ...(lead === undefined ? [] : metadata(lead, 'open')),
      ...(body === undefined ? [] : paragraphsOf(body.text)),
      ...leaves
        .filter((leaf) => leaf !== body && leaf !== titled && leaf !== lead)
        .flatMap((leaf) => metadata(leaf, 'metadata')),
      ...around.flatMap((leaf) => metadata(leaf, 'metadata')),
    ],
    evidence: {
      kind: 'record',
      titles: title === '' ? [] : [title],
      stamps: withDayOfPath(stampsOf(leaves), links),
      outletNames: [...outletsOf(leaves), feed.outlet].filter((name) => name !== ''),
      ...(url === undefined ? {} : { url }),
      ...(description === '' ? {} : { description }),
    },
  };
}

function outletsOf(leaves: readonly Leaf[]): string[] {
  return leaves
    .filter((leaf) => isCalled(leaf, 'outlet') && typeof leaf.value === 'string')
    .filter(({ keys }) => !/^(?:@?type|@?id|url|logo|link|href|image)$/i.test(keys.at(-1) ?? ''))
    .map(({ text }) => plainText(text))
    .filter((name) => wordCount(name) <= 8 && !/^https?:/i.test(name));
}

/** A home page among the values: where the site is. */
function homeOf(leaves: readonly Leaf[]): string | undefined {
  return leaves.find(({ text }) => /^https?:\/\/[^/\s]+\/?$/i.test(text))?.text;
}

/** `/2024/4/13/` in an address without a site still tells the day, where nothing else does. */
function withDayOfPath(stamps: readonly ClaimedStamp[], links: readonly string[]): ClaimedStamp[] {
  if (stamps.some(({ role }) => role === 'published')) return [...stamps];
  const path = links.find((link) => link.startsWith('/')) ?? '';
  const [, year, month, day] = /\/(20\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(path) ?? [];
  if (year === undefined || month === undefined || day === undefined) return [...stamps];
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return [{ text, role: 'published' }, ...stamps];
}

function metadata(leaf: Leaf, why: 'open' | 'metadata'): Block[] {
  const text = plainText(leaf.text);
  return text === '' ? [] : [{ text, afterGap: true, why, markup: 'chrome' }];
}
