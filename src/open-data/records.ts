/** The open data of a site: what `/api/` serves, as schemas. `/api/schema.json` is made from them (JSON Schema 2020-12). */
import { z } from 'astro/zod';

const url = z.url().describe('An absolute address.');
const id = z
  .string()
  .describe('An ASCII id, unique within its kind; it never changes its meaning.');
const day = z.string().describe('A calendar day (YYYY-MM-DD), on the clock of the site.');
const moment = z.string().describe('A day, or an instant with its offset (ISO 8601).');

const source = z.object({
  outlet: id,
  name: z.string().describe('The name of the outlet.'),
  ownership: z.enum(['state', 'public', 'private', 'independent', 'unknown']),
  url: url.optional(),
  title: z.string().optional(),
  publishedAt: moment.optional(),
  language: z.string().describe('The language of the source (BCP 47).'),
  alone: z.array(z.string()).describe('What it alone reports, in the words of the editors.'),
});

const difference = z
  .object({
    what: z.string(),
    values: z.array(z.object({ outlet: id, name: z.string(), value: z.string() })),
    later: id
      .optional()
      .describe('The outlet whose report is the later one, where that may be why.'),
  })
  .describe('A point on which the sources contradict each other: who says what.');

export const statementRecord = z
  .object({
    brief: id,
    url: url.describe('Where the statement stands.'),
    day: z
      .string()
      .describe('When it was made: YYYY-MM-DD; YYYY-MM or YYYY where no more is known.'),
    text: z
      .string()
      .describe(
        'The words, in Arabic, without quotation marks of their own; where direct is false, those of the reporter: never to be shown between quotation marks.',
      ),
    direct: z.boolean().describe('Whether the words are those of the speaker; else a paraphrase.'),
    verb: z.string().optional().describe('The verb of saying, as the brief has it.'),
    particle: z
      .string()
      .optional()
      .describe('What stands between the verb and a paraphrase, such as أن: verb, particle, text.'),
    speaker: z
      .string()
      .optional()
      .describe('The speaker as the brief names him or her; where it does not, as registered.'),
    role: z
      .string()
      .optional()
      .describe('The office of a registered speaker on that day, where it is certain.'),
    actor: id.optional().describe('The speaker, where registered.'),
    about: z
      .array(id)
      .describe('The registered actors whom the statement names, besides the speaker.'),
    paragraph: z.number().int().describe('In which block of the text it stands, from 1.'),
  })
  .meta({ id: 'Statement' });

export const briefRecord = z
  .object({
    id,
    guid: z.string().describe('A tag URI that outlives renaming; the id in the feeds too.'),
    url,
    title: z.string(),
    summary: z.string(),
    day,
    publishedAt: z.string().describe('ISO 8601 with an offset.'),
    precision: z
      .enum(['minute', 'day', 'month', 'assumed'])
      .describe('How exactly publishedAt is known.'),
    updatedAt: z.string().describe('The last change: update or correction (ISO 8601, UTC).'),
    countries: z.array(id).describe('ISO 3166-1 alpha-2, lower-case.'),
    actors: z.array(id),
    topics: z.array(id),
    sources: z.array(source),
    follows: id.optional().describe('The brief before it in its thread.'),
    keyPoints: z.array(z.string()),
    changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
    unknowns: z.array(z.string()),
    watch: z.array(z.object({ when: z.string(), what: z.string() })),
    differs: z.array(difference),
    sourcesNote: z.string().optional().describe('What a reader should know of the sources.'),
    corrections: z.array(z.object({ at: moment, note: z.string() })),
    confidence: z.enum(['low', 'medium', 'high']).optional(),
    html: z.string().describe('The text, as HTML without classes; links are absolute.'),
  })
  .meta({ id: 'Brief' });

const entity = {
  id,
  url,
  name: z.string(),
  briefs: z.number().int().describe('How many briefs name it.'),
};

export const countryRecord = z
  .object({ ...entity, nameEn: z.string(), nameFr: z.string(), region: z.string() })
  .meta({ id: 'Country' });

export const actorRecord = z
  .object({
    ...entity,
    kind: z.enum(['person', 'organisation', 'alliance', 'armed-group', 'state-body']),
    nameEn: z.string(),
    aliases: z.array(z.string()),
    country: id.optional(),
    memberOf: z.array(id),
    roles: z.array(
      z.object({ title: z.string(), from: z.string().optional(), to: z.string().optional() }),
    ),
  })
  .meta({ id: 'Actor' });

export const topicRecord = z.object(entity).meta({ id: 'Topic' });

const page = z.object({ key: z.string(), items: z.number().int(), url });

export const indexRecord = z
  .object({
    name: z.string(),
    description: z.string(),
    url,
    updatedAt: z.string().optional().describe('The last change of any brief (ISO 8601, UTC).'),
    schema: url,
    briefs: z.array(page).describe('A page for each month that has briefs, the newest first.'),
    statements: z
      .array(page)
      .describe('A page for each year that has statements, the newest first.'),
    countries: url,
    actors: url,
    topics: url,
  })
  .meta({ id: 'Index' });

/** Every kind of page, by what it holds. */
export const RECORDS = {
  Index: indexRecord,
  Briefs: z.object({ month: z.string(), briefs: z.array(briefRecord) }),
  Statements: z.object({ year: z.string(), statements: z.array(statementRecord) }),
  Countries: z.object({ countries: z.array(countryRecord) }),
  Actors: z.object({ actors: z.array(actorRecord) }),
  Topics: z.object({ topics: z.array(topicRecord) }),
} as const;

/** All pages as one JSON Schema document, a definition each. */
export function jsonSchema(address: string): unknown {
  const definitions = Object.fromEntries(
    Object.entries(RECORDS).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
  );
  return {
    $id: address,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: definitions,
  };
}
