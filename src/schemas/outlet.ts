/** A news outlet: `content/outlets/<slug>.yaml`. */
import { z } from 'astro/zod';
import { countryId, id, line, unique, url } from './fields.ts';

/** Articles of one outlet in a day: none publishes more, a slip of the finger does. */
const MOST_A_DAY = 2000;

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
  /** Addresses of its feeds (RSS, Atom, JSON Feed, news sitemaps), which `npm run collect` reads. */
  feeds: unique(url).exactOptional(),
  /** How many articles of it collect takes a day, at most. */
  dailyLimit: z
    .int({ error: 'عدد صحيح، مثل 100' })
    .min(1, { error: 'أقل عدد 1' })
    .max(MOST_A_DAY, { error: `أكثر عدد ${String(MOST_A_DAY)}` })
    .exactOptional(),
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
