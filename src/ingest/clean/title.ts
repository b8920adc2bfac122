/** Which words are the title: what markup claims, or which line of a dump reads like one. */
import { foldKey } from '../../arabic/folding.ts';
import { plainLetters } from '../../arabic/plain-letters.ts';
import type { Block } from '../block.ts';
import { isHijriLine } from '../date/hijri-line.ts';
import { readStampLine } from '../date/printed-dates.ts';
import { endsLikeSentence, isHeadlineLike, isSentence, wordCount } from '../prose.ts';

/** Whether a text is the name of an outlet. */
export type IsOutlet = (name: string) => boolean;

export interface SplitTitle {
  readonly title: string;
  /** The outlet that a saved page's title ends in: «العنوان - BBC Arabic». */
  readonly outlet?: string;
}

/** What stands between a headline and the name of its site. */
const SIGNS = '[|–—»•·~:-]|::|\\|\\|';
const SITE = '[^|–—»•·~:]{2,40}';
const SUFFIX = new RegExp(`^(.{8,}?)\\s+(?:${SIGNS}|/)\\s+(${SITE})$`, 'u');
/** What a claim has after its headline. */
const REST = new RegExp(`^\\s*(?:${SIGNS})\\s+(${SITE})$`, 'u');
const JOINT = new RegExp(`\\s+(?:${SIGNS})\\s+`, 'gu');

/** Takes a known outlet's name off the end of a title. */
export function splitTitle(title: string, isOutlet: IsOutlet): SplitTitle {
  const [, head, outlet] = SUFFIX.exec(title) ?? [];
  return head !== undefined && outlet !== undefined && isOutlet(outlet)
    ? { title: head, outlet }
    : { title };
}

const SIGN = /^\s*[|–—»:-]/u;

/**
 * The title that markup claims: one that another claim confirms («العنوان - الموقع» confirms «العنوان»), in the longest
 * form that a more trustworthy claim gives it (a `title` element may be cut); else the most trustworthy that is not
 * the name of the site.
 *
 * @param titles the most trustworthy first
 * @param names what the page calls its outlet
 */
export function claimedTitle(
  titles: readonly string[],
  names: readonly string[] = [],
): string | undefined {
  const known = new Set(names.map(claimKey));
  const all = titles.filter((title) => wordCount(title) >= 2 && !isNoTitle(title));
  const keys = all.map(claimKey);
  const isName = (i: number): boolean => {
    const key = keys[i] ?? '';
    return known.has(key) || keys.some((other, k) => k !== i && isNameAtEnd(other, key));
  };
  const good = all.map((_, i) => i).filter((i) => !isName(i));
  const isConfirmed = (i: number): boolean =>
    keys.some(
      (key, k) => k !== i && (key.startsWith(keys[i] ?? '') || isTitleAtEnd(key, keys[i] ?? '')),
    );
  const best = good.find(isConfirmed) ?? good[0];
  if (best === undefined) return all[0] ?? titles.find((title) => !isNoTitle(title));
  return all[good.find((i) => i < best && isLonger(all[i] ?? '', keys[best] ?? '')) ?? best];
}

/** A claim's letters, with the stroke before the site's name (`foldKey` takes it for a joiner of names). */
function claimKey(text: string): string {
  return foldKey(text.replace(/\s-+\s/gu, ' – '));
}

/** «العنوان | الموقع» ends in the site's name, the shorter part. */
function isNameAtEnd(title: string, name: string): boolean {
  return isAtEnd(title, name) && wordCount(name) <= wordCount(title) / 2;
}

/** «الموقع: العنوان» ends in the headline, the longer part. */
function isTitleAtEnd(title: string, headline: string): boolean {
  return isAtEnd(title, headline) && wordCount(headline) > wordCount(title) / 2;
}

function isAtEnd(title: string, end: string): boolean {
  return title.endsWith(end) && /[|–—»:•·~-]\s*$/u.test(title.slice(0, -end.length));
}

