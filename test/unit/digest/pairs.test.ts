import { describe, expect, test } from 'vitest';
import { companion, companionsIn } from '../../../src/digest/companions.ts';
import { createDigest } from '../../../src/digest/digest.ts';
import { pairsWith } from '../../../src/digest/pairs-with.ts';
import { threadsIn } from '../../../src/digest/threads.ts';
import { briefOf, lavrov, mali, niger, statementOf } from './brief-fixture.ts';

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

describe('companions', () => {
  const briefs = [
    briefOf('2025-01-04-d', { countries: [niger], actors: [lavrov] }),
    ...both,
    briefOf('2025-01-05-e'),
  ];

  test('those in the most briefs first, each with its count', () => {
    expect(
      companionsIn(briefs, (brief) => brief.countries).map(({ id, briefs: n }) => [id, n]),
    ).toEqual([
      ['ne', 4],
      ['ml', 3],
    ]);
    expect(companionsIn([], (brief) => brief.countries)).toEqual([]);
  });

  test('without those whose page it is', () => {
    const companions = companionsIn(briefs, ({ countries, actors }) => [...countries, ...actors], [
      'ne',
      'sergey-lavrov',
    ]);
    expect(companions.map(({ id }) => id)).toEqual(['ml']);
  });

  test('as many as stand beside a list, or as many as are asked for, and those left out count for none', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      ...mali,
      id: `c${String(i).padStart(2, '0')}`,
      name: `دولة ${String(i).padStart(2, '0')}`,
    }));
    // The first is in one brief, the last in twenty.
    const each = many.map((_, i) =>
      briefOf(`2025-01-${String(i + 10)}-x`, { countries: many.slice(i) }),
    );
    const ids = (except?: readonly string[], most?: number): string[] =>
      companionsIn(each, (brief) => brief.countries, except, most).map(({ id }) => id);
    const ranked = many.map(({ id }) => id).toReversed();
    expect(ids()).toEqual(ranked.slice(0, 12));
    expect(ids([], 3)).toEqual(ranked.slice(0, 3));
    expect(ids(['c19', 'c17'], 3)).toEqual(['c18', 'c16', 'c15']);
    expect(ids([], 100)).toEqual(ranked);
  });

  test('say what a chip shows, and no more: a page does not change with what it does not show', () => {
    expect(companionsIn(both, (brief) => brief.actors)).toStrictEqual([
      { id: 'sergey-lavrov', name: 'سيرغي لافروف', kind: 'person', briefs: 3 },
    ]);
    expect(companion(mali)).toStrictEqual({ id: 'ml', name: 'مالي', kind: 'country' });
    expect(companion({ ...lavrov, kind: 'alliance' }).kind).toBe('alliance');
  });
});

describe('pairsWith', () => {
  const burkina = { ...mali, id: 'bf', name: 'بوركينا فاسو' };
  const digest = createDigest(
    [
      ...both,
      ...['2025-02-01-x', '2025-02-02-y', '2025-02-03-z'].map((id) =>
        briefOf(id, { countries: [burkina, mali] }),
      ),
      briefOf('2025-02-04-w', { countries: [burkina, niger] }),
    ],
    { countries: [mali, niger, burkina], actors: [lavrov], topics: [] },
  );
  const chips = (one: typeof mali) =>
    pairsWith(
      one,
      companionsIn(digest.briefsOfCountry(one.id), (brief) => brief.countries, [one.id]),
      digest,
    );

  test('leads to the pages that both share, named from either side', () => {
    expect(chips(niger)).toStrictEqual([{ id: 'ml--ne', name: 'النيجر ومالي', kind: 'pair' }]);
    // Both share three briefs with it: in alphabetical order.
    expect(chips(mali).map(({ id, name }) => [id, name])).toEqual([
      ['bf--ml', 'مالي وبوركينا فاسو'],
      ['ml--ne', 'مالي والنيجر'],
    ]);
  });

  test('in the order of the companions, and only theirs', () => {
    const companions = [companion(burkina), companion(niger)];
    expect(pairsWith(mali, companions, digest).map(({ id }) => id)).toEqual(['bf--ml', 'ml--ne']);
    expect(pairsWith(mali, companions.toReversed(), digest).map(({ id }) => id)).toEqual([
      'ml--ne',
      'bf--ml',
    ]);
    expect(pairsWith(mali, [], digest)).toEqual([]);
  });

  test('those that share too few briefs have no page', () => {
    expect(
      companionsIn(digest.briefsOfCountry('bf'), (brief) => brief.countries).map(({ id }) => id),
    ).toContain('ne');
    expect(chips(burkina).map(({ id }) => id)).toEqual(['bf--ml']);
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
  const statement = statementOf('نعم', { by: 'minister', anchor: 'q1' });
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
