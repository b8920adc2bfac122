/** A brief as the content store keeps it: its frontmatter, and what compiling its body adds. */
import { z } from 'astro/zod';
import { briefSchema } from '../schemas/brief.ts';

/** What compiling adds. */
export const compiledSchema = z.object({
  words: z.number(),
  opensWithSummary: z.boolean(),
  /** The name of the body, and where it lies (body-store.ts). */
  body: z.string(),
  place: z.object({
    pack: z.string(),
    start: z.number(),
    html: z.number(),
    standalone: z.number(),
    words: z.number(),
  }),
  statements: z.array(
    z.object({
      text: z.string(),
      direct: z.boolean(),
      by: z.string().exactOptional(),
      name: z.string().exactOptional(),
      role: z.string().exactOptional(),
      verb: z.string().exactOptional(),
      particle: z.string().exactOptional(),
      on: z.string().exactOptional(),
      paragraph: z.number(),
      anchor: z.string().exactOptional(),
      isPart: z.literal(true).exactOptional(),
      about: z.array(z.string()).readonly(),
    }),
  ),
});

export const storedBriefSchema = briefSchema.extend({ compiled: compiledSchema });

export type StoredBrief = z.infer<typeof storedBriefSchema>;
