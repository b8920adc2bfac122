/** The brief that tells the same story already, from another outlet or before a few edits. */
import type { Identity } from './identity.ts';
import type { LedgerEntry } from './ledger.ts';
import { similarity } from './signature.ts';

/** Measured on edited copies and on different reports of one day (test/unit/ingest/store/same-story.test.ts). */
const ALIKE = 0.4;
/** Regular reports (prices, weather) repeat their words: without a day, nothing else tells them apart. */
const ALIKE_UNDATED = 0.7;
/** Regular reports repeat their words, not on one day. */
const DAYS_APART = 2;

export function findSameStory(
  article: Pick<Identity, 'day' | 'signature'>,
  others: Iterable<LedgerEntry>,
): LedgerEntry | undefined {
  let best: { entry: LedgerEntry; alike: number } | undefined;
  for (const entry of others) {
    if (!isNear(article.day, entry.day)) continue;
    const least = article.day === '' || entry.day === '' ? ALIKE_UNDATED : ALIKE;
    const alike = similarity(article.signature, entry.signature);
    const isBetter =
      best === undefined ||
      alike > best.alike ||
      (alike === best.alike && entry.file < best.entry.file);
    if (alike >= least && isBetter) best = { entry, alike };
  }
  return best?.entry;
}

/** Whether two days may be those of one story; one that is not known may be any. */
export function isNear(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= DAYS_APART * 86_400_000;
}
