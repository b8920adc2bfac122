/** Over an archive in memory: what a browser fetches is counted, what it finds is tested on a built site. */
import { beforeEach, describe, expect, test } from 'vitest';
import { stem } from '../../../src/arabic/stemming.ts';
import { facetsFrom, type SearchState } from '../../../src/search/address.ts';
import type { Archive } from '../../../src/search/archive.ts';
import { createEngine, type Hit } from '../../../src/search/engine.ts';
import { readQuery } from '../../../src/search/query.ts';
import { type Reach, reachOf } from '../../../src/search/reach.ts';
import { createRoute } from '../../../src/search/route.ts';
import type { Match, Shard } from '../../../src/search/shard.ts';
import { tokenOf, wordsOf } from '../../../src/search/tokens.ts';
import { createVocabulary } from '../../../src/search/vocabulary.ts';

/** The words of each shard, newest first, with a year each. */
const SHARDS: readonly (readonly [year: string, words: string])[] = [
  ['2025', 'الجسر'],
  ['2024', 'الجسر الطريق'],
  ['2023', 'الجسر الطريق الفنار'],
  ['2022', 'الطريق'],
  ['2021', 'الجسر'],
];
const foldedIn = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);

let asked: string[];
let isCut: boolean;
beforeEach(() => {
  asked = [];
  isCut = false;
});

const archive: Archive = {
  shards: SHARDS.map(([year]) => ({
    folder: `${year}/`,
    briefs: 1000,
    undated: 0,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  })),
  open: (place) => {
    const [year = '', text = ''] = SHARDS[place] ?? [];
    const entry = archive.shards[place];
    if (entry === undefined) throw new Error(`There is no shard ${String(place)}.`);
    const shard: Shard = {
      place,
      entry,
      newestFirst: [year],
      find: (query) => {
        const isFound = foldedIn(text).some((word) => tokenOf(word).startsWith(query));
        const match: Match = { id: year, score: 1, words: [0] };
        return Promise.resolve(isFound ? [match] : []);
      },
      withValue: () => Promise.resolve(new Set()),
      values: () => Promise.resolve({}),
    };
    return Promise.resolve(shard);
  },
  placesOf: (form) => {
    if (isCut) return Promise.reject(new Error('The line is cut.'));
    asked.push(form);
    const has = ([, text]: (typeof SHARDS)[number]): boolean =>
      foldedIn(text).some((word) => stem(word) === form);
    return Promise.resolve(
      SHARDS.flatMap((shard, place) => (place > 0 && has(shard) ? place : [])),
    );
  },
  vocabulary: () =>
    Promise.resolve(
      createVocabulary(['جسر', 'طريق', 'فنار'].map((word) => ({ word, documents: 1 }))),
    ),
  textOf: () => Promise.reject(new Error('No text is shown here.')),
};

function stateOf(query: string, rest: Partial<SearchState['facets']> & { sort?: 'date' } = {}) {
  const { sort = 'relevance', ...facets } = rest;
  const chosen = new Map(Object.entries(facets));
  return { query, sort, facets: facetsFrom((facet) => chosen.get(facet) ?? '') } as const;
}

async function routeFor(state: SearchState) {
  const newest = reachOf([await archive.open(0)]);
  const query = readQuery(state.query);
  return { newest, route: createRoute(state, query, archive, createEngine(archive), newest) };
}

async function placesFor(state: SearchState): Promise<number[]> {
  const { newest, route } = await routeFor(state);
  return (await route.ahead(newest)).map(({ place }) => place);
}

const hit = (cover: number, i: number): Hit => ({ id: String(i), score: 1, cover, places: [] });
const full = (n: number): Hit[] => Array.from({ length: n }, (_, i) => hit(1, i));

describe('which shards, in which order', () => {
  test.each<[string, SearchState, number[]]>([
    ['a common word: the newest first', stateOf('الجسر '), [1, 2, 4]],
    ['a rare word: its shard alone', stateOf('الفنار '), [2]],
    ['several words: where the most of them are', stateOf('الطريق والفنار '), [2, 1, 3]],
    ['by their date, whatever they promise', stateOf('الطريق والفنار ', { sort: 'date' }), [1, 2, 3]],
    ['without words: all, the newest first', stateOf('', { country: 'مالي' }), [1, 2, 3, 4]],
    ['a year: those that reach into it', stateOf('الجسر ', { year: '2023' }), [2]],
    ['pages that are no briefs: none', stateOf('الجسر ', { kind: 'country' }), []],
    ['a misspelt word: where the near one is', stateOf('الفنلر '), [2]],
    ['a word of no brief: none', stateOf('زرافة '), []],
  ])('%s', async (_, state, places) => {
    expect(await placesFor(state)).toEqual(places);
  }); // prettier-ignore

  test('what was looked through is not ahead', async () => {
    const { newest, route } = await routeFor(stateOf('الجسر '));
    const reach: Reach = newest.widen([await archive.open(1), await archive.open(4)]);
    expect((await route.ahead(reach)).map(({ place }) => place)).toEqual([2]);
    expect(await route.briefsAhead(reach)).toBe(1000);
  });
});

describe('when it stops', () => {
  test('with enough hits that have the whole query it asks for nothing', async () => {
    const { newest, route } = await routeFor(stateOf('الجسر '));
    expect(await route.next(full(5), newest)).toBeUndefined();
    expect(asked).toEqual([]);
    // What lies ahead is then all of the archive that was not looked through.
    expect(await route.briefsAhead(newest)).toBe(4000);
  });

  test('it goes on while a shard promises more than was found', async () => {
    const { newest, route } = await routeFor(stateOf('الطريق والفنار '));
    expect((await route.next([...full(4), hit(0.4, 9)], newest))?.place).toBe(2);
    const wider = newest.widen([await archive.open(2)]);
    // The others have one of the two words.
    expect(
      await route.next(
        Array.from({ length: 5 }, (_, i) => hit(0.7, i)),
        wider,
      ),
    ).toBeUndefined();
  });

  test('by their date it goes on until a page is full', async () => {
    const { newest, route } = await routeFor(stateOf('الجسر ', { sort: 'date' }));
    expect((await route.next(full(19), newest))?.place).toBe(1);
    expect(await route.next(full(20), newest)).toBeUndefined();
  });
});

test('when the line was cut, it is asked again', async () => {
  const { newest, route } = await routeFor(stateOf('الفنار '));
  isCut = true;
  await expect(route.next([], newest)).rejects.toThrow('cut');
  isCut = false;
  expect((await route.next([], newest))?.place).toBe(2);
});
