/** Arabic silent reading, words a minute: 138 ± 20 in the standardised texts of IReST (Trauzettel-Klosinski 2012). */
const WORDS_A_MINUTE = 138;

/** @returns whole minutes, at least one */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
