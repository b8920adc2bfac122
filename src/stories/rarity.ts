/**
 * How rare a term is: by a frozen table of everyday news prose (data/frequencies.txt says how it was made), and by the
 * days around, in which the names of a running story are no rarity.
 */
import { readFileSync } from 'node:fs';

/** How many documents have a term. */
export interface TermCounts {
  readonly documents: number;
  readonly of: (term: string) => number;
}

/** @returns 0 and more: the natural logarithm of how many documents there are for one that has the term */
export type Rarity = (term: string) => number;

/** Countries and known actors are not in the table: which of them are in the news changes. */
const COUNTRY = 0.08;
const ACTOR = 0.02;
/** The table counts as so many documents of the days around. */
const TABLE_DOCUMENTS = 50;
/**
 * The weights of events and threads are fitted on days of so many documents. Fewer (the first run of a day, or all that
 * a few outlets have) are a sample of such days or a small whole, nobody knows which: what two of them share counts as
 * if it were in the square root of the times more, twice as many at most.
 */
const WHOLE_DAYS = 225;
const MOST_TIMES = 2;
const UNSEEN = 0.5;

const table = readTable();

/** By the table alone. */
export const tableRarity: Rarity = rarityWith({ documents: 0, of: () => 0 });

/** By the table and by what else those days brought. */
export function rarityWith(days: TermCounts): Rarity {
  const { documents } = days;
  if (documents === 0) return (term) => rarity(TABLE_DOCUMENTS, TABLE_DOCUMENTS * shareOf(term));
  const all = Math.max(documents, WHOLE_DAYS) + TABLE_DOCUMENTS;
  const times = Math.max(1, Math.min(Math.sqrt(WHOLE_DAYS / documents), MOST_TIMES));
  return (term) => {
    const own = days.of(term);
    const inDays = own <= 1 ? own : 1 + (own - 1) * times;
    return rarity(all, TABLE_DOCUMENTS * shareOf(term) + inDays);
  };
}

function rarity(all: number, seen: number): number {
  return Math.max(0, Math.log(all / (seen + UNSEEN)));
}

function shareOf(term: string): number {
  if (term.startsWith('=')) return COUNTRY;
  return term.startsWith('@') ? ACTOR : (table.get(term) ?? 0);
}

/** @param documents the terms of each, none twice */
export function countTerms(documents: Iterable<Iterable<string>>): TermCounts {
  const counts = new Map<string, number>();
  let n = 0;
  for (const terms of documents) {
    n += 1;
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { documents: n, of: (term) => counts.get(term) ?? 0 };
}

/** The share of documents that have each term. */
function readTable(): Map<string, number> {
  const text = readFileSync(new URL('./data/frequencies.txt', import.meta.url), 'utf8');
  const all = Number(/^# documents: (\d+)$/m.exec(text)?.[1]);
  return new Map(
    text.split('\n').flatMap((line): [string, number][] => {
      const [term = '', documents] = line.split(' ');
      return line === '' || line.startsWith('#') ? [] : [[term, Number(documents) / all]];
    }),
  );
}
