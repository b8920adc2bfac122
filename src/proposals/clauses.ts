/** The clauses of a sentence as words, and whether what one tells has happened. */
import { plainLetters } from '../arabic/plain-letters.ts';
import { WEEKDAY } from '../arabic/weekdays.ts';

export interface Clause {
  readonly isHeadline: boolean;
  /** A quotation or an aside begins behind it, which may go on with its last word. */
  readonly isCut: boolean;
  /** As printed. */
  readonly words: readonly string[];
  /** In plain letters, one for one. */
  readonly plain: readonly string[];
  /** What the sentence says before the clause, in plain letters. */
  readonly before: string;
  /** What it says after it. */
  readonly behind: string;
}

/** «، الاثنين، »: an aside parts no clause, nor does «(46 عاما)». */
const DAY = `(?:يوم\\s|مساء\\s|صباح\\s|فجر\\s)?(?:(?:ال)?(?:${WEEKDAY.replace(/ا/g, '[اأإ]')})|اليوم|أمس)(?:\\s\\p{L}+)?`;
const BRACKETED = /\s?\([^()]{1,30}\)/gu;

function withoutAsides(sentence: string, people: readonly string[]): string {
  const names = people.map((name) => name.replace(/[^\p{L}\p{M}\s]/gu, '.'));
  // A name between commas goes on with the title before it.
  const aside = [DAY, ...names].map((one) => `،\\s${one}`);
  return sentence
    .replace(new RegExp(`(?:${aside.join('|')})+،(?=\\s)`, 'gu'), (found) =>
      found.replace(new RegExp(`،\\s${DAY}(?=،|$)`, 'gu'), '').replace(/،/gu, ''),
    )
    .replace(BRACKETED, '');
}
const BREAK = /(?<!\d)[.]+|[.](?!\d)|[،؛:!؟?()«»"“”…]+|\s[-–—]\s/u;
const BREAKS = new RegExp(BREAK, 'gu');

/**
 * @param isHeadline whose imperfect tells what has happened: «الاتحاد يعلّق عضوية …»
 * @param people of the text, as printed
 */
export function clausesOf(
  sentence: string,
  isHeadline: boolean,
  people: readonly string[] = [],
): Clause[] {
  const text = withoutAsides(sentence, people);
  const parts = text.split(BREAK);
  const marks = text.match(BREAKS) ?? [];
  return parts.map((part, i) => {
    const words = part.split(/\s+/u).filter((word) => word !== '');
    return {
      isHeadline,
      isCut: /[(«"“]/.test(marks[i] ?? ''),
      words,
      plain: words.map(plainLetters),
      before: plainLetters(parts.slice(0, i).join(' ، ')),
      behind: plainLetters(parts.slice(i + 1).join(' ، ')),
    };
  });
}

/** It is denied, asked for, feared, planned or asked. */
const OPEN =
  /(?<!\p{L})(?:[وف]?(?:لم|لن|لا|ليس|هل|اذا|لو|ان لم|ما لم|سوف|كي|لكي|بهدف|بغيه|لاجل|ذكري|احتمال\p{L}*|امكانيه|مخاوف|دعوات|مطالب|مطالبات|شايعات|سبق ان|سبق له\p{L}*|كان\p{L}* (?:\p{L}+ ){0,5}قد|(?:بعد|قبل|منذ|علي) ان|بعدما|موعد|خطه|خطط|قرب|نيه|عزم\p{L}*|اعتزام\p{L}*|[يت]عد|احتجاجا علي|بشرط|قد (?=[يت]\p{L}{3})|[يت]?هدد\p{L}*|[بي]?التهديد|دعا|دعت|دعوا|[يت]دعو|طالب\p{L}*|[يت]طالب\p{L}*|نفي|نفت|[يت]نفي|[يت]عتزم\p{L}*|[يت]نوي|[يت]خطط\p{L}*|[يت]درس|[يت]بحث|اقترح\p{L}*|[يت]قترح|اقتراح|مقترح|رفض\p{L}*|[يت]رفض|يمكن|ربما|لعل|يتوقع|متوقع|المتوقع|من المقرر|[يت]امل|[يت]سعي|[يت]حاول|حاول\p{L}*|محاوله|استبعد\p{L}*|تساءل\p{L}*|[يت]ريد))(?!\p{L})/u;
/** «عام 1990», «قبل خمس سنوات», «العام الماضي»: it is long ago. */
const LONG_AGO =
  /(?<![\d.,])(?<year>(?:19|20)\d\d)(?![\d.,])|(?:العام|السنه) الماضيه?(?!\p{L})|قبل (?:\p{L}+ )?(?:اعوام|سنوات|عامين|سنتين|عقود|عقدين)/u;

/**
 * @param at index of the word that tells it
 * @param year of the report; undefined where it is not known
 */
export function hasHappened(
  { plain, before, behind }: Clause,
  at: number,
  year: string | undefined,
): boolean {
  if (OPEN.test(`${before} ${plain.slice(0, at).join(' ')}`)) return false;
  const ago = LONG_AGO.exec(`${plain.join(' ')} ، ${behind}`);
  return ago === null || (ago.groups?.year !== undefined && ago.groups.year === year);
}

/** Verbs by which somebody decides or tells what is done, with few words behind: then its noun tells the act («قررت … إلغاء»). */
const DECIDED =
  /(?<!\p{L})[وف]?(?:(?:قرر|قررت|قرروا|اعلن|اعلنت|اعلنا|اقر|اقرت|امر|امرت|تم|جري|[يت]علن|[يت]قرر)(?: (?!علي(?!\p{L}))\p{L}+){0,7}|(?:وافق|وافقت|صادق|صادقت|[يت]وافق|[يت]صادق)(?: (?!علي(?!\p{L}))\p{L}+){0,6} علي)$/u;

/** How a word tells an act. */
export interface Act {
  /** Forms of the perfect. */
  readonly past: readonly string[];
  /** Of the imperfect, as headlines have it. */
  readonly present: readonly string[];
  readonly noun: readonly string[];
}

/** Words of a subject before its verb, in a headline or behind «أن». */
const MOST_BEFORE = 4;
const PREPOSITION = /^[وف]?(?:في|من|عن|علي|الي|مع|بعد|قبل|خلال|منذ|حتي|بين|ضد|لدي)$/u;

export interface Told {
  /** Index of the word. */
  readonly at: number;
  readonly is: 'past' | 'present' | 'noun';
}

/**
 * Where a clause tells an act: its verb at the head, behind «قد», or behind a short subject; its noun at the head or behind a verb of
 * deciding.
 */
export function actIn(clause: Clause, act: Act): Told | undefined {
  const { plain, before, isHeadline } = clause;
  for (const [at, word] of plain.entries()) {
    const bare = word.replace(/^[وف](?=\p{L}{2})/u, '');
    const is = (forms: readonly string[]): boolean => forms.includes(word) || forms.includes(bare);
    const lead = plain.slice(0, at);
    const isHead =
      at === 0 || (lead.length <= MOST_BEFORE && !lead.some((one) => PREPOSITION.test(one)));
    const isBehind = /^(?:قد|ان|انها?|انهم|بان\p{L}*|انه)$/u.test(plain[at - 1] ?? '');
    const isVerbless = !lead.some((one) => /^[وف]?[يت]\p{L}{3,}/u.test(one));
    const isPast = at === 0 || isBehind || (isHeadline && isHead && isVerbless);
    if (isPast && is(act.past)) return { at, is: 'past' };
    if (isHeadline && isHead && !isBehind && at > 0 && is(act.present))
      return { at, is: 'present' };
    const noun = word.replace(/^(?:[وف]?[بل](?=\p{L}{3}))/u, '');
    const isNoun = is(act.noun) || act.noun.includes(noun);
    if (isNoun && (at === 0 ? before === '' && word === bare : DECIDED.test(lead.join(' '))))
      return { at, is: 'noun' };
  }
  return undefined;
}
