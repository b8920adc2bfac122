/**
 * Everyone whom a text names in full: the fullest printed form of each, with surname, title, gender and number, and
 * where short forms stand for them. A short form that two of them share stands for nobody.
 */
import { foldKey } from '../arabic/folding.ts';
import { type Gender, givenName } from '../lexicon/given-names.ts';
import { isSaying } from './around-words.ts';
import { bodyHead } from './body-heads.ts';
import type { FoundName } from './find-names.ts';
import { kindOf, titleOf, type Word } from './words.ts';

export interface Registered {
  /** The fullest form of the text. */
  readonly name: string;
  readonly kind: FoundName['kind'];
  /** Undefined where neither title nor given name tell it. */
  readonly gender: Gender | undefined;
  readonly number: 'one' | 'several';
  /** The last part of a person's name, with its particle: «بن زروق». */
  readonly surname: string | undefined;
  /** The titles before any of its forms, as printed. */
  readonly titles: readonly string[];
}

export interface Register {
  /** Whom a form stands for; undefined where it is nobody's, or more than one's. */
  find(name: string, kind: FoundName['kind']): Registered | undefined;
  readonly all: readonly Registered[];
}

/** @param names as found, each with the text of its title */
export function registerOf(names: readonly (FoundName & { readonly title: string })[]): Register {
  const forms = new Map<string, Form & { readonly titles: Set<string> }>();
  for (const { name, kind, title } of names) {
    const key = keyOf({ name, kind });
    const known = forms.get(key) ?? { name, kind, titles: new Set<string>() };
    if (title !== '') known.titles.add(title);
    forms.set(key, known);
  }
  // By each short form, the names that it may be short for.
  const longer = new Map<string, Form[]>();
  for (const form of forms.values())
    for (const short of shortForms(form)) longer.set(short, [...(longer.get(short) ?? []), form]);
  const longerThan = (form: Form): Form[] =>
    [...new Set([keyOf(form), endsKeyOf(form)].flatMap((key) => longer.get(key) ?? []))].filter(
      (other) => keyOf(other) !== keyOf(form),
    );
  const full = [...forms.values()].filter((form) => longerThan(form).length === 0);
  const titles = new Map(full.map((form) => [keyOf(form), new Set(form.titles)]));
  for (const form of forms.values())
    for (const other of longerThan(form))
      form.titles.forEach((title) => titles.get(keyOf(other))?.add(title));
  const entries = new Map(
    full.map((form) => [keyOf(form), toEntry(form, [...(titles.get(keyOf(form)) ?? [])])]),
  );
  return {
    all: [...entries.values()],
    find(name, kind) {
      const own = entries.get(keyOf({ name, kind }));
      if (own !== undefined) return own;
      const fits = longerThan({ name, kind }).flatMap((form) => entries.get(keyOf(form)) ?? []);
      return fits.length === 1 ? fits[0] : undefined;
    },
  };
}

interface Form {
  readonly name: string;
  readonly kind: FoundName['kind'];
}

function keyOf({ name, kind }: Form): string {
  return `${kind} ${foldKey(name)}`;
}

/** First and last word: «حمد الدوري» is short for «حمد سالم الدوري». */
function endsKeyOf({ name, kind }: Form): string {
  const parts = foldKey(name).split(' ');
  return kind === 'person' && parts.length > 1 ? `${parts[0] ?? ''}…${parts.at(-1) ?? ''}` : '…';
}

/** «لافروف», «سيرغي» of «سيرغي لافروف»; of bodies the beginning, and what comes after a head: «القاعدة». */
function shortForms(form: Form): string[] {
  const words = foldKey(form.name).split(' ');
  const shorts = words.slice(1).map((_, i) => words.slice(0, i + 1).join(' '));
  if (form.kind === 'person')
    shorts.push(...words.slice(1).map((_, i) => words.slice(i + 1).join(' ')));
  else if (bodyHead(words[0] ?? '')?.kind === 'own') shorts.push(words.slice(1).join(' '));
  const ends = form.kind === 'person' && words.length > 2 ? [endsKeyOf(form)] : [];
  return [...new Set([...shorts.map((name) => `${form.kind} ${name}`), ...ends])];
}

