/** The report of a run, read: what became of each article, and every word of it, kept or dropped. */
import { z } from 'astro/zod';

const text = z.string();
const nullable = text.nullable().default(null);

const articleSchema = z.object({
  input: text,
  index: z.number(),
  status: z.enum(['written', 'unchanged', 'updated', 'duplicate', 'rejected']),
  output: text.nullable(),
  reason: text.nullable(),
  /** Reports of versions before these keys have none. */
  questions: z.array(text).default([]),
  title: nullable,
  url: nullable,
  publishedAt: nullable,
  outletName: text.nullable(),
  outletSlug: text.nullable(),
  related: z
    .array(
      z.object({
        output: text,
        kind: z.enum(['event', 'thread']),
        likeness: z.number(),
        why: text,
      }),
    )
    .default([]),
  names: z.array(
    z.object({
      text,
      kind: z.enum(['person', 'body']),
      count: z.number(),
      registered: text.nullable(),
      country: text.nullable().default(null),
    }),
  ),
  alone: z.array(z.object({ line: text, news: z.array(text) })).default([]),
  differs: z
    .array(
      z.object({
        what: text,
        values: z.array(z.object({ source: text, value: text })),
        later: text.exactOptional(),
        from: z.array(text),
      }),
    )
    .default([]),
  blocks: z.array(z.object({ text, kept: z.boolean(), why: text })),
});

/** A line of a report. */
export type RunArticle = z.infer<typeof articleSchema>;

export interface RunReport {
  readonly articles: readonly RunArticle[];
  /** Numbers of the lines (from 1) that are none of a report: cut off, or changed by hand. */
  readonly damaged: readonly number[];
}

/** @param report JSON Lines, as `npm run ingest -- --report` writes them */
export function readRunReport(report: string): RunReport {
  const articles: RunArticle[] = [];
  const damaged: number[] = [];
  for (const [i, line] of report.split('\n').entries()) {
    if (line.trim() === '') continue;
    const article = articleSchema.safeParse(parse(line)).data;
    if (article === undefined) damaged.push(i + 1);
    else articles.push(article);
  }
  return { articles, damaged };
}

/** What several runs tell, each article once: by its last run. @param reports the newest first */
export function latestOf(reports: readonly RunReport[]): RunReport {
  const known = new Map<string, RunArticle>();
  for (const { articles } of reports)
    for (const article of articles) {
      const key = JSON.stringify([article.input, article.index, article.output]);
      if (!known.has(key)) known.set(key, article);
    }
  return { articles: [...known.values()], damaged: reports.flatMap(({ damaged }) => damaged) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
