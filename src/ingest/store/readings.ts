/** Articles and briefs as they are read for proposals: what they say, when, and who stands behind them. */
import { z } from 'astro/zod';
import type { Reading } from '../../accounts/account.ts';
import { dayIn } from '../../arabic/dates.ts';
import { voiceOf } from '../../digest/voices.ts';
import type { Compared, Owned, Source } from '../../proposals/proposals.ts';
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import type { OutletRecord } from '../../schemas/outlet.ts';
import type { Article } from '../article.ts';
import { briefText } from './unrecorded-briefs.ts';

export type Outlets = ReadonlyMap<string, OutletRecord>;

/** Who stands behind the sources; copies of the first are its voice. */
export function ownersOf(
  sources: readonly unknown[],
  { copies = [] }: Compared,
  outlets: Outlets,
): Owned[] {
  const ids = sources
    .map((source) => z.looseObject({ outlet: z.string() }).safeParse(source).data)
    .filter((source) => source !== undefined)
    .map(({ outlet }) => outlet);
  return ids.map((id) => ownerOf(copies.includes(id) ? (ids[0] ?? id) : id, outlets));
}

/** What the brief of an article prints. */
export function readingOf(article: Article, outlets: Outlets): Source {
  const { title, summary, paragraphs, outlet, publication, subjects, statements } = article;
  const id = outlet?.id ?? UNKNOWN_OUTLET;
  return {
    ...ownerOf(id, outlets),
    source: id,
    title,
    summary,
    text: paragraphs.join('\n'),
    ...momentOf(publication?.publishedAt, publication?.precision, outlets.get(id)?.timeZone),
    names: subjects.names.map(({ text }) => text),
    people: subjects.names.filter(({ kind }) => kind === 'person').map(({ text }) => text),
    statements: statements.map(({ text, speaker }) => ({ text, speaker: speaker?.name })),
  };
}

/**
 * All that the article says, of which its brief may print a part: to be compared, not to be quoted.
 *
 * @returns the reading of what is printed, where that is all
 */
export function wholeReadingOf(article: Article, outlets: Outlets): Source {
  const printed = readingOf(article, outlets);
  const { whole, outlet } = article;
  if (whole === undefined) return printed;
  const isLimited = outlet?.id !== undefined && outlets.get(outlet.id)?.rights === 'excerpt';
  return {
    ...printed,
    text: whole.paragraphs.join('\n'),
    names: whole.names.map(({ text }) => text),
    people: whole.names.filter(({ kind }) => kind === 'person').map(({ text }) => text),
    ...(isLimited ? { printable: [printed.title, printed.summary, printed.text].join('\n') } : {}),
  };
}

/** @param text of a brief's file @returns undefined where it is no brief */
export function readingOfBrief(text: string, outlets: Outlets): Reading | undefined {
  const brief = briefText(text);
  if (brief === undefined) return undefined;
  const { title, summary, publishedAt, publishedPrecision, sources, paragraphs } = brief;
  const id = sources[0]?.outlet ?? UNKNOWN_OUTLET;
  return {
    source: id,
    title,
    summary,
    text: paragraphs.join('\n'),
    ...momentOf(
      publishedAt === '' ? undefined : publishedAt,
      publishedPrecision,
      outlets.get(id)?.timeZone,
    ),
    names: [],
    people: [],
    statements: [],
  };
}

/** The instant where the hour is known, and the day on the outlet's own clock. */
function momentOf(
  publishedAt: string | undefined,
  precision: string | undefined,
  timeZone: string | undefined,
): Pick<Reading, 'published' | 'day'> {
  if (publishedAt === undefined || precision === 'month')
    return { published: undefined, day: undefined };
  if (precision === 'day') return { published: undefined, day: publishedAt.slice(0, 10) };
  return { published: Date.parse(publishedAt), day: dayIn(publishedAt, timeZone ?? 'UTC') };
}

export function ownerOf(outlet: string, outlets: Outlets): Owned {
  return {
    owner: voiceOf(outlet, outlets),
    ownership: outlets.get(outlet)?.ownership ?? 'unknown',
  };
}
