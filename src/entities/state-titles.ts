/** How states call themselves before their name: «جمهورية بنين», «دولة مالي» are the country. */
import { isCliticChain, LONGEST_CLITICS } from '../arabic/clitics.ts';
import { isWordAt } from '../arabic/letters.ts';
import { wordSet } from '../arabic/word-set.ts';

/** All end in ة, folded to ه. */
const TITLES = wordSet('جمهورية دولة مملكة سلطنة إمارة دوقية');

/**
 * Where the title of a state begins that stands right before a name, its clitics left outside.
 *
 * @param text folded
 * @param start where the name begins
 * @returns undefined where another word stands there
 */
export function stateTitleBefore(text: string, start: number): number | undefined {
  if (text.charAt(start - 1) !== ' ' || text.charAt(start - 2) !== 'ه') return undefined;
  for (const title of TITLES) {
    const at = start - 1 - title.length;
    if (at >= 0 && text.startsWith(title, at) && isBehindClitics(text, at)) return at;
  }
  return undefined;
}

function isBehindClitics(text: string, at: number): boolean {
  let from = at;
  while (isWordAt(text, from - 1) && at - from < LONGEST_CLITICS) from -= 1;
  return !isWordAt(text, from - 1) && isCliticChain(text.slice(from, at), false);
}
