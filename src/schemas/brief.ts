/** Frontmatter of a brief: `content/briefs/YYYY/YYYY-MM-DD-ascii-slug.mdx`. */
import { z } from 'astro/zod';
import { differenceSchema } from './difference.ts';
import { countryId, dayOrInstant, id, instant, language, line, unique, url } from './fields.ts';
import { proposedSchema } from './proposed.ts';

/** How the id of a draft begins whose day is not known; it is renamed before it is published. */
export const UNDATED = 'undated-';

/** What stands in a draft for an outlet that ingest could not tell; no outlet has this id. */
export const UNKNOWN_OUTLET = 'unknown';

/** What `npm run new -- brief` writes where an editor still has to write; it is never published. */
export const PLACEHOLDER = 'اكتب هنا.';

/** The folder of a brief below `content/briefs`: its year, or `undated`. */
export function briefFolder(id: string): string {
  return id.startsWith(UNDATED) ? 'undated' : id.slice(0, 4);
}

/** A standfirst is about 320 characters; longer ones no longer stand in a card or a message. */
const LONGEST_SUMMARY = 400;

/** How far an editor moves a brief in its edition: nine steps up or down say enough. */
const GREATEST_WEIGHT = 9;
const WEIGHT_RULE = {
  error: `الوزن عدد صحيح من -${String(GREATEST_WEIGHT)} إلى ${String(GREATEST_WEIGHT)}: الأثقل يتقدم، والسالب يتأخر`,
};

const source = z.strictObject({
  outlet: id.refine((value) => value !== UNKNOWN_OUTLET, {
    error: 'وسيلة الإعلام غير معروفة؛ سمِّها قبل النشر، أو اجعل الموجز مسودة (status: draft)',
  }),
  url: url.exactOptional(),
  title: line.exactOptional(),
  publishedAt: dayOrInstant.exactOptional(),
  /** Of the source; absent: Arabic. */
  language: language.exactOptional(),
  /** What it alone reports, in our words. */
  alone: z.array(line).exactOptional(),
});

export const briefSchema = z.strictObject({
  title: line,
  summary: line.max(LONGEST_SUMMARY, {
    error: 'الملخص طويل؛ اجعله في نحو 320 حرفًا، ولا يتجاوز 400',
  }),
  publishedAt: instant,
  publishedPrecision: z.enum(['minute', 'day', 'month', 'assumed']).default('minute'),
  updatedAt: instant.exactOptional(),
  status: z.enum(['draft', 'published', 'withdrawn']),
  /** Why a withdrawn brief was taken back: its page says it, and nothing else of the brief. */
  withdrawal: z.strictObject({ at: dayOrInstant, reason: line }).exactOptional(),
  countries: unique(countryId).default([]),
  actors: unique(id).default([]),
  topics: unique(id).default([]),
  sources: z.array(source).min(1, { error: 'لا مصدر للموجز؛ أضف مصدرًا واحدًا على الأقل' }),
  /** The names that the file had before, the first one first: feeds go on by it, and old addresses lead here. */
  formerly: unique(id).exactOptional(),
  follows: id.exactOptional(),
  keyPoints: z.array(line).exactOptional(),
  changes: z.array(z.strictObject({ what: line, before: line, after: line })).exactOptional(),
  unknowns: z.array(line).exactOptional(),
  watch: z.array(z.strictObject({ when: line, what: line })).exactOptional(),
  /** Where the sources contradict each other. */
  differs: z.array(differenceSchema).exactOptional(),
  /** «عن المصادر»: what a reader should know of them, and what was not found in them. */
  sourcesNote: line.exactOptional(),
  corrections: z.array(z.strictObject({ at: dayOrInstant, note: line })).exactOptional(),
  /** Ids whose names in the text never lead to their page, or lead there even where the form is ambiguous. */
  links: z
    .strictObject({
      never: unique(id).exactOptional(),
      always: unique(id).exactOptional(),
    })
    .exactOptional(),
  confidence: z.enum(['low', 'medium', 'high']).exactOptional(),
  /** Where it stands in its edition: heavier ones first, before all that is counted (digest/prominence.ts). */
  weight: z
    .int(WEIGHT_RULE)
    .min(-GREATEST_WEIGHT, WEIGHT_RULE)
    .max(GREATEST_WEIGHT, WEIGHT_RULE)
    .exactOptional(),
  proposed: proposedSchema.exactOptional(),
});

export type BriefFrontmatter = z.infer<typeof briefSchema>;

/** A draft may lack what an editor still has to find out: when, and by whom, it was published. */
export const draftSchema = briefSchema.extend({
  publishedAt: instant.exactOptional(),
  sources: z.array(source.extend({ outlet: id })).default([]),
});

/** A brief or a draft, as read. */
export type OpenFrontmatter = z.infer<typeof draftSchema>;

/** Which schema holds for what a file says. */
export function schemaFor(data: unknown): typeof briefSchema | typeof draftSchema {
  const isDraft =
    typeof data === 'object' && data !== null && 'status' in data && data.status === 'draft';
  return isDraft ? draftSchema : briefSchema;
}

/** Whether nothing is missing that a page needs. */
export function isComplete(data: OpenFrontmatter): data is BriefFrontmatter {
  return (
    data.publishedAt !== undefined &&
    data.sources.length > 0 &&
    data.sources.every(({ outlet }) => outlet !== UNKNOWN_OUTLET)
  );
}
