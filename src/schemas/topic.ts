/** A topic: `content/topics/<slug>.yaml`. */
import { z } from 'astro/zod';
import { region } from './country.ts';
import { line } from './fields.ts';

export const topicSchema = z.strictObject({
  name: line,
  triggers: z.array(line).default([]),
  notTriggers: z.array(line).default([]),
  /** It is one only where a country of these regions is named, or one of `with` stands in the text. */
  regions: z.array(region).exactOptional(),
  with: z.array(line).exactOptional(),
});

export type TopicRecord = z.infer<typeof topicSchema>;
