/** An actor: `content/actors/<slug>.yaml`. */
import { z } from 'astro/zod';
import { ambiguousForm, countryId, id, line, partialDay, unique } from './fields.ts';

export const actorSchema = z.strictObject({
  kind: z.enum(['person', 'organisation', 'alliance', 'armed-group', 'state-body']),
  name: line,
  nameEn: line,
  nameFr: line.exactOptional(),
  aliases: z.array(line).default([]),
  /** Slips and rare spellings: recognised in what comes in, never printed. */
  matchOnly: z.array(line).default([]),
  ambiguous: z.array(ambiguousForm).default([]),
  country: countryId.exactOptional(),
  roles: z
    .array(
      z.strictObject({
        title: line,
        from: partialDay.exactOptional(),
        to: partialDay.exactOptional(),
      }),
    )
    .default([]),
  memberOf: unique(id).exactOptional(),
});

export type ActorRecord = z.infer<typeof actorSchema>;
