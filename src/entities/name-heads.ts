/** Heads that make a country's name the name of a water, a mountain, a street: «نهر السنغال», «شارع لبنان». */
import { wordSet } from '../arabic/word-set.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { isRelative } from './noun-phrase.ts';
import type { Surroundings } from './surroundings.ts';

type Kind = 'one' | 'two' | 'many';

const kinds: Readonly<Record<Kind, string>> = {
  one: 'نهر بحيرة خليج مضيق بحر دلتا حوض غور وادي منحنى جبل هضبة شلال شلالات مصب شارع جادة ميدان ساحة دوار نفق إمبراطورية',
  // Both names that follow are theirs.
  two: 'نهري نهرا نهرين بحيرتي بحيرتا خليجي خليجا مضيقي مضيقا حوضي حوضا شارعي شارعا ساحتي ساحتا إمبراطوريتي',
  // Rivers of a country where one country follows, rivers that bear the names where several do.
  many: 'أنهار أنهر بحيرات خلجان مضايق مضائق بحار أحواض جبال شوارع ميادين',
};

const heads = new Map<string, Kind>();
for (const kind of ['one', 'two', 'many'] as const)
  for (const word of wordSet(kinds[kind])) heads.set(word, kind);

/** @returns the head that takes the name for something else than a country */
export function headOf(around: Surroundings): string | undefined {
  const { nearest, clitics } = around;
  if (clitics === 'و') return headOfJoined(around.joined);
  const kind = kindOf(nearest);
  if (kind === undefined) return undefined;
  // «أنهار السنغال وغامبيا», but «أنهار السودان».
  return kind !== 'many' || /^و./.test(around.after[0] ?? '') ? nearest : undefined;
}

/** @param words before the form, the nearest first */
function headOfJoined(words: readonly string[]): string | undefined {
  for (const [i, word] of words.entries()) {
    if (PARTING.has(word)) return undefined;
    const kind = i === 0 ? undefined : kindOf(word);
    // «وفد خليجي وكندا»: an adjective.
    if (kind === 'two') return isRelative(word) && isNounOnly(words[i + 1]) ? undefined : word;
    if (kind === 'many') return word;
  }
  return undefined;
}

const PARTING = wordSet('في من الي علي عن مع بين ان');

/** Heads have no article: «الخليجي» is an adjective. */
function kindOf(word: string): Kind | undefined {
  const kind = heads.get(word);
  // «وبنهري»
  if (kind !== undefined || word.length < 4 || !/^[وفبكل]/.test(word)) return kind;
  return heads.get(word.replace(/^[وف]?[بكل]?/, '')) ?? heads.get(word.slice(1));
}

function isNounOnly(word = ''): boolean {
  const parts = partsOfSpeech(word);
  return parts.has('noun') && !parts.has('verb') && !parts.has('particle');
}
