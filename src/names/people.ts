/**
 * People in running text, by evidence that is weighed: what their words are (given names, words of no list), what
 * stands before (a title, a verb, a nationality) and after (an apposition, «إن»), whether the surname comes again.
 */
import { tenses } from '../lexicon/verbs.ts';
import { isSaying } from './around-words.ts';
import { bodyHead } from './body-heads.ts';
import { nameRunAt, type NameRun } from './name-runs.ts';
import { leadsToPlace } from './place-nouns.ts';
import type { Repetitions } from './repetitions.ts';
import type { TitlePhrase } from './title-phrases.ts';
import { isDefinite, type Kind, kindOf, withoutConjunction, type Word } from './words.ts';

export interface FoundPerson extends NameRun {
  readonly title?: TitlePhrase;
  readonly weight: number;
}

/** What a word says for its being part of a name. Set by hand; the tests hold them. */
const OF_PART: Readonly<Record<Kind, number>> = {
  given: 2,
  'given-word': 1,
  unknown: 0.9,
  link: 0,
  noun: -0.3,
  verb: -0.5,
  title: -0.3,
  stop: -2,
};
const OF_LINK = 1;
/** Foreign words come in runs that name places and firms too: however many, they say no more than this. */
const MOST_OF_UNKNOWN = 1.8;
/** «سالم الدوري ونبيل فرج»: one name and another. */
const OF_LIST = 1;
const ENOUGH = 2.4;
/** One word is a name only by its title. */
const ENOUGH_ALONE = 3.2;

export function findPeople(
  words: readonly Word[],
  phrases: ReadonlyMap<number, TitlePhrase>,
  seen: Repetitions,
  isTaken: (at: number) => boolean,
): FoundPerson[] {
  const found: FoundPerson[] = [];
  let i = 0;
  while (i < words.length) {
    const isNext = found.at(-1)?.to === i && words[i]?.key.startsWith('و') === true;
    const person = isTaken(i) ? undefined : personAt(words, i, phrases, seen, isNext ? OF_LIST : 0);
    if (person !== undefined) found.push(person);
    i = person === undefined ? i + 1 : person.to;
  }
  return found;
}

function personAt(
  words: readonly Word[],
  at: number,
  phrases: ReadonlyMap<number, TitlePhrase>,
  seen: Repetitions,
  ofList: number,
): FoundPerson | undefined {
  if (leadsToPlace(keyBefore(words, at), keyBefore(words, at - 1))) return undefined;
  const title = phrases.get(at);
  const run = nameRunAt(words, at, title !== undefined, seen);
  if (run === undefined) return undefined;
  const weight =
    ofParts(words, run) +
    (ofList > 0 ? 0.2 : ofBefore(words, run, title)) +
    ofAfter(words, run) +
    ofRepetition(words, run, seen) +
    ofApposition(words, run, title) +
    ofList;
  const isAlone = run.to - run.from === 1;
  // «نجله خالد» is whose son he is.
  if (
    isAlone &&
    title !== undefined &&
    KIN.test((words[title.from]?.key ?? '').replace(/^[وفبل](?=.{3})/, ''))
  )
    return undefined;
  if (isAlone && title?.force !== 'strong' && !isCalledSo(words, run, seen)) return undefined;
  return weight < (isAlone ? ENOUGH_ALONE : ENOUGH)
    ? undefined
    : { ...run, weight, ...(title === undefined ? {} : { title }) };
}

const KIN =
  /^(?:نجل|شقيق|شقيقه|زوج|زوجه|زوجت|ابن|ابنه|ابنت|اخ|اخت|والد|والده|والدت|حفيد)(?:ه|ها|هم)?$/;

