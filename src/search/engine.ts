/**
 * Searching: each word of a query in all its forms, merged by how much of the query a document covers.
 *
 * Pagefind demands every word; readers misspell one and add another. So each word is searched alone (its exact form,
 * its stem, the consonants of its stem, the word behind an attached particle), and a document's rank is the sum of
 * its scores times the share of the query that it has, squared, rare words counting more.
 */
import { stem, withoutArticle, withoutParticle } from '../arabic/stemming.ts';
import type { Pagefind, PagefindResult } from './pagefind-client.ts';
import type { Query } from './query.ts';
import { nearness } from './nearness.ts';
import { nameToken, skeletonToken, stemToken, tokenOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Hit {
  readonly result: PagefindResult;
  readonly score: number;
  /** Numbers of the tokens found in the text, by word of the query. */
  readonly places: readonly (readonly number[])[];
}

export interface Engine {
  /** @returns all hits, the best first */
  search(query: Query): Promise<Hit[]>;
  /** Words near to those of the query that the index does not have; empty where it has them all. */
  suggest(query: Query): Promise<Map<string, string>>;
}

/**
 * @param newestFirst all documents: their number tells how rare a word is, their order settles equal scores
 * @param loadVocabulary called only when a word is not found
 */
export function createEngine(
  pagefind: Pagefind,
  newestFirst: readonly { readonly id: string }[],
  loadVocabulary: () => Promise<Vocabulary>,
): Engine {
  const documents = newestFirst.length;
  const age = new Map(newestFirst.map(({ id }, i) => [id, i]));
  const ageOf = ({ result: { id } }: Hit): number => age.get(id) ?? documents;
  const find = async (token: string): Promise<readonly PagefindResult[]> =>
    (await pagefind.search(token)).results;
  const exactly = async (tokens: string): Promise<readonly PagefindResult[]> =>
    (await pagefind.search(`"${tokens}"`)).results;

  async function searchWord(word: string, mayGrow: boolean): Promise<WordHits> {
    const hits = new WordHits(documents);
    const stemmed = stem(word);
    const behind = withoutParticle(word);
    const parts = joinedParts(word);
    const [exact, sameStem, sameSkeleton, behindParticle, apart] = await Promise.all([
      find(tokenOf(word)),
      find(stemToken(word)),
      find(skeletonToken(stemmed)),
      behind === undefined ? [] : find(stemToken(behind)),
      parts === undefined ? [] : exactly(parts.map(tokenOf).join(' ')),
    ]);
    hits.add(sameStem, 1, 1);
    hits.raise(exact, EXACT_BONUS);
    hits.add(apart, 1, 1);
    const isKnown = sameStem.length > 0 || apart.length > 0;
    hits.count(sameStem.length + apart.length);
    hits.add(behindParticle, isKnown ? 0.4 : 0.8, isKnown ? 0.6 : 0.9);
    if (!isKnown) hits.count(behindParticle.length);
    hits.add(sameSkeleton, isKnown ? 0.3 : 0.6, isKnown ? 0.55 : 0.8);
    if (!isKnown && mayGrow && word.length >= 2) {
      const grown = await find(`x${withoutArticle(word)}`);
      hits.add(grown, 0.7, 0.9);
      hits.count(grown.length);
    }
    if (!isKnown && word.length >= 3 && behindParticle.length === 0) {
      const vocabulary = await loadVocabulary();
      const neighbours = vocabulary.neighboursOf(withoutArticle(word), MOST_NEIGHBOURS);
      for (const [i, results] of (
        await Promise.all(neighbours.map((neighbour) => find(tokenOf(neighbour.word))))
      ).entries()) {
        const likeness = neighbours[i]?.likeness ?? 0;
        hits.add(results, likeness, likeness);
        hits.count(results.length);
      }
    }
    return hits;
  }

  return {
    async search({ words, phrases, excluded, isOpen }) {
      const [found, together, without, named] = await Promise.all([
        Promise.all(words.map((word, i) => searchWord(word, isOpen && i === words.length - 1))),
        Promise.all(phrases.map((phrase) => exactly(phrase.map(tokenOf).join(' ')))),
        Promise.all(excluded.map((word) => find(stemToken(word)))),
        words.length === 0 ? [] : exactly(nameToken(words.join(' '))),
      ]);
      const allowed = together.map((results) => new Set(results.map(({ id }) => id)));
      const forbidden = new Set(without.flat().map(({ id }) => id));
      const own = new Set(named.map(({ id }) => id));
      const merged = merge(found).filter(
        ({ result: { id } }) => !forbidden.has(id) && allowed.every((ids) => ids.has(id)),
      );
      // A query that is an entity's name is a wish for its page.
      return merged.sort(
        (a, b) =>
          Number(own.has(b.result.id)) - Number(own.has(a.result.id)) ||
          level(b.score) - level(a.score) ||
          ageOf(a) - ageOf(b),
      );
    },
    async suggest({ words }) {
      const near = new Map<string, string>();
      for (const word of words) {
        if (word.length < 3 || (await find(stemToken(word))).length > 0) continue;
        const [best] = (await loadVocabulary()).neighboursOf(withoutArticle(word), 1);
        if (best !== undefined) near.set(word, best.word);
      }
      return near;
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
  result: PagefindResult;
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

  add(results: readonly PagefindResult[], weight: number, cover: number): void {
    for (const result of results) {
      const score = result.score * weight;
      const hit = this.byId.get(result.id);
      if (hit === undefined)
        this.byId.set(result.id, { result, score, cover, places: result.words });
      else {
        hit.score = Math.max(hit.score, score);
        hit.cover = Math.max(hit.cover, cover);
        if (hit.cover <= cover) hit.places = [...hit.places, ...result.words];
      }
    }
  }

  /** Adds to the hits that are there already. */
  raise(results: readonly PagefindResult[], weight: number): void {
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
  const hits = new Map<
    string,
    { result: PagefindResult; score: number; cover: number; places: (readonly number[])[] }
  >();
  for (const word of found) {
    for (const [id, { result, score, cover, places }] of word.byId) {
      let hit = hits.get(id);
      if (hit === undefined) {
        hit = { result, score: 0, cover: 0, places: [] };
        hits.set(id, hit);
      }
      hit.score += score;
      hit.cover += cover * word.weight;
      hit.places.push(places);
    }
  }
  return [...hits.values()].map(({ result, score, cover, places }) => ({
    result,
    score: score * (cover / total) ** COVERAGE_POWER * (1 + NEARNESS_BONUS * nearness(places)),
    places,
  }));
}

/** «عبدالله» is also written «عبد الله», «أبوظبي» «أبو ظبي». */
function joinedParts(word: string): [string, string] | undefined {
  const parts = /^(عبد|ابو|ابا|ابي|ام|ال)(.{3,})$/.exec(word);
  const [, first = '', second = ''] = parts ?? [];
  return first === '' || first === 'ال' ? undefined : [first, second];
}
