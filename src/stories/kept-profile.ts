/** A profile as one line of text, by which the ledger of ingest keeps it: small, and readable. */
import { foldKey } from '../arabic/folding.ts';
import type { ProfileTerm, StoryProfile, TermPlace } from './profile.ts';
import { isEntity, termOf } from './terms.ts';

const PLACES: readonly TermPlace[] = ['title', 'lead', 'rest'];

/** @example '25345440|reuters|120|-|باريس:14 …|…|…|350:10' */
export function keepProfile(profile: StoryProfile): string {
  const { outlet, at, length, answers, terms, numbers } = profile;
  const listAt = (place: TermPlace): string =>
    terms
      .filter((term) => term.place === place)
      .map(({ form, weight }) => `${form}:${tenths(weight)}`)
      .join(' ');
  return [
    at === undefined ? '' : String(at),
    outlet,
    String(length),
    answers ? '!' : '-',
    ...PLACES.map(listAt),
    numbers.map(({ digits, weight }) => `${digits}:${tenths(weight)}`).join(' '),
  ].join('|');
}

/** @returns the profile as it was; undefined where the text is none */
export function keptProfile(text: string): StoryProfile | undefined {
  const parts = text.split('|');
  const [at = '', outlet = '', length = '', answers, title, lead, rest, numbers] = parts;
  if (parts.length !== 8) return undefined;
  return {
    outlet,
    at: at === '' ? undefined : Number(at),
    length: Number(length),
    answers: answers === '!',
    terms: [title, lead, rest].flatMap((list, i) => termsOf(list, PLACES[i] ?? 'rest')),
    numbers: pairsOf(numbers).map(([digits, weight]) => ({ digits, weight })),
  };
}

function termsOf(list: string | undefined, place: TermPlace): ProfileTerm[] {
  return pairsOf(list).flatMap(([form, weight]) => {
    // An entity is kept as its term: folding would part «@civil-defence».
    const term = termOf(isEntity(form) ? form : foldKey(form));
    return term === undefined ? [] : [{ term, form, weight, place }];
  });
}

function pairsOf(list = ''): [string, number][] {
  return list.split(' ').flatMap((pair): [string, number][] => {
    const at = pair.lastIndexOf(':');
    return at < 0 ? [] : [[pair.slice(0, at), Number(pair.slice(at + 1)) / 10]];
  });
}

function tenths(weight: number): string {
  return String(Math.round(weight * 10));
}
