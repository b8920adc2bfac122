/** A news outlet: `content/outlets/<slug>.yaml`. */
import { z } from 'astro/zod';
import { countryId, id, line, url } from './fields.ts';

export const outletSchema = z.strictObject({
  name: line,
  aliases: z.array(line).default([]),
  url: url.exactOptional(),
  country: countryId.exactOptional(),
  ownership: z.enum(['state', 'public', 'private', 'independent', 'unknown']),
  /** Whose it is, where several outlets are one owner's: the same name for all of them. */
  owner: line.exactOptional(),
  /** The clock of dates that its pages print without a zone. */
  timeZone: line.refine(isTimeZone, {
    error: 'منطقة زمنية غير معروفة؛ اكتبها باسمها في قاعدة IANA، مثل Africa/Bamako',
  }),
  /** How much of its text may be shown: all of it, or a summary and the first paragraphs with a link. */
  rights: z.enum(['full', 'excerpt']),
  wireOf: id.exactOptional(),
});

export type OutletRecord = z.infer<typeof outletSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
