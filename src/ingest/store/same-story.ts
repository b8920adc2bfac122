/** The brief that tells the same story already, from another outlet or before a few edits. */
import type { Identity } from './identity.ts';
import type { LedgerEntry } from './ledger.ts';

/** Measured on edited copies and on different reports of one day (test/unit/ingest/store/same-story.test.ts). */
const ALIKE = 0.4;
/** Regular reports (prices, weather) repeat their words: without a day, nothing else tells them apart. */
const ALIKE_UNDATED = 0.7;
/** Regular reports repeat their words, not on one day. */
const DAYS_APART = 2;

/** @param others briefs whose texts may be like the article's, each with how like it is */
export function findSameStory(
  article: Pick<Identity, 'day'>,
  others: Iterable<{ readonly entry: LedgerEntry; readonly alike: number }>,
): LedgerEntry | undefined {
  let best: { entry: LedgerEntry; alike: number } | undefined;
  for (const { entry, alike } of others) {
    const least = article.day === '' || entry.day === '' ? ALIKE_UNDATED : ALIKE;
    const isBetter =
      best === undefined ||
      alike > best.alike ||
      (alike === best.alike && entry.file < best.entry.file);
    // The days last: of many that are alike few are better than the best so far.
    if (alike >= least && isBetter && isNear(article.day, entry.day)) best = { entry, alike };
  }
  return best?.entry;
}

/** Whether two days may be those of one story; one that is not known may be any. */
export function isNear(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= DAYS_APART * 86_400_000;
}
