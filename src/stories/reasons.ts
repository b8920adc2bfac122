/** Why two articles are told as one event or one thread, in the words of both. */
import { foldKey } from '../arabic/folding.ts';
import type { Weighed } from './likeness.ts';
import { isName } from './terms.ts';

const MOST_NAMES = 4;
const MOST_WORDS = 4;
const MOST_NUMBERS = 3;

/**
 * @param value their likeness
 * @param nameOf the Arabic name of an entity by its term; undefined where it is not known
 * @example 'الأسماء: تيرانا، لانا؛ الأرقام: 350؛ الكلمات: انفجار، ميناء؛ التشابه 0.41'
 */
export function reasonsOf(
  a: Weighed,
  b: Weighed,
  value: number,
  nameOf: (term: string) => string | undefined,
): string {
  const shared = a.profile.terms
    .filter(({ term }) => a.head.has(term) && b.head.has(term))
    .map(({ term, form }) => ({
      text: nameOf(term) ?? form,
      isName: isName(foldKey(form)),
      tells: (a.vector.get(term) ?? 0) * (b.vector.get(term) ?? 0),
    }))
    .sort((x, y) => y.tells - x.tells || (x.text < y.text ? -1 : 1));
  const list = (of: 'names' | 'words', most: number): string[] =>
    shared
      .filter((one) => one.isName === (of === 'names') && one.tells > 0)
      .slice(0, most)
      .map(({ text }) => text);
  const numbers = a.profile.numbers.flatMap(({ digits }) =>
    b.numbers.has(digits) ? [digits] : [],
  );
  return [
    part('الأسماء', list('names', MOST_NAMES)),
    part('الأرقام', numbers.slice(0, MOST_NUMBERS)),
    part('الكلمات', list('words', MOST_WORDS)),
    `التشابه ${value.toFixed(2)}`,
  ]
    .filter((one) => one !== '')
    .join('؛ ');
}

function part(heading: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `${heading}: ${texts.join('، ')}`;
}
