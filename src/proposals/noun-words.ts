/** Which words of a clause go on with a noun. */

/** With these something else begins. */
const STOP =
  /^[وف]?(?:بعد|قبل|بسبب|وذلك|ذلك|اعتبارا|اثر|عقب|حتي|منذ|الذي|التي|الذين|كان|كانت|احتجاجا|لمده|خلال|ريثما|فورا|اليوم|امس|غدا|يوم|مساء|صباح|بهدف|ضمن|كما|حيث|فيما|بينما|مما|لكن|بموجب|رسميا|نهائيا|موقتا|جزييا|مجددا|لاول|للمره|ردا|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|دون|بدون|رغم|تمهيدا|وسط|ان|قد|لا|لم|احتجاجا|فجر|ليل|من قبل|ليلا|حسبما|ابتداء|بدءا|بدايه|وفق|وفقا|بحسب|بشكل|ليس|ليست|حين|عندما|قالت?|بذلك|موخرا|الماضي|الماضيه|كل)$|^(?:س[يت]|ل[يت])\p{L}{3,}/u;

/**
 * @param plain words in plain letters
 * @returns index of the word behind the noun that begins at `from`, with at most so many words
 */
export function nounEnd(plain: readonly string[], from: number, most: number): number {
  let to = from + 1;
  while (to < Math.min(plain.length, from + most) && !endsNoun(plain, to)) to += 1;
  const isBetween = plain.slice(from, to).includes('بين') && plain[to]?.startsWith('و') === true;
  if (isBetween) return to + 1;
  // What is too long ends before its last preposition.
  if (to === from + most && to < plain.length && !endsNoun(plain, to)) {
    const last = plain.slice(from + 1, to).findLastIndex((word) => PREPOSITION.test(word));
    if (last !== -1) to = from + 1 + last;
  }
  // No preposition is left without its noun.
  while (to > from + 1 && PREPOSITION.test(plain[to - 1] ?? '')) to -= 1;
  return to;
}

const PREPOSITION = /^(?:في|من|عن|علي|الي|مع|بين|ضد|لدي)$/u;

function endsNoun(plain: readonly string[], at: number): boolean {
  const word = plain[at] ?? '';
  return (
    STOP.test(word) ||
    /\d/.test(word) ||
    (/^و\p{L}{2}/u.test(word) && !/^و(?:زار|زير|كال|لاي|ثيق|حد|اردات|رش|فد|سط|لي)/u.test(word))
  );
}

/** Behind a noun it makes a sentence of it: «تعليق الرحلات ليس مطروحا». */
export function isPredicate(word: string | undefined): boolean {
  return word !== undefined && /^(?:ليس|ليست|لن|لم|لا|غير|هو|هي|امر|س[يت]\p{L}{3,})$/u.test(word);
}

const POSSESSED = /(?:هما|هم|ها|ه)$/u;
const ADVERB = /^(?:رسمي|نهائي|نهايي|مؤقت|موقت|مجدد|مؤخر|موخر)[\u064b]?ا[\u064b]?$/u;

/** «زيارته» is «زياره», «رحلاتها» is «رحلات»: plain letters. */
export function withoutOwner(word: string): string {
  const stem = word.replace(POSSESSED, '');
  return stem.endsWith('ت') && !stem.endsWith('ات') ? `${stem.slice(0, -1)}ه` : stem;
}

/** A subject without its adverbs: «السويد رسميا». */
export function subjectOf(words: readonly string[]): string[] {
  return words.filter((word) => !ADVERB.test(word));
}

/**
 * «زيارته إلى لندن» with whose it is: «زيارة الرئيس إلى لندن».
 *
 * @param thing as printed, with its pronoun
 * @returns undefined where the owner's form would be another
 */
export function ownedBy(
  thing: string,
  owner: readonly string[],
  more: readonly string[],
): string | undefined {
  const words = subjectOf(owner);
  if (words.length === 0 || words.some((word) => /(?:ون|تان|فان)$/u.test(word))) return undefined;
  const stem = thing.replace(/\p{M}/gu, '').replace(POSSESSED, '');
  const base = stem.endsWith('ت') && !stem.endsWith('ات') ? `${stem.slice(0, -1)}ة` : stem;
  return [base, ...words, ...more].join(' ');
}
