/** How often a pattern stands in a text of any length. */

/** UTF-16 units looked at together: the list of all letters of a large file would be larger than the file. */
const SLICE = 1 << 16;

/**
 * @param pattern global, of a character or two: a match over the edge of two slices is not counted
 */
export function countMatches(text: string, pattern: RegExp): number {
  if (text.length <= SLICE) return text.match(pattern)?.length ?? 0;
  let count = 0;
  for (let at = 0; at < text.length; at += SLICE) {
    count += text.slice(at, at + SLICE).match(pattern)?.length ?? 0;
  }
  return count;
}
