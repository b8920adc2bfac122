/** All words of the index with the number of documents that have them: what a misspelt word is compared with. */
import { frontCoded, readFrontCoded } from './front-coding.ts';
import { consonantsOf, soundDistance, soundOf } from './phonetics.ts';

export interface VocabularyWord {
  readonly word: string;
  readonly documents: number;
}

/** A word that may have been meant; `likeness` is between 0 and 1. */
export interface Neighbour extends VocabularyWord {
  readonly likeness: number;
}

/** @param counts documents by word */
export function encodeVocabulary(counts: ReadonlyMap<string, number>): string {
  return frontCoded(
    [...counts].map(([word, documents]) => [word, documents === 1 ? '' : String(documents)]),
  );
}

export function decodeVocabulary(text: string): VocabularyWord[] {
  return readFrontCoded(text).map(([word, documents]) => ({
    word,
    documents: documents === '' ? 1 : Number(documents),
  }));
}

export interface Vocabulary {
  /** Words one slip away, or that sound alike; the likeliest first. */
  neighboursOf(word: string, most: number): Neighbour[];
}

/** @param words as decoded; their sounds are worked out when first asked for */
export function createVocabulary(words: readonly VocabularyWord[]): Vocabulary {
  let bySound: Map<string, (VocabularyWord & { sound: string })[]> | undefined;
  const alike = (word: string): Neighbour[] => {
    bySound ??= Map.groupBy(
      words.map((entry) => ({ ...entry, sound: soundOf(entry.word) })),
      ({ sound }) => consonantsOf(sound),
    );
    const sound = soundOf(word);
    const consonants = consonantsOf(sound);
    const isLatin = /^[a-z]/.test(word);
    if (consonants.length < (isLatin ? 2 : 3)) return [];
    const most = isLatin ? 0.36 * Math.max(2, sound.length - consonants.length + 1) : 0.8;
    return (bySound.get(consonants) ?? [])
      .map((entry) => ({ entry, distance: soundDistance(sound, entry.sound) }))
      .filter(({ distance }) => distance <= most)
      .map(({ entry, distance }) => ({
        word: entry.word,
        documents: entry.documents,
        likeness: Math.max(0.4, (isLatin ? 0.9 : 0.75) - distance * 0.25),
      }));
  };
  return {
    neighboursOf(word, most) {
      const slips = words
        .filter((entry) => isOneSlip(entry.word, word))
        .map((entry) => ({ ...entry, likeness: 0.75 }));
      const best = new Map<string, Neighbour>();
      for (const neighbour of [...slips, ...alike(word)]) {
        if ((best.get(neighbour.word)?.likeness ?? 0) < neighbour.likeness)
          best.set(neighbour.word, neighbour);
      }
      return [...best.values()]
        .filter((neighbour) => neighbour.word !== word)
        .sort((a, b) => b.likeness - a.likeness || b.documents - a.documents)
        .slice(0, most);
    },
  };
}

/** One letter more, fewer, other, or two neighbours swapped (Damerau–Levenshtein distance 1). */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  return (
    a.slice(i + 1) === b.slice(i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  );
}
