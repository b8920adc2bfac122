/**
 * Searching: each word of a query in all its forms, merged by how much of the query a document covers.
 *
 * Pagefind demands every word; readers misspell one and add another. So each word is searched alone (its exact form,
 * its stem, the consonants of its stem, the word behind an attached particle), and a document's rank is the sum of
 * its scores times the share of the query that it has, squared, rare words counting more.
 */
import { stem, withoutArticle, withoutParticle } from '../arabic/stemming.ts';
import type { Archive } from './archive.ts';
import type { Query } from './query.ts';
import { nearness } from './nearness.ts';
import type { Reach } from './reach.ts';
import type { Match } from './shard.ts';
import { joinedParts } from './spelling.ts';
import { growing, nameToken, skeletonToken, stemToken, tokenOf } from './tokens.ts';
import type { Neighbour } from './vocabulary.ts';

export interface Hit {
  /** As a match is called. */
  readonly id: string;
  readonly score: number;
  /** How much of the query it has: 1 where it has every word, rare words counting more. */
  readonly cover: number;
  /** Numbers of the tokens found in the text, by word of the query. */
  readonly places: readonly (readonly number[])[];
}

export interface Engine {
  /** @returns all hits in a part of the archive, the best first; of equals the newer */
  search(query: Query, reach: Reach): Promise<Hit[]>;
  /** The words of the archive that are near to one which it does not have; none where it has it. */
  neighboursOf(word: string, reach: Reach): Promise<readonly Neighbour[]>;
}

type Words = Pick<Archive, 'placesOf' | 'vocabulary'>;

export function createEngine({ placesOf, vocabulary }: Words): Engine {
  const exactly = (reach: Reach, tokens: string): Promise<readonly Match[]> =>
    reach.find(`"${tokens}"`);
  const isElsewhere = async (word: string): Promise<boolean> =>
    (await placesOf(stem(word))).length > 0;

  async function searchWord(word: string, mayGrow: boolean, reach: Reach): Promise<WordHits> {
    const hits = new WordHits(reach.documents);
    const stemmed = stem(word);
    const behind = withoutParticle(word);
    const parts = joinedParts(word);
    const [exact, sameStem, sameSkeleton, behindParticle, apart] = await Promise.all([
      reach.find(tokenOf(word)),
      reach.find(stemToken(word)),
      reach.find(skeletonToken(stemmed)),
      behind === undefined ? [] : reach.find(stemToken(behind)),
      parts === undefined ? [] : exactly(reach, parts.map(tokenOf).join(' ')),
    ]);
    hits.add(sameStem, 1, 1);
    hits.raise(exact, EXACT_BONUS);
    hits.add(apart, 1, 1);
    const isKnown = sameStem.length > 0 || apart.length > 0 || (await isElsewhere(word));
    hits.count(sameStem.length + apart.length);
    hits.add(behindParticle, isKnown ? 0.4 : 0.8, isKnown ? 0.6 : 0.9);
    if (!isKnown) hits.count(behindParticle.length);
    hits.add(sameSkeleton, isKnown ? 0.3 : 0.6, isKnown ? 0.55 : 0.8);
    if (!isKnown && mayGrow && word.length >= 2) {
      const grown = await reach.find(growing(word));
      hits.add(grown, 0.7, 0.9);
      hits.count(grown.length);
    }
    if (!isKnown && word.length >= 3 && behindParticle.length === 0) {
      const neighbours = (await vocabulary()).neighboursOf(withoutArticle(word), MOST_NEIGHBOURS);
      for (const [i, results] of (
        await Promise.all(neighbours.map((neighbour) => reach.find(tokenOf(neighbour.word))))
      ).entries()) {
        const likeness = neighbours[i]?.likeness ?? 0;
        hits.add(results, likeness, likeness);
        hits.count(results.length);
      }
    }
    return hits;
  }

  return {
    async search({ words, phrases, excluded, isOpen }, reach) {
      const age = new Map(reach.newestFirst.map((id, i) => [id, i]));
      const ageOf = ({ id }: Hit): number => age.get(id) ?? reach.documents;
      const [found, together, without, named] = await Promise.all([
        Promise.all(
          words.map((word, i) => searchWord(word, isOpen && i === words.length - 1, reach)),
        ),
        Promise.all(phrases.map((phrase) => exactly(reach, phrase.map(tokenOf).join(' ')))),
        Promise.all(excluded.map((word) => reach.find(stemToken(word)))),
        words.length === 0 ? [] : exactly(reach, nameToken(words.join(' '))),
      ]);
      const allowed = together.map((results) => new Set(results.map(({ id }) => id)));
      const forbidden = new Set(without.flat().map(({ id }) => id));
      const own = new Set(named.map(({ id }) => id));
      const merged = merge(found).filter(
        ({ id }) => !forbidden.has(id) && allowed.every((ids) => ids.has(id)),
      );
      // A query that is an entity's name is a wish for its page.
      return merged.sort(
        (a, b) =>
          Number(own.has(b.id)) - Number(own.has(a.id)) ||
          level(b.score) - level(a.score) ||
          ageOf(a) - ageOf(b),
      );
    },
    async neighboursOf(word, reach) {
      if (word.length < 3) return [];
      if ((await reach.find(stemToken(word))).length > 0 || (await isElsewhere(word))) return [];
      return (await vocabulary()).neighboursOf(withoutArticle(word), MOST_NEIGHBOURS);
    },
  };
}