/** The key of the word before, which nothing but an opening mark parts from the word. */
function keyBefore(words: readonly Word[], at: number): string {
  const word = words[at - 1];
  return word === undefined || (!word.joinsNext && !/^[«"“]$/.test(word.gap)) ? '' : word.key;
}

/** «وقال نيمار»: one who has no other name, and is named so again and again. */
function isCalledSo(words: readonly Word[], { from, parts }: NameRun, seen: Repetitions): boolean {
  const [before, word] = [words[from - 1], words[from]];
  if (word === undefined || parts[0] !== 'given' || seen.count(word.key) < 3) return false;
  return isSaying(before);
}

function ofParts(words: readonly Word[], { parts, links, to }: NameRun): number {
  const unknown = parts.filter((kind) => kind === 'unknown').length * OF_PART.unknown;
  const others = parts.reduce((sum, kind) => sum + (kind === 'unknown' ? 0 : OF_PART[kind]), 0);
  const last = words[to - 1]?.key ?? '';
  // «سعد الحريري»: a relative with the article after a word without one is a surname.
  const surname =
    parts.length > 1 &&
    (parts[0] ?? '').startsWith('given') &&
    (parts.at(-1) === 'noun' || parts.at(-1) === 'unknown') &&
    /^ال.*ي$/.test(last)
      ? 1.3
      : 0;
  return others + Math.min(unknown, MOST_OF_UNKNOWN) + links * OF_LINK + surname;
}

/** «محافظ المصرف، رشيد المعراج، إلى»: between commas after a title. */
function ofApposition(
  words: readonly Word[],
  run: NameRun,
  title: TitlePhrase | undefined,
): number {
  return title?.force === 'weak' && words[run.to - 1]?.gap === '،' ? 0.8 : 0;
}

function ofBefore(words: readonly Word[], run: NameRun, title: TitlePhrase | undefined): number {
  if (title !== undefined) return title.force === 'strong' ? 2 : 1.2;
  const before = words[run.from - 1];
  if (before === undefined) return 0;
  if (!before.joinsNext) return 0.2;
  const isSurname = /^ال.*ي$/.test(words[run.to - 1]?.key ?? '');
  const isKnown = run.parts.includes('given') || (run.parts[0] === 'given-word' && isSurname);
  const isListed = before.key === 'من' && /^[وف]?كلا?$/.test(words[run.from - 2]?.key ?? '');
  if (isListed) return 0.4;
  if (/^(?:في|من|الي|قرب|نحو|عبر|داخل|مدينه|منطقه|ولايه)$/.test(before.key) && !isKnown)
    return -1.2;
  const verb = withoutConjunction(before.key);
  // «رجل يدعى غوكمان تانيس»
  if (/^(?:[يت]دعي|[يت]سمي|اسمه|اسمها|المدعو|المدعوه)$/.test(verb)) return 2;
  if (isSaying(before)) return 1.2;
  // «المهاجم الفرنسي كريم …», «الفرنسي كريم …».
  if (isDefinite(before.key)) return /(?:ي|يه)$/.test(before.key) ? 0.7 : 0;
  if (tenses(verb).includes('perfect')) return 0.4;
  // A noun before it makes it a complement: «شركة أديداس يونايتد».
  if (bodyHead(before.text) !== undefined) return isKnown ? -0.8 : -2;
  return kindOf(before) === 'noun' ? (isKnown ? -0.2 : -1.2) : 0;
}

function ofAfter(words: readonly Word[], run: NameRun): number {
  const [last, next] = [words[run.to - 1], words[run.to]];
  if (last === undefined || next === undefined) return 0;
  const isNoun = /^(?:title|noun)$/.test(kindOf(next));
  if (last.gap === '،')
    return kindOf(next) === 'title' || /^(?:احد|وهو|وهي|الذي|التي|و?عضو)$/.test(next.key)
      ? 1.3
      : isNoun
        ? 0.3
        : 0.1;
  if (last.gap.startsWith(':')) return 0.7;
  if (last.gap === '(') return 0.4;
  if (/^(?:ان|انه|انها|بان|قايلا|قايله)$/.test(next.key)) return 0.7;
  if (last.joinsNext && kindOf(next) === 'title') return 0.7;
  return last.joinsNext && kindOf(next) === 'verb' ? 0.3 : 0;
}

/** «وأضاف لافروف» after «سيرغي لافروف». */
function ofRepetition(words: readonly Word[], run: NameRun, seen: Repetitions): number {
  if (run.to - run.from < 2) return 0;
  const [previous, last] = [words[run.to - 2], words[run.to - 1]];
  const first = words[run.from];
  if (previous === undefined || last === undefined || first === undefined) return 0;
  const isWord = kindOf(last) === 'noun' || kindOf(last) === 'verb';
  const alone = seen.alone(previous.key, last.key) > 0 ? (isWord ? 0.5 : 1.2) : 0;
  return alone + (seen.pair(previous.key, last.key) > 1 ? 0.8 : 0);
}
