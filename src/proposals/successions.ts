/** Who follows whom in an office: «عيّن … وزيرا للدفاع خلفا لـ …». */
import type { Change } from './proposals.ts';

const APPOINTING =
  /(?<!\p{L})[وف]?(?:ي|ت)?(?:ع[\u064b-\u0652]*ي[\u064b-\u0652]*ن[\u064b-\u0652]*ت?|تعيين|انتخاب|انتخبت?|اختيار|اختارت?|التعاقد مع|تعاقدت? مع|تسمية|كلفت?|تكليف|[يت]?تولى|تولت|تولي)(?!\p{L})/u;
/** The predecessor: a word for where he is from, then his name, up to what goes on about him. */
const AFTER =
  /(?<!\p{L})(?:(?:خلفا|خلفًا|خلفاً)\s(?:لل\p{L}+ي\s|ل)|(?:بدلا|بدلًا|بدلاً|عوضا)\s(?:من|عن)\s)(?<who>\p{L}[\p{L}\p{M}'’-]{2,}(?:\s[\p{L}\p{M}'’-]+){0,3}?)(?=[.،؛:(]|$|\s(?:الذي|التي|بعد|وذلك|في|إثر|عقب|منذ)(?!\p{L}))/u;
const ASIDE = /\s*\([^)]*\)\s*/gu;
/** «مدربا جديدا له»: of the post these say nothing. */
const IDLE = /\s(?:جديدا|جديدًا|له|لها|جديدة)(?=\s|$)/gu;
const MOST_WORDS = 5;

/**
 * Who is appointed must be a name that is known of the text: who appoints may stand right before it.
 *
 * @param names people of the text, as printed
 */
export function successionIn(
  sentence: string,
  names: readonly string[],
): Omit<Change, 'from'> | undefined {
  const followed = followingIn(sentence, names);
  if (followed !== undefined) return followed;
  const after = AFTER.exec(sentence);
  const verb = APPOINTING.exec(sentence);
  const before = after?.groups?.who;
  if (after === null || verb === null || before === undefined || verb.index > after.index)
    return undefined;
  const between = sentence.slice(verb.index + verb[0].length, after.index).replace(ASIDE, ' ');
  const known = names
    .map((name) => ({ name, at: between.lastIndexOf(name) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => b.at + b.name.length - (a.at + a.name.length) || b.name.length - a.name.length);
  const [last] = known;
  if (last === undefined || before.includes(last.name)) return undefined;
  // A post without article right behind a name may be taken for a part of it.
  const successor = last.name.replace(POST_BEHIND, '');
  const post = between.slice(last.at + successor.length).trim();
  return { what: postOf(post), before, after: successor };
}

const FOLLOWING = /(?:^|\s)[وف]?(?:[يت])?خل\u064e?ف(?:ت)?\s/u;
/** Titles that may stand between a verb and a name. */
const MOST_LETTERS = 30;

/** «يخلف الجنرال … اللواء … في رئاسة الأركان»: of two names the first follows the second. */
function followingIn(sentence: string, names: readonly string[]): Omit<Change, 'from'> | undefined {
  const verb = FOLLOWING.exec(sentence);
  if (verb === null) return undefined;
  const start = verb.index + verb[0].length;
  const placed = names
    .map((name) => ({ name, at: sentence.indexOf(name, start) }))
    .filter(({ name, at }) => at !== -1 && name.includes(' '))
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  const [first] = placed;
  const second = placed.find(({ at }) => first !== undefined && at >= first.at + first.name.length);
  if (first === undefined || second === undefined) return undefined;
  const between = sentence.slice(first.at + first.name.length, second.at);
  const isNear = first.at - start <= MOST_LETTERS && between.length <= MOST_LETTERS;
  if (!isNear || /[.؛:]|(?:^|\s)(?:و|مع|في|من|إلى|على|أن)(?:\s|$)/u.test(between)) return undefined;
  return { what: 'المنصب', before: second.name, after: first.name };
}

const POST_BEHIND = /\s(?:مدربا|وزيرا|رئيسا|مديرا|قائدا|سفيرا|أمينا|حاكما|مبعوثا)$/u;

/** «وزيرا للدفاع» is «وزير الدفاع», «قائدا لأركان الجيش» is «قائد أركان الجيش». */
function postOf(accusative: string): string {
  const words = ` ${accusative}`.replace(IDLE, '').trim();
  const isPost = /^\p{L}{3,}ا[\u064b]?(?=\s|$)|^\p{L}{3,}\u064bا(?=\s|$)/u.test(words);
  if (!isPost || words.split(/\s+/u).length > MOST_WORDS) return 'المنصب';
  return words
    .replace(/^(\p{L}+?)\u064b?ا\u064b?(?=\s|$)/u, '$1')
    .replace(/^(\p{L}+)\sلل/u, '$1 ال')
    .replace(/^(\p{L}+)\sل(?=\p{L}{3})/u, '$1 ');
}