const FEWEST_IN_PART = 4;

/**
 * «الموقع - العنوان», «العنوان - الموقع»: of a claim that the page nowhere prints, the longer part, where the page
 * prints that by itself.
 *
 * @param lines keys (`foldKey`) of what the page prints
 */
export function printedPart(claim: string, lines: ReadonlySet<string>): SplitTitle | undefined {
  if (lines.has(foldKey(claim))) return undefined;
  for (const { index, 0: joint } of claim.matchAll(JOINT)) {
    const parts = [claim.slice(0, index), claim.slice(index + joint.length)];
    const [title = '', outlet = ''] = parts.sort((a, b) => wordCount(b) - wordCount(a));
    if (wordCount(title) >= FEWEST_IN_PART && lines.has(foldKey(title))) return { title, outlet };
  }
  return undefined;
}

/**
 * What a claim has after the headline, «العنوان | الموقع»: the site's name, where the page prints it by itself or in
 * its notice of rights.
 *
 * @param lines keys (`foldKey`) of what the page prints outside its article
 */
export function siteName(
  titles: readonly string[],
  headline: string,
  lines: readonly string[],
): string | undefined {
  for (const title of titles) {
    if (title.length <= headline.length || !title.startsWith(headline)) continue;
    const name = REST.exec(title.slice(headline.length))?.[1];
    const key = foldKey(name ?? '');
    const isPrinted = (line: string): boolean =>
      line === key || (line.endsWith(key) && /حقوق|©/u.test(line));
    if (name !== undefined && lines.some(isPrinted)) return name.trim();
  }
  return undefined;
}

/** Whether the text goes on where the cut one ends, in words and not in the name of the site. */
function isLonger(text: string, cut: string): boolean {
  const key = claimKey(text);
  const rest = key.slice(cut.length);
  return key.startsWith(cut) && /^\P{L}/u.test(rest) && !SIGN.test(rest);
}

/** «أخبار مالي», «شؤون أفريقية»: a section. */
const SECTION = /^(?:ال)?(?:اخبار|انباء|شوون|قضايا)(?:\s+\p{L}+){1,2}$/u;
const FILE_NAME = /^[\w%.-]+\.(?:html?|txt|php|aspx?|xml|json)$/i;
const FIELD = /^[A-Za-z_][\w -]{0,20}\s*[:=]\s*\S/;
const WEATHER = /\d\s*(?:°|º|℃|درجه)/u;

/** What is never a title, whatever place it stands in: dates, the weather, fields, file names, sections. */
export function isNoTitle(text: string): boolean {
  const plain = plainLetters(text).trim();
  const letters = plain.match(/\p{L}{2,}/gu)?.length ?? 0;
  return (
    letters === 0 ||
    (WEATHER.test(plain) && wordCount(text) <= 6) ||
    FIELD.test(plain) ||
    FILE_NAME.test(plain) ||
    SECTION.test(plain) ||
    isHijriLine(text) ||
    readStampLine(text) !== undefined
  );
}

/** A title longer than this is a sentence or more. */
const MOST_WORDS = 30;
const CUT_WORDS = 20;
const FEWEST_IN_CLAUSE = 5;

/** A title that fits: of a longer one its first clauses, or its first words and «…». */
export function fittingTitle(text: string): string {
  if (wordCount(text) <= MOST_WORDS) return text;
  const ends = [...text.matchAll(/[،؛:.؟!…]+(?=\s)|\s[–—|-](?=\s)/gu)].map(({ index }) => index);
  const end = ends.findLast((at) => {
    const n = wordCount(text.slice(0, at));
    return n >= FEWEST_IN_CLAUSE && n <= MOST_WORDS;
  });
  if (end !== undefined) return text.slice(0, end).trim();
  return `${text.split(/\s+/u).slice(0, CUT_WORDS).join(' ')}…`;
}

