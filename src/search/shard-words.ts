/** The words of a shard: what the catalogue and the vocabulary of the whole archive are made of. */
import { isFunctionWord } from '../arabic/function-words.ts';
import { stem, withoutArticle } from '../arabic/stemming.ts';
import type { SearchDocument } from './document.ts';
import { wordsOf } from './tokens.ts';

/** Plain data: kept between builds as JSON. */
export interface ShardWords {
  /** Documents with a date. */
  readonly briefs: number;
  /** Documents without a date. */
  readonly undated: number;
  /** Days of its oldest and newest brief, `YYYY-MM-DD`; empty where it has none. */
  readonly from: string;
  readonly to: string;
  /** Folded words without their article, with the number of documents that have them. */
  readonly counts: readonly (readonly [word: string, documents: number])[];
  /** What a word of a query is looked up by. */
  readonly stems: readonly string[];
}

export function shardWords(documents: readonly SearchDocument[]): ShardWords {
  const counts = new Map<string, number>();
  const stems = new Set<string>();
  for (const { title, text, names } of documents) {
    const words = new Set(wordsOf([title, text, ...names].join('\n')).map(({ folded }) => folded));
    for (const word of words) {
      if (isFunctionWord(word)) continue;
      stems.add(stem(word));
      if (word.length < 3) continue;
      const key = withoutArticle(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const days = documents.flatMap(({ date }) => date ?? []).sort();
  return {
    briefs: days.length,
    undated: documents.length - days.length,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    counts: [...counts],
    stems: [...stems],
  };
}
