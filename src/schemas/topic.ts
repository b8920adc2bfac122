/** A topic: `content/topics/<slug>.yaml`. */
import { z } from 'astro/zod';
import { line } from './fields.ts';

export const topicSchema = z.strictObject({
  name: line,
  triggers: z.array(line).default([]),
  notTriggers: z.array(line).default([]),
});

export type TopicRecord = z.infer<typeof topicSchema>;
