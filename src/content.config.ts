/** Collections: a loader and a schema each, nothing else. The rules are in schemas/ and check/. */
import { defineCollection } from 'astro:content';
import { contentLoader } from './briefs/loader.ts';
import { storedBriefSchema } from './briefs/stored-brief.ts';
import { actorSchema } from './schemas/actor.ts';
import { countrySchema } from './schemas/country.ts';
import { outletSchema } from './schemas/outlet.ts';
import { topicSchema } from './schemas/topic.ts';

export const collections = {
  briefs: defineCollection({ loader: contentLoader('briefs'), schema: storedBriefSchema }),
  countries: defineCollection({ loader: contentLoader('countries'), schema: countrySchema }),
  actors: defineCollection({ loader: contentLoader('actors'), schema: actorSchema }),
  outlets: defineCollection({ loader: contentLoader('outlets'), schema: outletSchema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: topicSchema }),
};