/** What the very word of the query adds to a hit by its stem. */
const EXACT_BONUS = 0.6;
const MOST_NEIGHBOURS = 6;
/** How much more a document counts in which the words of the query stand side by side. */
const NEARNESS_BONUS = 3;
/** How strongly covering the query counts. */
const COVERAGE_POWER = 5;

/** Scores half a per cent apart are equal: then the newer document comes first. */
function level(score: number): number {
  return Math.round(Math.log(Math.max(score, Number.MIN_VALUE)) * 200);
}

interface WordHit {
  score: number;
  /** How surely the document has the word: 1, or less for a form that may be another word. */
  cover: number;
  places: readonly number[];
}

class WordHits {
  readonly byId = new Map<string, WordHit>();
  readonly #documents: number;
  #frequency = 0;

  constructor(documents: number) {
    this.#documents = documents;
  }

  add(results: readonly Match[], weight: number, cover: number): void {
    for (const { id, score: given, words } of results) {
      const score = given * weight;
      const hit = this.byId.get(id);
      if (hit === undefined) this.byId.set(id, { score, cover, places: words });
      else {
        hit.score = Math.max(hit.score, score);
        hit.cover = Math.max(hit.cover, cover);
        if (hit.cover <= cover) hit.places = [...hit.places, ...words];
      }
    }
  }

  /** Adds to the hits that are there already. */
  raise(results: readonly Match[], weight: number): void {
    for (const { id, score } of results) {
      const hit = this.byId.get(id);
      if (hit !== undefined) hit.score += score * weight;
    }
  }

  count(documents: number): void {
    this.#frequency = Math.max(this.#frequency, documents);
  }

  /** The rarer the word, the more it says. */
  get weight(): number {
    return Math.log(1 + (this.#documents + 1) / (Math.max(1, this.#frequency) + 0.5));
  }
}

function merge(found: readonly WordHits[]): Hit[] {
  const total = found.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const hits = new Map<string, { score: number; cover: number; places: (readonly number[])[] }>();
  for (const word of found) {
    for (const [id, { score, cover, places }] of word.byId) {
      let hit = hits.get(id);
      if (hit === undefined) {
        hit = { score: 0, cover: 0, places: [] };
        hits.set(id, hit);
      }
      hit.score += score;
      hit.cover += (cover * word.weight) / total;
      hit.places.push(places);
    }
  }
  return [...hits].map(([id, { score, cover, places }]) => ({
    id,
    score: score * cover ** COVERAGE_POWER * (1 + NEARNESS_BONUS * nearness(places)),
    cover,
    places,
  }));
}
