/** The words of a sentence that tell what is to happen on a day: its clause, or the noun that is planned. */
import { plainLetters } from '../arabic/plain-letters.ts';
import { foldKey } from '../arabic/folding.ts';
import { isPreposition } from '../grammar/particles.ts';
import { tokenize } from '../grammar/token.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isBalanced, mainClause } from './main-clause.ts';
import { type Ground, leans } from './leaning.ts';
import { withoutTies } from './opening.ts';

const COMFORTABLE = 110;
const FEWEST_WORDS = 4;
const MOST_WORDS = 22;
const BEFORE_NOUN =
  /(?<!\p{L})(?:قبل (?:\S+ ){0,2}(?:يوم|يومين|أيام|ساعات|أسبوع|أسبوعين|أسابيع|شهر|أشهر)(?: فقط)? (?:من|على)|قبيل|قبل|عشية|مع اقتراب|استعدادا ل|تمهيدا ل)\s*(?=\p{L})/gu;
const RELATIVE = /\s(?:الذي|التي)\s/gu;
/** «القمة المقررة في 5 ديسمبر». */
const PLANNED = /(?<!(?:^|\s)[وف]?من)\s(?:ال)?(?:مقررة?|مزمعة?|مرتقبة?|منتظرة?)(?= )/gu;
const NEW_CLAUSE = /[،؛]\s*(?=[وف]?(?:من (?:ال)?(?:مقرر|متوقع|منتظر|مرتقب|مزمع)|س[يت]\p{L}{3,}))/gu;

/**
 * @param sentence as printed
 * @param start @param end of the day in it
 * @returns without the full stop at its end; undefined where the day stands aside and no noun can be cut out
 */
export function watchedClause(
  sentence: string,
  start: number,
  end: number,
  ground: Ground,
): string | undefined {
  const aside = asideOf(sentence, start, end);
  if (aside !== undefined) return aside === '' ? undefined : clean(aside);
  const whole = clean(sentence);
  const day = clean(sentence.slice(start, end));
  const least = whole.lastIndexOf(day) + day.length;
  const clause = lastOf(NEW_CLAUSE, sentence, start);
  if (clause !== undefined) {
    const rest = clean(sentence.slice(clause.end));
    if (isWhole(rest, ground))
      return mainClause(rest, COMFORTABLE, rest.lastIndexOf(day) + day.length);
  }
  return mainClause(whole, COMFORTABLE, least);
}

function isWhole(text: string, ground: Ground): boolean {
  if (text.split(/\s+/).length < FEWEST_WORDS || !isBalanced(text)) return false;
  const planned = /^من (?:ال)?\p{L}+ (?<verb>أن )?/u.exec(text);
  const said = text.slice(planned?.[0].length ?? 0);
  // «من المقرر وصولها»: whose?
  if (planned !== null && planned.groups?.verb === undefined)
    return !/^\p{L}+(?:ها|هم|ه) /u.test(said);
  return !leans(said, ground);
}

/** What a day that stands beside the main clause is the day of; '' where that cannot be cut out. */
function asideOf(sentence: string, start: number, end: number): string | undefined {
  const before = lastOf(BEFORE_NOUN, sentence, start);
  const relative = lastOf(RELATIVE, sentence, start);
  const planned = lastOf(PLANNED, sentence, start);
  const head = relative ?? planned;
  const from = Math.max(before?.start ?? -1, head?.start ?? -1);
  if (from < 0 || /[،؛]/u.test(sentence.slice(from, start))) return undefined;
  // «قبل 5 ديسمبر» is a deadline.
  if (before !== undefined && before.end >= start) return undefined;
  const at =
    before !== undefined &&
    (head === undefined || before.start > head.start || !isNear(before.end, head.start, sentence))
      ? before.start === from
        ? before.end
        : nounBefore(sentence, head?.start ?? 0)
      : nounBefore(sentence, head?.start ?? 0);
  const noun = withoutPreposition(sentence.slice(at, end).trim());
  if (head !== undefined && at <= head.start && !agrees(sentence, head.start)) return '';
  if (/^(?:الذي|التي|(?:ال)?مقرر)/u.test(noun)) return '';
  if (planned !== undefined && at <= planned.start && !isPlannedOf(noun)) return '';
  const words = noun.split(/\s+/).length;
  return words >= FEWEST_WORDS && words <= MOST_WORDS && isBalanced(noun) ? noun : '';
}

/** «العقوبات التي», «الاجتماع الذي»: the word before goes with it. */
function agrees(sentence: string, at: number): boolean {
  const relative = /^\s(الذي|التي)\s/u.exec(sentence.slice(at))?.[1];
  if (relative === undefined) return true;
  const before = sentence.slice(0, at).trim().split(/\s+/).at(-1) ?? '';
  const isFeminine = /(?:ة|ات|اء|ى)$/u.test(before);
  return relative === 'التي' ? isFeminine : !isFeminine;
}

/** «المباراة المقررة», «الاجتماع المقرر»: of one gender with the noun that it begins with. */
function isPlannedOf(noun: string): boolean {
  const planned = /\s(?:ال)?(?:مقرر|مزمع|مرتقب|منتظر)(ة?)(?=\s)/u.exec(noun);
  if (planned === null) return true;
  const isFeminine = /^\p{L}+(?:ة|ات|اء)(?!\p{L})/u.test(noun);
  return isFeminine === (planned[1] === 'ة');
}

/** «لمعسكر المنتخب المقرر»: without the ل that goes with what stands before. */
function withoutPreposition(noun: string): string {
  const first = /^\p{L}+/u.exec(noun)?.[0] ?? '';
  const key = foldKey(first);
  if (first.startsWith('لل')) return `ال${noun.slice(2)}`;
  return /^[لب]/.test(key) && isNoun(key) === undefined && isNoun(key.slice(1)) !== undefined
    ? noun.slice(1)
    : noun;
}

function isNear(a: number, b: number, sentence: string): boolean {
  return sentence.slice(a, b).trim().split(/\s+/).length <= 6;
}

/** Where the noun begins that a relative clause or «المقرر» goes with: back to a preposition, a verb or a mark. */
function nounBefore(sentence: string, at: number): number {
  const tokens = tokenize(sentence.slice(0, at), []);
  let begin = at;
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'mark' || isPreposition(token)) break;
    begin = token.start;
    // The first noun of a chain has no article: «اجتماع اللجنة الوزارية».
    if (!token.key.startsWith('ال')) break;
    const previous = tokens[i - 1];
    if (
      previous === undefined ||
      (!previous.key.startsWith('ال') && !isNounBeforeChain(previous.text, token.key))
    )
      break;
  }
  return begin;
}

function isNounBeforeChain(text: string, next: string): boolean {
  return /^\p{L}+$/u.test(text) && next.startsWith('ال') && plainLetters(text).length > 3;
}

function lastOf(
  pattern: RegExp,
  text: string,
  before: number,
): { start: number; end: number } | undefined {
  const found = [...text.slice(0, before).matchAll(pattern)].at(-1);
  return found === undefined
    ? undefined
    : { start: found.index, end: found.index + found[0].length };
}

function clean(text: string): string {
  return withoutTies(text).replace(/[،؛\s]+$/u, '');
}
