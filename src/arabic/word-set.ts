/** Lists of words in which others are looked up. */
import { foldKey } from './folding.ts';

/**
 * @param list words in ordinary or folded spelling, parted by white space
 * @returns their folded forms (`foldKey`)
 */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldKey));
}
