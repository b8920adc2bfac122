import { describe, expect, test } from 'vitest';
import { createDigest } from '../../../src/digest/digest.ts';
import { threadsIn } from '../../../src/digest/threads.ts';
import { briefOf, lavrov, mali, niger } from './brief-fixture.ts';

const both = ['2025-01-01-a', '2025-01-02-b', '2025-01-03-c'].map((id) =>
  briefOf(id, { countries: [mali, niger], actors: [lavrov] }),
);
const digestOf = (briefs: typeof both) =>
  createDigest(briefs, { countries: [mali, niger], actors: [lavrov], topics: [] });

describe('pairs', () => {
  test('three briefs in common make a pair, found from either side', () => {
    const digest = digestOf([...both, briefOf('2025-01-04-d', { countries: [niger] })]);
    const pair = digest.pairOf('ne', 'ml');
    expect(pair?.id).toBe('ml--ne');
    expect(pair?.briefs.map(({ id }) => id)).toEqual(both.map(({ id }) => id).toReversed());
    // The one in more briefs comes first.
    expect(pair?.entities).toEqual([niger, mali]);
    expect(digest.pairs).toHaveLength(1);
  });

  test('two are too few', () => {
    expect(digestOf(both.slice(0, 2)).pairs).toEqual([]);
  });
});

describe('threadsIn', () => {
  test('each thread once, single briefs left out', () => {
    const [first, second, third] = both;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const digest = digestOf([first, { ...second, follows: first.id }, third]);
    expect(threadsIn(digest.briefs, digest).map((t) => t.map(({ id }) => id))).toEqual([
      [first.id, second.id],
    ]);
  });
});

describe('memberships and statements', () => {
  const alliance = { ...lavrov, id: 'alliance', kind: 'alliance' as const, name: 'تحالف' };
  const minister = { ...lavrov, id: 'minister', memberOf: ['alliance', 'gone'], country: mali };
  const statement = { text: 'نعم', by: 'minister', anchor: 'q1' };
  const digest = createDigest([briefOf('2025-01-01-a', { statements: [statement] })], {
    countries: [mali],
    actors: [alliance, minister],
    topics: [],
  });

  test('from the member to the body, and back', () => {
    expect(digest.membershipsOf(minister)).toEqual([alliance]);
    expect(digest.membersOf('alliance')).toEqual([minister]);
  });

  test('what the actors of a country said', () => {
    expect(digest.statementsFrom('ml').map((s) => s.statement)).toEqual([statement]);
    expect(digest.statementsFrom('ne')).toEqual([]);
  });
});
