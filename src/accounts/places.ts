/** Where the same happens: «في مدينة …» and «في مدينة …» of two names. */
import { isParticle } from '../lexicon/particles.ts';
import { isMark } from '../figures/words.ts';
import type { NamedPart } from './roles.ts';
import { type Saying, isNameWord, overlap, stemsIn } from './said-alike.ts';

/** Only places of one kind are compared: a quarter may lie in a town, a town in a country. */
const PLACE =
  /^(?:ب?ال)?(?:ب|ل)?(?:مدينه|ولايه|محافظه|بلده|قريه|مطار|ميناء|حي|اقليم|مقاطعه|جزيره|مستشفي|ملعب|قاعده|مخيم|مديريه|عاصمه)$/u;
const ALIKE = 0.6;
const FEWEST = 5;

export function placeParts(a: Saying, b: Saying): NamedPart[] {
  const [one, other] = [placeIn(a), placeIn(b)];
  if (one === undefined || other === undefined) return [];
  if (one.noun !== other.noun || one.before !== other.before) return [];
  const rest = (saying: Saying, { from, to }: Place): Set<string> =>
    new Set([...stemsIn(saying, 0, from), ...stemsIn(saying, to)]);
  const { share, count } = overlap(rest(a, one), rest(b, other));
  return share >= ALIKE && count >= FEWEST ? [{ what: 'المكان', a: one, b: other }] : [];
}

interface Place {
  readonly noun: string;
  readonly before: string;
  readonly from: number;
  readonly to: number;
}

/** The one place of the sentence that has such a noun; of several none. */
function placeIn({ words }: Saying): Place | undefined {
  const all = words.flatMap(({ text, bare }, i) =>
    PLACE.test(text) || PLACE.test(bare) ? [i] : [],
  );
  const [at] = all;
  if (at === undefined || all.length > 1) return undefined;
  const from = at + 1;
  let to = from;
  while (to < from + 3 && !isMark(words[to]) && isPartOfName(words, to, from)) to += 1;
  const noun = (words[at]?.text ?? '').replace(/^(?:[بل]?ال|[بل](?=\p{L}{3}))/u, '');
  return to === from ? undefined : { noun, before: words[at - 1]?.text ?? '', from, to };
}

function isPartOfName(words: Saying['words'], at: number, from: number): boolean {
  const word = words[at];
  if (word === undefined || isParticle(word.text)) return false;
  return at === from ? true : isNameWord(word);
}
