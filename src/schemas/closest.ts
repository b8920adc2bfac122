/** «Did you mean»: the known word nearest to a mistyped one. */
import { distance } from 'fastest-levenshtein';

/** No id and no key is longer; a text that is would be compared letter by letter with every candidate. */
const LONGEST = 100;

/**
 * @returns the candidate with the smallest edit distance, if it is near enough to be a slip
 *   (a third of the letters, at least two), else undefined
 */
export function closest(given: string, candidates: Iterable<string>): string | undefined {
  if (given.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const candidate of candidates) {
    // Each letter that one has more is an edit.
    if (Math.abs(candidate.length - given.length) >= least) continue;
    const edits = distance(given, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
