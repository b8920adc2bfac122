/** The brief that tells the same story already, from another outlet or before a few edits. */
import type { LedgerEntry } from './ledger.ts';
import { similarity } from './signature.ts';

/** Measured on edited copies and on different reports of one day (test/unit/ingest/store/same-story.test.ts). */
const ALIKE = 0.4;
/** Regular reports (prices, weather) repeat their words, not on one day. */
const DAYS_APART = 2;

export function findSameStory(
  article: LedgerEntry,
  others: Iterable<LedgerEntry>,
): LedgerEntry | undefined {
  let best: { entry: LedgerEntry; alike: number } | undefined;
  for (const entry of others) {
    if (!isNear(article.day, entry.day)) continue;
    const alike = similarity(article.signature, entry.signature);
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { entry, alike };
  }
  return best?.entry;
}

function isNear(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= DAYS_APART * 86_400_000;
}
