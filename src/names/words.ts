/** The words of a text as names are read from them: with their places, what parts them, and what they may be. */
import { foldKey } from '../arabic/folding.ts';
import { givenName } from '../lexicon/given-names.ts';
import { isLemma, isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';
import { type Title, title } from '../lexicon/titles.ts';
import { isVerb } from '../lexicon/verbs.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded. */
  readonly key: string;
  /** Whether nothing but spaces parts it from the next word. */
  readonly joinsNext: boolean;
  /** What parts it from the next word, without spaces. */
  readonly gap: string;
}

const WORD = /(?!\u0640)[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{M}\p{N}]+)*/gu;
/** «د. فراس إلياس», «ج. ك. رولينغ»: the point of an abbreviation. */
const ABBREVIATION = /^(?:د|م|أ|ا|ج|ك|ف|س|ب|ت|إ|ه|ر|ن|أ\.د)$/u;

/** The words of a text in order; marks of punctuation are in the gaps between them. */
export function wordsOf(text: string): Word[] {
  const matches = [...text.matchAll(WORD)];
  // Texts repeat their words, and folding is dear.
  const keys = new Map<string, string>();
  const keyOf = (word: string): string => {
    const key = keys.get(word) ?? foldKey(word);
    keys.set(word, key);
    return key;
  };
  return matches.map((match, i) => {
    const end = match.index + match[0].length;
    const next = matches[i + 1]?.index ?? text.length;
    const gap = text.slice(end, next);
    const isAbbreviated = ABBREVIATION.test(match[0]) && /^\.[^\S\n]*$/.test(gap);
    const joinsNext = next < text.length && (/^[^\S\n]*$/.test(gap) || isAbbreviated);
    const parts = gap.replace(/[^\S\n]+/g, '');
    return {
      start: match.index,
      end,
      text: match[0],
      key: keyOf(match[0]),
      joinsNext,
      gap: parts,
    };
  });
}

/** What a word may be to a name: by its form alone, without what stands around it. */
export type Kind =
  /** «في», «عندما», a number, a word in other letters. */
  | 'stop'
  /** «وزير», «الدكتورة». */
  | 'title'
  /** A given name that is no other word. */
  | 'given'
  /** «أمل», «خالد»: a given name, and a word. */
  | 'given-word'
  /** «بن», «أبو», «دي»: goes with the next word. */
  | 'link'
  /** A form of a verb, and nothing else. */
  | 'verb'
  /** A noun or adjective of every day. */
  | 'noun'
  /** In no list: a name, a foreign word. */
  | 'unknown';

const LINKS = new Set(
  'بن ايت ابن ولد ال ابو ابي ام بنت عبد دي دو دا دوس دل ديل فان فون ماك اغ تير بو'.split(' '),
);
/** Days and months end a name: «كيم جونغ أون الأحد». */
const DAYS =
  /^(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|شوال|ذو|ذي|جمادي|يناير|فبراير|ابريل|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر)$/;
const kinds = new Map<string, Kind>();
const MOST_KNOWN = 50_000;

/** @returns `stop` where there is no word: nothing goes on with a name */
export function kindOf(word: Pick<Word, 'text' | 'key'> | undefined): Kind {
  if (word === undefined) return 'stop';
  const { text, key } = word;
  // «علي» is folded like «على», «منى» like «مني», «فإن» like «فان».
  const by = /^(?:علي|الي|فان|بان|مني)$/.test(key) ? text : key;
  const known = kinds.get(by);
  if (known !== undefined) return known;
  if (kinds.size >= MOST_KNOWN) kinds.clear();
  const kind = findKind(text, key);
  kinds.set(by, kind);
  return kind;
}

function findKind(text: string, key: string): Kind {
  if (!/^[\u0621-\u064a][\u0621-\u064a\u064b-\u0652'.\- ]*$/u.test(key)) return 'stop';
  if (/[أإ]/u.test(text) && isParticle(key)) return 'stop';
  if (DAYS.test(key)) return 'stop';
  if (text === 'علي' || text === 'عليّ') return 'given';
  if (text === 'منى') return 'given-word';
  // «فإن» is folded like «فان».
  if (LINKS.has(key) && !/[إ]/u.test(text)) return 'link';
  if (key.length < 2) return 'stop';
  // «ناديه» is «his club» rather than «نادية».
  const isOwned = text.endsWith('ه') && isNoun(key.slice(0, -1)) !== undefined && !isLemma(key);
  const given = isOwned ? undefined : givenName(text);
  // «لي» is a preposition, and a family name after a title.
  if (given !== undefined && (!isParticle(key) || given.isFamily))
    return given.isWord || isParticle(key) ? 'given-word' : 'given';
  if (isParticle(key)) return 'stop';
  if (titleOf(text) !== undefined) return 'title';
  return ofWord(key) ?? ofWordWithClitics(key) ?? 'unknown';
}

function ofWord(key: string): 'noun' | 'verb' | undefined {
  if (isNoun(key) !== undefined) return 'noun';
  return isVerb(key) ? 'verb' : undefined;
}

/** «وغادر», «بقميص», «ولمرة»: what stays must be long enough to be a word and no piece of a name. */
function ofWordWithClitics(key: string): Kind | undefined {
  // «بفض»
  const short = /^[وفب](..)$/.exec(key)?.[1];
  if (short !== undefined && isLemma(short)) return 'noun';
  const rest = withoutConjunction(key);
  const bare = rest === key ? undefined : ofWord(rest);
  if (bare !== undefined) return bare;
  for (const form of [key, rest]) {
    const noun = /^[بلك](.{3,})$/.exec(form)?.[1];
    if (noun === undefined) continue;
    if (isNoun(noun) !== undefined || (noun.startsWith('ل') && isNoun(`ا${noun}`) !== undefined))
      return 'noun';
    if (isParticle(noun)) return 'stop';
  }
  return undefined;
}

/** The title that a word is, its conjunction and preposition taken off. */
export function titleOf(text: string): Title | undefined {
  for (const form of withoutClitics(text)) {
    const found = title(form) ?? title(withoutOwner(form));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** «نظيره» is «نظير». */
function withoutOwner(form: string): string {
  return form.replace(/(?<=.{3})(?:ه|ها|هم|هما|نا)$/u, '');
}

/** «وقال» is «قال»; what is left must be long enough to be a word. */
export function withoutConjunction(word: string): string {
  return word.replace(/^[وف](?=.{3})/u, '');
}

/** A word as it is, then without و or ف, then without ب, ل or ك; «للوزير» is «الوزير». */
export function withoutClitics(text: string): string[] {
  const forms = [text];
  const rest = withoutConjunction(text);
  if (rest !== text) forms.push(rest);
  for (const form of [...forms]) {
    if (!/^[بلك].{3}/u.test(form)) continue;
    forms.push(form.startsWith('لل') ? `ا${form.slice(1)}` : form.slice(1));
    if (form.startsWith('لل')) forms.push(`ال${form.slice(1)}`);
  }
  return forms;
}

/** Whether the word carries the article, a conjunction or ل before it or not. */
export function isDefinite(key: string): boolean {
  return /^(?:[وف]?[بك]?ال|[وف]?لل)\p{L}{2,}/u.test(key);
}
