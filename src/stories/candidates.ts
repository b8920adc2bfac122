/**
 * Pairs of articles that may tell one story: those of the same days that share telling terms of title and lead. Found
 * through an index of terms, so that an article is compared with a few others and not with all.
 */
import type { Articles } from './articles.ts';

/** Minutes between two articles of one story or of what led to it. */
const WINDOW = 3 * 1440;
/** A term that more articles of the days have leads to none of them. */
const MOST_ARTICLES = 300;
/** Sum of the products of shared terms (a part of the cosine) below which two are not compared. */
const LEAST = 0.03;

/**
 * @param articles in any order; those without a time have no pairs
 * @returns pairs of places, the lesser first, none twice
 */
export function candidates(articles: Articles): [number, number][] {
  const order = Array.from({ length: articles.length }, (_, place) => place)
    .flatMap((place) => {
      const at = articles.timeOf(place);
      return at === undefined ? [] : [{ at, place }];
    })
    .sort((x, y) => x.at - y.at || x.place - y.place);
  const recent = new Map<string, { at: number; place: number; weight: number }[]>();
  const pairs: [number, number][] = [];
  for (const { at, place } of order) {
    const article = articles.at(place);
    const shared = new Map<number, number>();
    for (const [term, weight] of article.vector) {
      if (!article.head.has(term)) continue;
      const others = recent.get(term);
      if (others === undefined) {
        recent.set(term, [{ at, place, weight }]);
        continue;
      }
      while ((others[0]?.at ?? at) < at - WINDOW) others.shift();
      if (others.length <= MOST_ARTICLES)
        for (const other of others)
          shared.set(other.place, (shared.get(other.place) ?? 0) + weight * other.weight);
      others.push({ at, place, weight });
    }
    for (const [other, sum] of shared) {
      if (sum >= LEAST) pairs.push(other < place ? [other, place] : [place, other]);
    }
  }
  return pairs;
}
