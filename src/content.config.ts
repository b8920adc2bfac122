/** Collections: a loader and a schema each, nothing else. The rules are in schemas/ and check/. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from './briefs/loader.ts';
import { actorSchema } from './schemas/actor.ts';
import { briefSchema } from './schemas/brief.ts';
import { countrySchema } from './schemas/country.ts';
import { outletSchema } from './schemas/outlet.ts';
import { topicSchema } from './schemas/topic.ts';

/** What compiling the body adds to a brief's frontmatter in the store. */
const compiledSchema = z.object({
  words: z.number(),
  opensWithSummary: z.boolean(),
  /** The name of the body, and where it lies (briefs/body-store.ts). */
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
      by: z.string().exactOptional(),
      name: z.string().exactOptional(),
      anchor: z.string(),
    }),
  ),
});

export const collections = {
  briefs: defineCollection({
    loader: contentLoader('briefs'),
    schema: briefSchema.extend({ compiled: compiledSchema }),
  }),
  countries: defineCollection({ loader: contentLoader('countries'), schema: countrySchema }),
  actors: defineCollection({ loader: contentLoader('actors'), schema: actorSchema }),
  outlets: defineCollection({ loader: contentLoader('outlets'), schema: outletSchema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: topicSchema }),
};
