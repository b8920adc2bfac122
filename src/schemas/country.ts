/** A country: `content/countries/<iso2>.yaml`. */
import { z } from 'astro/zod';
import { ambiguousForm, line } from './fields.ts';

export const region = z.enum([
  'sahel',
  'west-africa',
  'north-africa',
  'central-africa',
  'east-africa',
  'southern-africa',
  'middle-east',
  'europe',
  'asia',
  'americas',
  'oceania',
]);

export const countrySchema = z.strictObject({
  name: line,
  nameEn: line,
  nameFr: line,
  aliases: z.array(line).default([]),
  /** Slips and rare spellings: recognised in what comes in, never printed. */
  matchOnly: z.array(line).default([]),
  demonyms: z.array(line).default([]),
  ambiguous: z.array(ambiguousForm).default([]),
  capital: line.exactOptional(),
  capitalAliases: z.array(line).default([]),
  region,
});

export type CountryRecord = z.infer<typeof countrySchema>;
