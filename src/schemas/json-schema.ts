/** The schemas of the content as JSON Schema, for completion and hints while an editor types. */
import { z } from 'astro/zod';
import { actorSchema } from './actor.ts';
import { briefSchema } from './brief.ts';
import { countrySchema } from './country.ts';
import { DESCRIPTIONS, type Kind } from './descriptions.ts';
import { outletSchema } from './outlet.ts';
import { topicSchema } from './topic.ts';

export const CONTENT_SCHEMAS: Readonly<Record<Kind, z.ZodObject>> = {
  brief: briefSchema,
  country: countrySchema,
  actor: actorSchema,
  outlet: outletSchema,
  topic: topicSchema,
};

/**
 * @returns a schema (draft 7, which editors know best) of what is written, defaults not filled in; rules that JSON
 *   Schema cannot say are left to `npm run check`
 */
export function contentJsonSchema(kind: Kind): Record<string, unknown> {
  const descriptions: Readonly<Record<string, string>> = DESCRIPTIONS[kind];
  const schema = z.toJSONSchema(CONTENT_SCHEMAS[kind], {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, value]) => [
      key,
      typeof value === 'object' ? { description: descriptions[key] ?? '', ...value } : value,
    ]),
  );
  return { ...schema, properties };
}
