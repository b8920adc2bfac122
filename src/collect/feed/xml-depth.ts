/** How deep elements lie in each other, told before a parser meets them: each open one costs it time. */

/**
 * @param xml of any length; what stands in character data and in comments is no element
 * @returns whether some element lies deeper than so many others
 */
export function isDeeperThan(xml: string, most: number): boolean {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const closing = CLOSING.find(([opening]) => xml.startsWith(opening, at));
    if (closing !== undefined) {
      const end = xml.indexOf(closing[1], at + closing[0].length);
      if (end < 0) return false;
      at = end;
      continue;
    }
    const end = xml.indexOf('>', at);
    if (end < 0) return false;
    if (xml[at + 1] === '/') depth = Math.max(0, depth - 1);
    else if (xml[end - 1] !== '/') depth += 1;
    if (depth > most) return true;
    at = end;
  }
  return false;
}

/** What holds no elements: its beginning and its end (XML 1.0, 2.5 to 2.8). */
const CLOSING: readonly (readonly [string, string])[] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];
