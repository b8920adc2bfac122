import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, groupByDay, groupByMonth, groupByYear } from '../../../src/digest/calendar.ts';
import { createDigest } from '../../../src/digest/digest.ts';
import type { Brief } from '../../../src/digest/model.ts';
import { paginate } from '../../../src/digest/paginate.ts';
import { rankEntities } from '../../../src/digest/ranking.ts';
import { readingMinutes } from '../../../src/digest/reading-time.ts';
import { briefOf, lavrov, mali, niger, statementOf } from './brief-fixture.ts';

const digestOf = (...briefs: Brief[]) =>
  createDigest(briefs, { countries: [mali, niger], actors: [lavrov], topics: [] });
const ids = (briefs: readonly Brief[]): string[] => briefs.map(({ id }) => id);

describe('dayOf', () => {
  test('an exact time is told by the clock of the site', () => {
    expect(dayOf('2025-09-24T22:36:00Z', 'minute', 'Africa/Cairo')).toBe('2025-09-25');
  });
  test('no clock moves a day, or a month, that is all one knows', () => {
    expect(dayOf('2025-09-24T00:00:00Z', 'day', 'America/New_York')).toBe('2025-09-24');
    expect(dayOf('2025-09-01T00:00:00Z', 'month', 'America/New_York')).toBe('2025-09-01');
  });
});

describe('createDigest', () => {
  test('newest first, by id on one instant', () => {
    const digest = digestOf(
      briefOf('2025-01-02-b'),
      briefOf('2025-01-03-c'),
      briefOf('2025-01-02-a'),
    );
    expect(ids(digest.briefs)).toEqual(['2025-01-03-c', '2025-01-02-a', '2025-01-02-b']);
  });

  test('briefs of a country, an actor; none for what has none', () => {
    const digest = digestOf(
      briefOf('2025-01-01-a', { countries: [mali], actors: [lavrov] }),
      briefOf('2025-01-02-b', { countries: [mali, niger] }),
    );
    expect(ids(digest.briefsOfCountry('ml'))).toEqual(['2025-01-02-b', '2025-01-01-a']);
    expect(ids(digest.briefsOfCountry('ne'))).toEqual(['2025-01-02-b']);
    expect(ids(digest.briefsOfActor('sergey-lavrov'))).toEqual(['2025-01-01-a']);
    expect(digest.briefsOfTopic('war')).toEqual([]);
  });

  test('statements of a speaker, with their briefs', () => {
    const statement = statementOf('نعم', { by: 'sergey-lavrov', anchor: 'q1' });
    const digest = digestOf(
      briefOf('2025-01-01-a', { statements: [statement, statementOf('لا', { anchor: 'q2' })] }),
    );
    expect(digest.statementsOf('sergey-lavrov')).toMatchObject([
      { statement, brief: { id: '2025-01-01-a' } },
    ]);
  });

  test('a thread is the chain of follows, oldest first, with its branches', () => {
    const first = briefOf('2025-01-01-a');
    const second = briefOf('2025-01-02-b', { follows: first.id });
    const third = briefOf('2025-01-03-c', { follows: second.id });
    const branch = briefOf('2025-01-04-d', { follows: second.id });
    const alone = briefOf('2025-01-05-e');
    const digest = digestOf(third, first, alone, branch, second);
    for (const brief of [first, second, third, branch]) {
      expect(ids(digest.threadOf(brief))).toEqual([first.id, second.id, third.id, branch.id]);
    }
    expect(ids(digest.threadOf(alone))).toEqual([alone.id]);
  });

  test('a brief whose forerunner is not out is the first of its thread', () => {
    const brief = briefOf('2025-01-02-b', { follows: '2025-01-01-draft' });
    expect(ids(digestOf(brief).threadOf(brief))).toEqual([brief.id]);
  });

  test('with other versions of briefs it is what it would be if it were made of these', () => {
    const names = ['2025-01-01-a', '2025-01-01-b', '2025-01-02-c', '2025-01-03-d', '2025-01-03-e'];
    const follows = fc.option(fc.constantFrom(...names, '2024-01-01-draft'), { nil: undefined });
    const countries = fc.subarray([mali, niger]);
    const one = fc.record({ follows, before: countries, after: fc.option(countries) });
    fc.assert(
      fc.property(fc.tuple(one, one, one, one, one), fc.boolean(), (all, isAsked) => {
        const make = (id: string, i: number, of?: Brief['countries'] | null): Brief[] =>
          of ? [briefOf(id, { countries: of, ...present(all[i]?.follows) })] : [];
        const before = names.flatMap((id, i) => make(id, i, all[i]?.before));
        const after = before.map((brief, i) => make(brief.id, i, all[i]?.after)[0] ?? brief);
        const digest = digestOf(...before);
        if (isAsked) before.forEach((brief) => digest.threadOf(brief));
        const versions = new Map(before.map((brief, i) => [brief, after[i] ?? brief]));
        const [now, anew] = [digest.withVersions(versions), digestOf(...after)];
        expect(now.briefs).toEqual(anew.briefs);
        expect(now.briefsOfCountry('ml')).toEqual(anew.briefsOfCountry('ml'));
        for (const brief of after) {
          expect(now.threadOf(brief)).toEqual(anew.threadOf(brief));
          expect(now.threadOf(brief)).toContain(brief);
        }
        for (const brief of before) expect(digest.threadOf(brief)).toContain(brief);
      }),
    );
  });
});

function present(follows: string | undefined): Partial<Brief> {
  return follows === undefined ? {} : { follows };
}

describe('groups', () => {
  const briefs = ['2025-02-02-a', '2025-02-01-b', '2025-01-09-c', '2024-12-31-d'].map((id) =>
    briefOf(id),
  );
  test('by day, month, year', () => {
    expect(groupByDay(briefs).map(({ key }) => key)).toEqual([
      '2025-02-02',
      '2025-02-01',
      '2025-01-09',
      '2024-12-31',
    ]);
    expect(groupByMonth(briefs).map(({ key, briefs: b }) => [key, b.length])).toEqual([
      ['2025-02', 2],
      ['2025-01', 1],
      ['2024-12', 1],
    ]);
    expect(groupByYear(briefs).map(({ key }) => key)).toEqual(['2025', '2024']);
  });
});

describe('paginate', () => {
  test('an empty list is one empty page', () => {
    expect(paginate([], 10)).toEqual([{ page: 1, pages: 1, items: [] }]);
  });
  test('the pages joined are the list, and no page is too long or empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 7 }),
        (items, length) => {
          const pages = paginate(items, length);
          expect(pages.flatMap((page) => page.items)).toEqual(items);
          expect(pages.every((page) => page.items.length > 0 && page.items.length <= length)).toBe(
            true,
          );
        },
      ),
    );
  });
});

test('entities are ranked by briefs, then by name', () => {
  const ranked = rankEntities(
    [
      briefOf('2025-01-01-a', { countries: [niger, mali] }),
      briefOf('2025-01-02-b', { countries: [mali] }),
    ],
    (brief) => brief.countries,
  );
  expect(ranked.map(({ entity, briefs }) => [entity.id, briefs])).toEqual([
    ['ml', 2],
    ['ne', 1],
  ]);
});

test.each([
  [0, 1],
  [138, 1],
  [300, 2],
  [1380, 10],
])('%i words take %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
