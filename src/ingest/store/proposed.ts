/** What ingest proposes for drafts: of the article itself, and of further sources beside its brief. */
import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { Reading } from '../../accounts/account.ts';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import {
  type Compared,
  type Proposals,
  allAlone,
  compareWith,
  proposalsFor,
  withOwners,
  withoutSource,
} from '../../proposals/proposals.ts';
import type { Article } from '../article.ts';
import {
  ownerOf,
  ownersOf,
  type Outlets,
  readingOf,
  readingOfBrief,
  wholeReadingOf,
} from './readings.ts';

interface Named {
  readonly outlet: string;
}

/** @param others further sources of the brief */
export function proposedFor(
  article: Article,
  others: readonly Named[],
  compared: Compared,
  outlets: Outlets,
): Proposals {
  const main = readingOf(article, outlets);
  return proposalsFor(
    main,
    // The text of the article printed again is its voice.
    others.map(({ outlet }) =>
      ownerOf(compared.copies?.includes(outlet) === true ? main.source : outlet, outlets),
    ),
    compared,
  );
}

const toldSchema = z.looseObject({
  confidence: z.looseObject({ copies: z.array(z.string()).exactOptional() }).exactOptional(),
  follows: z.object({ follows: z.string(), from: z.string() }).exactOptional(),
  points: z
    .array(
      z.union([
        z.object({ point: z.string(), from: z.string(), source: z.string().exactOptional() }),
        z.string(),
      ]),
    )
    .exactOptional(),
  alone: z
    .array(z.object({ source: z.string(), line: z.string(), news: z.array(z.string()) }))
    .exactOptional(),
  differs: z
    .array(
      z.object({
        what: z.string(),
        values: z.array(z.object({ source: z.string(), value: z.string() })),
        later: z.string().exactOptional(),
        from: z.array(z.string()),
      }),
    )
    .exactOptional(),
});

/** @param text a brief's file; nothing of one that has no proposals, or others than ingest writes */
export function comparedIn(text: string | undefined): Compared {
  const parts = text === undefined ? undefined : splitFrontmatter(text);
  if (parts === undefined) return {};
  try {
    const data: unknown = parse(parts.yaml, { logLevel: 'error' });
    const head = z.looseObject({ proposed: toldSchema }).safeParse(data).data;
    const { alone, differs, follows, points = [], confidence } = head?.proposed ?? {};
    const further = points.flatMap((one) =>
      typeof one === 'object' && one.source !== undefined ? [one] : [],
    );
    return {
      ...(further.length === 0 ? {} : { points: further }),
      ...(alone === undefined ? {} : { alone }),
      ...(differs === undefined ? {} : { differs }),
      ...(follows === undefined ? {} : { follows }),
      ...(confidence?.copies === undefined ? {} : { copies: confidence.copies }),
    };
  } catch {
    return {};
  }
}

/**
 * What an article says beside a brief, for the report: all of it.
 *
 * @param brief its file
 * @param whole the report that it is made from, where this run has read it and the brief has but its beginning
 * @returns undefined where that is no brief
 */
export function comparedWith(
  brief: string,
  article: Article,
  outlets: Outlets,
  whole?: Reading,
): Compared | undefined {
  const main = whole ?? readingOfBrief(brief, outlets);
  if (main === undefined) return undefined;
  const reading = wholeReadingOf(article, outlets);
  return { ...compareWith(main, reading, {}), alone: allAlone(main, reading) };
}

/**
 * The proposals of a draft that gets a further source.
 *
 * @param proposed as the brief has them; what has none gets none
 * @param sources all that the brief has now
 * @param whole as above
 */
export function proposedWith(
  proposed: unknown,
  article: Article,
  brief: string,
  sources: readonly unknown[],
  outlets: Outlets,
  whole?: Reading,
): unknown {
  const main = readingOfBrief(brief, outlets);
  if (typeof proposed !== 'object' || proposed === null || main === undefined) return proposed;
  const compared = compareWith(whole ?? main, wholeReadingOf(article, outlets), comparedIn(brief));
  return withOwners(proposed, ownersOf(sources, compared, outlets), compared, main);
}

/**
 * What further reports say beside a brief, and with them what is proposed for it.
 *
 * @param brief its file
 * @param reports the files of the briefs that they would be by themselves
 * @param sources all that the brief has with them
 */
export function besideBrief(
  brief: string,
  reports: readonly string[],
  sources: readonly unknown[],
  outlets: Outlets,
): { readonly compared: Compared; readonly proposed: object } | undefined {
  const main = readingOfBrief(brief, outlets);
  if (main === undefined) return undefined;
  const before = comparedIn(brief);
  const compared = reports.reduce<Compared>((all, report) => {
    const reading = readingOfBrief(report, outlets);
    if (reading === undefined) return all;
    const { alone = [], ...more } = compareWith(main, reading, all);
    const known = all.alone ?? [];
    const fresh = alone.filter(({ line }) => known.every((one) => one.line !== line));
    // Of an outlet with two reports the lines of both stay.
    return { ...all, ...more, alone: [...known, ...fresh] };
  }, before);
  const proposed = withOwners(
    proposalsIn(brief),
    ownersOf(sources, compared, outlets),
    compared,
    main,
  );
  return { compared: since(before, compared), proposed };
}

function since(before: Compared, { alone = [], differs = [] }: Compared): Compared {
  const isNew = (all: readonly object[] = []) => {
    const known = new Set(all.map((one) => JSON.stringify(one)));
    return (one: object): boolean => !known.has(JSON.stringify(one));
  };
  return {
    alone: alone.filter(isNew(before.alone)),
    differs: differs.filter(isNew(before.differs)),
  };
}

/**
 * The proposals of a draft that loses sources.
 *
 * @param brief its file with all of them
 * @param gone ids of outlets of which no source is left
 * @param sources those that are left
 */
export function proposedWithout(
  proposed: unknown,
  brief: string,
  gone: readonly string[],
  sources: readonly unknown[],
  outlets: Outlets,
): unknown {
  const main = readingOfBrief(brief, outlets);
  if (typeof proposed !== 'object' || proposed === null || main === undefined) return proposed;
  const compared = gone.reduce(withoutSource, comparedIn(brief));
  return withOwners(proposed, ownersOf(sources, compared, outlets), compared, main);
}

function proposalsIn(text: string): object {
  const parts = splitFrontmatter(text);
  const data: unknown = parts === undefined ? undefined : parse(parts.yaml, { logLevel: 'error' });
  return z.object({ proposed: z.looseObject({}) }).safeParse(data).data?.proposed ?? {};
}
