/** Which words are the title: what markup claims, or which line of a dump reads like one. */
import { foldKey } from '../../arabic/folding.ts';
import type { Block } from '../block.ts';
import { endsLikeSentence, isHeadlineLike, wordCount } from '../prose.ts';

/** Whether a text is the name of an outlet. */
export type IsOutlet = (name: string) => boolean;

export interface SplitTitle {
  readonly title: string;
  /** The outlet that a saved page's title ends in: «العنوان - BBC Arabic». */
  readonly outlet?: string;
}

const SUFFIX = /^(.{8,}?)\s+[|–—»-]\s+([^|–—»]{2,40})$/u;

/** Takes a known outlet's name off the end of a title. */
export function splitTitle(title: string, isOutlet: IsOutlet): SplitTitle {
  const [, head, outlet] = SUFFIX.exec(title) ?? [];
  return head !== undefined && outlet !== undefined && isOutlet(outlet)
    ? { title: head, outlet }
    : { title };
}

/**
 * The title that markup claims: one that another claim confirms («العنوان - الموقع» confirms «العنوان»), else the
 * most trustworthy.
 *
 * @param titles the most trustworthy first
 */
export function claimedTitle(titles: readonly string[]): string | undefined {
  const good = titles.filter((title) => wordCount(title) >= 2);
  const keys = good.map(foldKey);
  const isConfirmed = (i: number): boolean =>
    keys.some((key, k) => k !== i && key.startsWith(keys[i] ?? ''));
  return good.find((_, i) => isConfirmed(i)) ?? good[1] ?? good[0] ?? titles[0];
}

/** @returns the index of the line of a dump that is its title, -1 where none reads like one */
export function printedTitle(blocks: readonly Block[]): number {
  const open = blocks.flatMap((block, i) => (block.why === 'open' ? [i] : []));
  const text = (i: number): string => blocks[i]?.text ?? '';
  const [first = -1] = open;
  const isSentence = (i: number): boolean => wordCount(text(i)) >= 8 && endsLikeSentence(text(i));
  const body = open.find((i) => i > first && isSentence(i)) ?? open[1] ?? -1;
  const stamp = blocks.findIndex((b, i) => b.why === 'timestamp' && i > first && i < body);
  const end = Math.max(stamp > 0 ? stamp : body, first + 1);
  const above = open.filter((i) => i < end && isHeadlineLike(text(i)));
  return twice(above, blocks) ?? lastHeadline(above, blocks);
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