function toEntry({ name, kind }: Form, titles: readonly string[]): Registered {
  const [given = ''] = name.split(' ');
  const ofTitle = titles.map(genderOf).find((gender) => gender !== undefined);
  return {
    name,
    kind,
    gender: kind === 'body' ? genderOfHead(given) : (ofTitle ?? givenName(given)?.gender),
    number: kind === 'body' && /(?:ات|ين|ون)$/u.test(given) ? 'several' : 'one',
    surname: kind === 'person' ? surnameOf(name) : undefined,
    titles,
  };
}

/** «الوزيرة», «رئيس»: the first word that is a title tells it. */
function genderOf(title: string): Gender | undefined {
  return title
    .split(/\s+/u)
    .map(titleOf)
    .find((known) => known !== undefined)?.gender;
}

function genderOfHead(head: string): Gender {
  return /(?:ة|ات|اء)$/u.test(head) ? 'f' : 'm';
}

/** The last part with its particle: «بن زروق», «ولد الطالب», «عبد السلام». */
export function surnameOf(name: string): string | undefined {
  const found = /\s((?:(?:بن|ولد|آل|أبو|دي|دو|دا|عبد|فان|فون)\s)?\S+)$/u.exec(name)?.[1];
  return found === undefined || found.length < 2 ? undefined : found;
}

export interface ShortMention {
  /** Index of the word. */
  readonly at: number;
  /** Letters before the name: a conjunction or preposition. */
  readonly clitic: number;
  readonly length: number;
  readonly of: Registered;
}

/** Where people are named by a part of their name alone. */
export function shortMentions(
  words: readonly Word[],
  register: Register,
  isTaken: (at: number) => boolean,
): ShortMention[] {
  const parts = sharedOut(register.all);
  const mentions: ShortMention[] = [];
  words.forEach((word, at) => {
    if (isTaken(at)) return;
    for (const clitic of /^[وفلبك]/.test(word.key) ? [0, 1] : [0]) {
      const two = word.joinsNext ? `${word.key.slice(clitic)} ${words[at + 1]?.key ?? ''}` : '';
      const length = parts.has(two) ? 2 : 1;
      const part = parts.get(two) ?? parts.get(word.key.slice(clitic));
      if (part === undefined || (length === 1 && !isNameHere(words, at, clitic))) continue;
      if (part.isFirst && !standsAlone(words, at)) continue;
      mentions.push({ at, clitic, length, of: part.of });
      break;
    }
  });
  return mentions;
}

interface Part {
  readonly of: Registered;
  readonly isFirst: boolean;
}

/** Each part that one person alone has. */
function sharedOut(all: readonly Registered[]): Map<string, Part> {
  const owners = new Map<string, Part[]>();
  const add = (part: string, of: Registered, isFirst: boolean): void => {
    if (part.length > 1) owners.set(part, [...(owners.get(part) ?? []), { of, isFirst }]);
  };
  for (const one of all) {
    if (one.kind !== 'person' || one.surname === undefined) continue;
    add(foldKey(one.surname), one, false);
    const first = foldKey(one.name).split(' ')[0] ?? '';
    if (first.length <= SHORT || kindOf({ text: first, key: first }) !== 'given-word')
      add(first, one, true);
  }
  return new Map(
    [...owners].flatMap(([part, of]) =>
      of.length === 1 && of[0] !== undefined ? [[part, of[0]]] : [],
    ),
  );
}

/** A first part this short stands for its bearer alone: «شي». */
const SHORT = 2;

/** A surname that is a word of every day is one only where a title or a verb of saying says so: «وقال عون». */
function isNameHere(words: readonly Word[], at: number, clitic: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const bare = { text: word.text.slice(clitic), key: word.key.slice(clitic) };
  const kind = kindOf(bare);
  if (kind === 'stop' || kind === 'title') return false;
  if (kind === 'unknown' || kind === 'given' || (/^ال.*ي$/.test(bare.key) && clitic === 0))
    return true;
  // «توري: …» in a headline.
  if (word.gap.startsWith(':')) return true;
  const before = words[at - 1];
  if (before?.joinsNext !== true) return false;
  return isSaying(before) || titleOf(before.text) !== undefined;
}

/** A given name by itself, no part of a name that was not recognised: «محمد السادس» is not the محمد of before. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const isName = (one: Word | undefined): boolean =>
    one !== undefined && /^(?:given|given-word|unknown|link)$/.test(kindOf(one));
  if (before?.joinsNext === true && isName(before)) return false;
  return (
    word?.joinsNext !== true || next === undefined || /^(?:stop|verb|title)$/.test(kindOf(next))
  );
}
