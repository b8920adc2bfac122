/** What kind of word a form of everyday Arabic may be: a guess by the tables of Ayaspell and closed lists. */
import { foldKey } from '../arabic/folding.ts';
import { isGivenName } from './given-names.ts';
import { isNoun } from './nouns.ts';
import { isParticle } from './particles.ts';
import { title } from './titles.ts';
import { isVerb } from './verbs.ts';

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'particle' | 'given-name' | 'title';

const CONJUNCTIONS = ['', 'و', 'ف'];
const PREPOSITIONS = ['', 'ب', 'ك', 'ل'];
/** Pages repeat their words. */
const known = new Map<string, ReadonlySet<PartOfSpeech>>();
const MOST_KNOWN = 50_000;

/**
 * Which parts of speech a word may be: several where it is ambiguous (a given name that is an adjective too), none
 * where it is unknown: a name, a foreign word, a slip.
 *
 * @param word as printed, with its clitics
 * @example partsOfSpeech('وأعلنت') // Set { 'verb' }
 * @example partsOfSpeech('للوزيرة') // Set { 'title', 'noun', 'adjective' }
 */
export function partsOfSpeech(word: string): ReadonlySet<PartOfSpeech> {
  const key = foldKey(word);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const parts = analyse(key);
  known.set(key, parts);
  return parts;
}

function analyse(key: string): ReadonlySet<PartOfSpeech> {
  const parts = new Set<PartOfSpeech>();
  if (isParticle(key)) parts.add('particle');
  for (const conjunction of CONJUNCTIONS) {
    if (!key.startsWith(conjunction)) continue;
    const rest = key.slice(conjunction.length);
    if (isVerb(rest)) parts.add('verb');
    for (const preposition of PREPOSITIONS) addNominals(rest, preposition, parts);
  }
  return parts;
}

function addNominals(word: string, preposition: string, parts: Set<PartOfSpeech>): void {
  if (!word.startsWith(preposition)) return;
  const rest = word.slice(preposition.length);
  // «للوزير»: ل with the article.
  const bare = preposition === 'ل' && rest.startsWith('ل') ? `ا${rest}` : rest;
  for (const form of bare === rest ? [rest] : [rest, bare]) {
    if (form.length < 2) continue;
    const kind = isNoun(form);
    if (kind !== undefined) {
      parts.add('noun');
      if (kind === 'adjective') parts.add('adjective');
    }
    if (isGivenName(form)) parts.add('given-name');
    if (title(form) !== undefined) parts.add('title');
  }
}
