/** What the folder has of the days of a run: the stories of its briefs, each with all its reports. */
import type { LedgerEntry } from '../store/ledger.ts';
import type { Newcomer } from './newcomer.ts';

export interface StoredStory {
  /** Of the brief, relative to the folder. */
  readonly file: string;
  readonly day: string;
  readonly reports: readonly StoredReport[];
}

export interface StoredReport {
  /** Of its words (identity.ts). */
  readonly text: string;
  /** What tells its story (stories/kept-profile.ts). */
  readonly story: string;
}

/** Days before and after those of the run. */
const DAYS_AROUND = 3;

/**
 * @param entries what is known of the folder, of briefs that are there
 * @param near files whose texts are like those of the run, whatever their days
 * @param storyOf reads what tells the story of a brief for which nothing was kept; '' where there is none
 * @returns in the order of their files
 */
export async function storedStories(
  entries: Iterable<LedgerEntry>,
  newcomers: Iterable<Newcomer>,
  near: ReadonlySet<string>,
  storyOf: (entry: LedgerEntry) => Promise<string>,
): Promise<StoredStory[]> {
  const around = daysAround(newcomers);
  const stories: StoredStory[] = [];
  for (const entry of entries) {
    if (!around.has(entry.day) && !near.has(entry.file)) continue;
    const own = entry.story === '' ? await storyOf(entry) : entry.story;
    const joined = entry.members.filter(({ story }) => story !== '');
    const isJoined = new Set(joined.map(({ text }) => text));
    // Of several texts of one article the story is that of the last one.
    const text = entry.texts.find((one) => !isJoined.has(one)) ?? '';
    const reports = own === '' ? joined : [{ text, story: own }, ...joined];
    if (reports.length > 0) stories.push({ file: entry.file, day: entry.day, reports });
  }
  return stories.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function daysAround(newcomers: Iterable<Newcomer>): Set<string> {
  const days = new Set<string>();
  for (const day of new Set([...newcomers].map(({ identity }) => identity.day))) {
    const middle = Date.parse(day);
    if (Number.isNaN(middle)) continue;
    for (let n = -DAYS_AROUND; n <= DAYS_AROUND; n += 1)
      days.add(new Date(middle + n * 86_400_000).toISOString().slice(0, 10));
  }
  return days;
}