/** @returns the index of the line of a dump that is its title, -1 where none reads like one */
export function printedTitle(blocks: readonly Block[]): number {
  const open = blocks.flatMap((block, i) => (block.why === 'open' ? [i] : []));
  const text = (i: number): string => blocks[i]?.text ?? '';
  const [first = -1] = open;
  const body = open.find((i) => i > first && isSentence(text(i))) ?? open[1] ?? -1;
  // The last: over the headline there may be the clock of the masthead.
  const stamp = blocks.findLastIndex((b, i) => b.why === 'timestamp' && i > first && i < body);
  const end = Math.max(stamp > 0 ? stamp : body, first + 1);
  const isCandidate = (i: number): boolean => isHeadlineLike(text(i)) && !isNoTitle(text(i));
  const above = open.filter((i) => i < end && isCandidate(i));
  const best = twice(above, blocks) ?? lastHeadline(above, blocks);
  const below = open.find((i) => i > stamp && i < body);
  const isBelow =
    stamp > 0 && below !== undefined && isCandidate(below) && isApart(blocks, below, open);
  if (isBelow && wordCount(text(below)) >= 4 && (best < 0 || wordCount(text(best)) <= LABEL))
    return below;
  return best >= 0 ? best : longHeadline(open, blocks);
}

/** Words of a section or an overline. */
const LABEL = 3;

/** A headline under its stamp stands alone, with a gap on both sides; a standfirst there begins the text. */
function isApart(blocks: readonly Block[], i: number, open: readonly number[]): boolean {
  const next = open.find((k) => k > i);
  return blocks[i]?.afterGap === true && next !== undefined && blocks[next]?.afterGap === true;
}

/** The first line, where it is too long for a headline and yet none of the text: apart, or over the stamp. */
function longHeadline(open: readonly number[], blocks: readonly Block[]): number {
  const [first = -1] = open;
  const [block, next] = [blocks[first], blocks[first + 1]];
  if (block === undefined || next === undefined || endsLikeSentence(block.text)) return -1;
  const isLong = wordCount(block.text) > MOST_WORDS && !isNoTitle(block.text);
  return isLong && (next.why === 'timestamp' || next.afterGap) ? first : -1;
}

const NEAR = 40;

/** Pages print their headline twice, or once more at the end of a breadcrumb. */
function twice(above: readonly number[], blocks: readonly Block[]): number | undefined {
  const keys = blocks.map(({ text }) => foldKey(text));
  const counts = Map.groupBy(keys, (key) => key);
  const long = above.filter((i) => wordCount(blocks[i]?.text ?? '') >= 4);
  const repeated = long.filter((i) => (counts.get(keys[i] ?? '')?.length ?? 0) > 1);
  // A breadcrumb stands near its headline; a page of thousands of lines is no breadcrumb.
  const isInBreadcrumb = (i: number): boolean =>
    keys.slice(Math.max(0, i - NEAR), i).some((key) => key.endsWith(keys[i] ?? ''));
  return repeated.at(-1) ?? long.find(isInBreadcrumb);
}

/** The first of the lines right above the stamp or the text; the second where the first is an overline. */
function lastHeadline(above: readonly number[], blocks: readonly Block[]): number {
  const length = (i: number | undefined): number =>
    i === undefined ? 0 : wordCount(blocks[i]?.text ?? '');
  const group: number[] = [];
  for (const i of above.filter((at) => length(at) >= 2).reverse()) {
    const [below] = group;
    const isApart = below !== undefined && (blocks[below]?.afterGap === true || below !== i + 1);
    // A short line alone above the text is a label; the headline stands above it.
    if (isApart && length(below) >= 4) break;
    group.unshift(i);
  }
  const [first, second] = group;
  if (first === undefined) return -1;
  return second !== undefined && length(first) <= 4 && length(second) >= 5 ? second : first;
}
