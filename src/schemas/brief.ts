/** Frontmatter of a brief: `content/briefs/YYYY/YYYY-MM-DD-ascii-slug.mdx`. */
import { z } from 'astro/zod';
import { countryId, dayOrInstant, id, instant, line, unique, url } from './fields.ts';

/** What a brief's file name must be, without the extension; it is the brief's id and its address for ever. */
export const BRIEF_ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A standfirst is about 320 characters; longer ones no longer stand in a card or a message. */
const LONGEST_SUMMARY = 400;

const source = z.strictObject({
  outlet: id,
  url: url.exactOptional(),
  title: line.exactOptional(),
  publishedAt: dayOrInstant.exactOptional(),
});

export const briefSchema = z.strictObject({
  title: line,
  summary: line.max(LONGEST_SUMMARY, {
    error: 'الملخص طويل؛ اجعله في نحو 320 حرفًا، ولا يتجاوز 400',
  }),
  publishedAt: instant,
  publishedPrecision: z.enum(['minute', 'day', 'month', 'assumed']).default('minute'),
  updatedAt: instant.exactOptional(),
  status: z.enum(['draft', 'published']),
  countries: unique(countryId).default([]),
  actors: unique(id).default([]),
  topics: unique(id).default([]),
  sources: z.array(source).min(1, { error: 'لا مصدر للموجز؛ أضف مصدرًا واحدًا على الأقل' }),
  follows: id.exactOptional(),
  keyPoints: z.array(line).exactOptional(),
  changes: z.array(z.strictObject({ what: line, before: line, after: line })).exactOptional(),
  unknowns: z.array(line).exactOptional(),
  watch: z.array(z.strictObject({ when: line, what: line })).exactOptional(),
  corrections: z.array(z.strictObject({ at: dayOrInstant, note: line })).exactOptional(),
  /** Ids whose names in the text never lead to their page, or lead there even where the form is ambiguous. */
  links: z
    .strictObject({
      never: unique(id).exactOptional(),
      always: unique(id).exactOptional(),
    })
    .exactOptional(),
  confidence: z.enum(['low', 'medium', 'high']).exactOptional(),
});

export type BriefFrontmatter = z.infer<typeof briefSchema>;
