/** Everybody an article names: registered actors, and people and bodies that the registry does not know. */
import { foldKey } from '../../arabic/folding.ts';
import type { Findings, Matcher, Mention } from '../../entities/matcher.ts';
import { findBodyNames } from './body-names.ts';
import { findPersonNames, type FoundName } from './person-names.ts';

export interface Named {
  readonly start: number;
  readonly end: number;
  /** As printed here. */
  readonly form: string;
  /** Of the registry. */
  readonly id?: string;
  /** The fullest form of the article, by which an unregistered name is told. */
  readonly name: string;
  /** Where the title before it begins; bodies inside a title do not speak. */
  readonly from: number;
  /** The words of that title: «الرئيس الصيني». */
  readonly title: string;
  /** Of an unregistered name: a person, not a body. */
  readonly isPerson: boolean;
}

/**
 * @param text the whole text, so that a full name explains a surname
 * @returns in the order of the text, none overlapping another; and what the matcher found
 */
export function findNamed(text: string, matcher: Matcher): { named: Named[]; found: Findings } {
  const found = matcher.find(text);
  const registered = found.mentions.filter(({ type }) => type !== 'country');
  const places = found.mentions.filter(({ type }) => type === 'country');
  const isFree = (name: Place): boolean => !registered.some((other) => overlaps(other, name));
  // «مندوبة المالديف» is no name; «نوراه سوريا» is one.
  const isPlace = (name: FoundName): boolean =>
    places.some(
      (place) =>
        place.start === name.start || (overlaps(place, name) && place.form.startsWith('ال')),
    );
  const titled = findPersonNames(text);
  const people = titled.filter((name) => isFree(name) && !isPlace(name));
  const bodies = findBodyNames(text)
    .filter((name) => isFree(name) && !people.some((person) => overlaps(person, name)))
    .map((name) => withPlace(name, places, text));
  const surnames = findSurnames(text, people).filter(
    (name) => isFree(name) && ![...people, ...bodies].some((other) => overlaps(other, name)),
  );
  const full = fullForms([...people, ...bodies]);
  const fullNames = longestForms(registered);
  const stranger = (name: FoundName, isPerson: boolean): Named => ({
    start: name.start,
    end: name.end,
    from: name.from,
    title: text.slice(name.from, name.start).trim(),
    form: text.slice(name.start, name.end),
    name: full.get(foldKey(name.name)) ?? name.name,
    isPerson,
  });
  const actor = ({ start, end, form, id }: Mention): Named => {
    const from = Math.min(
      start,
      titled.find((name) => overlaps(name, { start, end }))?.from ?? start,
    );
    const title = text.slice(from, start).trim();
    return { start, end, from, title, form, id, name: fullNames.get(id) ?? form, isPerson: false };
  };
  const named = [
    ...registered.filter(({ type }) => type === 'actor').map(actor),
    ...[...people, ...surnames].map((name) => stranger(name, true)),
    ...bodies.map((name) => stranger(name, false)),
  ].sort((x, y) => x.start - y.start);
  return { named, found };
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && a.end > b.start;
}

/** A first part this short stands for its bearer alone. */
const SHORT = 2;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** «بلدية أولان باتور»: a place of two words at the end of the name belongs to it whole. */
function withPlace(name: FoundName, places: readonly Place[], text: string): FoundName {
  const place = places.find(
    ({ start, end }) => start > name.start && start < name.end && end > name.end,
  );
  if (place === undefined) return name;
  return { ...name, end: place.end, name: name.name + text.slice(name.end, place.end) };
}

/** Later mentions by the last part of a name: «وأضاف سوخي أن …»; by the first where it is as short as «شي». */
function findSurnames(text: string, people: readonly FoundName[]): FoundName[] {
  const byPart = new Map<string, string>();
  for (const { name } of people) {
    const first = name.split(' ')[0] ?? name;
    const parts = first.length <= SHORT ? [lastPart(name), first] : [lastPart(name)];
    for (const part of parts) if (part.length > 1 && !byPart.has(part)) byPart.set(part, name);
  }
  return [...byPart].flatMap(([part, name]) => {
    const pattern = `(?<![\\p{L}\\p{M}])[وفلبك]?(${escape(part)})(?![\\p{L}\\p{M}])`;
    return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => {
      const start = match.index + match[0].length - part.length;
      return { from: start, start, end: start + part.length, name };
    });
  });
}

/** The surname with its particle: «بن زروق», «ولد الطالب». */
function lastPart(name: string): string {
  return /(?:^|\s)((?:(?:بن|ولد|آل|أبو|دي|دو|عبد)\s)?\S+)$/u.exec(name)?.[1] ?? name;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A shorter form of a name that the article gives in full elsewhere. */
function fullForms(names: readonly FoundName[]): Map<string, string> {
  const distinct = [...new Map(names.map(({ name }) => [foldKey(name), name]))];
  return new Map(
    distinct.map(([key, name]) => {
      const longer = distinct.filter(
        ([other]) => other.startsWith(`${key} `) || other.endsWith(` ${key}`),
      );
      return [key, longer.sort((a, b) => b[0].length - a[0].length)[0]?.[1] ?? name];
    }),
  );
}

/** The fullest printed form of each actor. */
function longestForms(
  mentions: readonly { readonly id: string; readonly form: string }[],
): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { id, form } of mentions) {
    if (form.length > (forms.get(id)?.length ?? 0)) forms.set(id, form);
  }
  return forms;
}
