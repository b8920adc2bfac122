/** Sentences that say nothing without the one before: «وقال إن», «وسجل هدفه», «هذا القرار», «الأخير». */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import { nounClass } from '../grammar/noun-classes.ts';
import { isAdverb, isComplementizer, isPreposition } from '../grammar/particles.ts';
import { sayingForms } from '../grammar/saying-verbs.ts';
import { type Token, tokenize } from '../grammar/token.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isVerb, tenses } from '../lexicon/verbs.ts';
import { isDeciding } from './deciding.ts';

/** What the reader has beside the sentence. */
export interface Ground {
  /** Names of the report, folded. */
  readonly names: readonly string[];
  /** Stems of the title and the standfirst. */
  readonly head: ReadonlySet<string>;
}

const POINTING =
  /^[وف]?(?:[بلك]?(?:هو|هي|هم|هما|ذلك|تلك|هولاء|اولئك)|لكن\p{L}{0,3}|غير ان|الا ان|بيد ان|اما|بل|ثم|حيث|اذ|بينما|فيما|في حين|عندها|وقتها|حينها|هناك|هنا|بعدها|قبلها|بعد ذلك|قبل ذلك|علي(?:ه|ها|هم)|في(?:ه|ها|هم)|من(?:ه|ها|هم)|ل(?:ه|ها|هم)|ب(?:ه|ها|هم)|ان(?:ه|ها|هم)|لذا|لذلك|هكذا|بذلك|بهذا|بهذه|ايضا|عليه|نعم|كلا|ربما|بالتالي|مشيرا|مضيفا|موضحا|لافتا|مؤكدا|موكدا|مبينا|معتبرا|مضيفه|مشيره)(?!\p{L})/u;
/** Of a day they point at now: «هذا الأسبوع». */
const THIS =
  /(?<!\p{L})[وف]?[بلك]?(?:هذا|هذه|هذين|هاتين|هولاء|ذلك|تلك)(?!\s+(?:ال)?(?:عام|شهر|اسبوع|يوم|سنه|موسم|صباح|مساء))(?!\p{L})/u;
const SAME =
  /(?<!\p{L})(?:الاخير|الاخيره|المذكور|المذكوره|السالف|الانف|المشار اليه|المصدر|المصادر|البيان|التقرير|الموقع|الوكاله|الصحيفه|ذاته|ذاتها|نفسه|نفسها|الاثنان|كلاهما|الثاني|الثانيه|الاخر|الاخري|الاخرون)(?!\p{L})/u;
/** «كذلك»: beside what was told before. */
const BESIDE = /(?<!\p{L})(?:كذلك|ايضا|بدوره|بدورها|كلاهما)(?!\p{L})/u;
/** Behind them stands who is appointed, not who appoints. */
const APPOINTING =
  /^(?:عينت?|رشحت?|كلفت?|اقالت?|اعفي|اعفت|انتخبت?|سمي|سمت|اختارت?|استدعي|استدعت|عزلت?)$/u;
/** Where the subject stands. */
const OPENING_WORDS = 6;

/** @param sentence without what ties it to its text */
export function leans(sentence: string, ground: Ground): boolean {
  const plain = plainLetters(sentence).trim();
  if (POINTING.test(plain) || BESIDE.test(plain)) return true;
  // «مع إقرار البرلمان …» is no sentence.
  if (/^(?:مع|رغم|بعد|قبل|خلال|عقب) /u.test(plain) && !plain.includes('،')) return true;
  const opening = plain.split(/\s+/).slice(0, OPENING_WORDS).join(' ');
  if (THIS.test(opening)) return true;
  const same = SAME.exec(opening)?.[0];
  if (same !== undefined && !isInHead(same, ground)) return true;
  const tokens = tokenize(sentence, []);
  const [first, second] = tokens;
  if (first === undefined || second === undefined) return true;
  if (hasOwner(first)) return true;
  return isVerbHere(first) && !hasSubject(tokens, sentence, ground);
}

function isVerbHere({ key, text }: Token): boolean {
  return tenses(key).length > 0 || sayingForms(key, text).length > 0;
}

/** «تعيينه», «نقلته», «وزارتها». */
function hasOwner({ kind, key, text }: Token): boolean {
  if (kind !== 'word' || !/(?:ه|ها|هم|هما)$/u.test(text) || key.length < 4) return false;
  return isNoun(key) !== undefined || isVerb(key);
}

function hasSubject(tokens: readonly Token[], sentence: string, ground: Ground): boolean {
  const [verb, next] = tokens;
  if (verb === undefined || next === undefined) return false;
  const isSaying = sayingForms(verb.key, verb.text).length > 0;
  const near = tokens.slice(1, OPENING_WORDS + 1);
  const opening = foldKey(
    sentence.slice(next.start, near.findLast(({ kind }) => kind !== 'mark')?.end ?? next.end),
  );
  const isNamed = ground.names.some((name) => isOpenedBy(name, opening));
  const isCounted = near.some(({ key }) => /\d/.test(key));
  if (next.kind === 'quotation' || next.kind === 'mark' || isComplementizer(next)) return false;
  if (isPreposition(next) || isAdverb(next)) return !isSaying && (isNamed || isCounted);
  if (isOf(next, /^\d/)) return true;
  if (hasOwner(next)) return false;
  if (/^(?:ال)?(?:اخر|اخرون)$/.test(next.key)) return false;
  const kind = nounClass(next.key);
  if (isNamed) return kind !== undefined || !APPOINTING.test(verb.key);
  // «هدفين», «قلقا»: an object, whose verb has its subject before.
  if (isObject(next)) return false;
  if (kind === 'person') return isDefinedIn(next, tokens[2], ground);
  // «قرر تشكيل لجنة», «أعلن تعيين»: what is decided, and nobody who decides.
  if (isSaying || isDeciding(sentence)) return kind !== undefined || isNoun(next.key) === undefined;
  return true;
}

function isOpenedBy(name: string, opening: string): boolean {
  if (opening.includes(name)) return true;
  // «راشد» of «نبيل راشد».
  const last = name.split(' ').at(-1) ?? '';
  return (
    name.includes(' ') &&
    last.length > 3 &&
    new RegExp(`(?<!\\p{L})${last}(?!\\p{L})`, 'u').test(opening)
  );
}

function isOf({ key }: Token, pattern: RegExp): boolean {
  return pattern.test(key);
}

/** «هدفا», «هدفين»: indefinite, and in the accusative. */
function isObject({ key, text }: Token): boolean {
  if (key.startsWith('ال')) return false;
  const stem = /^(\p{L}{3,})(?:ا|ين)$/u.exec(key)?.[1];
  if (stem === undefined || !/(?:ا\p{M}*|ين)$/u.test(text)) return false;
  return isNoun(stem) !== undefined && isNoun(key) !== undefined;
}

/** «الوزير» tells who where the title has one; «وزير المالية», «مسؤول أمني» say it themselves. */
function isDefinedIn(noun: Token, next: Token | undefined, ground: Ground): boolean {
  if (!noun.key.startsWith('ال')) return true;
  if (next?.kind === 'word' && next.key.startsWith('ال')) return true;
  return isInHead(noun.key, ground);
}

function isInHead(word: string, { head }: Ground): boolean {
  return [...stemsOf(wordsOf(plainLetters(word)))].every((stem) => head.has(stem));
}
