import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSpan } from '../../../src/arabic/periods.ts';
import { createDigest } from '../../../src/digest/digest.ts';
import {
  editionMonths,
  editionsOf,
  frontEdition,
  neighboursOf,
} from '../../../src/digest/editions.ts';
import type { Brief } from '../../../src/digest/model.ts';
import { noveltyOf } from '../../../src/digest/novelty.ts';
import { sourceMixOf } from '../../../src/digest/source-mix.ts';
import { isoWeekOf, lastDayOfMonth, weekDays } from '../../../src/digest/weeks.ts';
import { briefOf, lavrov, mali, niger } from './brief-fixture.ts';

describe('weeks', () => {
  test.each([
    ['2025-09-24', '2025-w39'],
    ['2024-12-30', '2025-w01'],
    ['2023-01-01', '2022-w52'],
    ['2020-12-31', '2020-w53'],
  ])('%s is in %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });

  test('every day of a week has its key, and its Monday begins it', () => {
    const days = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const { monday, sunday } = weekDays(day);
        expect(monday <= day && day <= sunday).toBe(true);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect([isoWeekOf(monday), isoWeekOf(sunday)]).toEqual([isoWeekOf(day), isoWeekOf(day)]);
      }),
    );
  });

  test('months end on their last day', () => {
    expect([lastDayOfMonth('2024-02'), lastDayOfMonth('2025-12')]).toEqual([
      '2024-02-29',
      '2025-12-31',
    ]);
  });
});

test.each([
  ['2025-09-22', '2025-09-28', 'من 22 إلى 28 سبتمبر/أيلول 2025'],
  ['2025-09-29', '2025-10-05', 'من 29 سبتمبر/أيلول إلى 5 أكتوبر/تشرين الأول 2025'],
  ['2024-12-30', '2025-01-05', 'من 30 ديسمبر/كانون الأول 2024 إلى 5 يناير/كانون الثاني 2025'],
])('formatSpan(%s, %s)', (start, end, text) => {
  expect(formatSpan(start, end)).toBe(text);
});

describe('editions', () => {
  const a = briefOf('2025-09-22-a', { countries: [mali] });
  const b = briefOf('2025-09-24-b', { countries: [mali, niger], follows: a.id });
  const c = briefOf('2025-10-01-c', { actors: [lavrov] });
  const month = briefOf('2025-09-01-m', { precision: 'month' });
  const digest = createDigest([a, b, c, month], {
    countries: [mali, niger],
    actors: [lavrov],
    topics: [],
  });
  const editions = editionsOf(digest.briefs);

  test('days, weeks and months with their neighbours', () => {
    expect([...editions.keys()]).toEqual([
      '2025-10-01',
      '2025-09-24',
      '2025-09-22',
      '2025-w40',
      '2025-w39',
      '2025-10',
      '2025-09',
    ]);
    expect(editions.get('2025-09-24')).toMatchObject({
      previous: '2025-09-22',
      next: '2025-10-01',
    });
    expect(editions.get('2025-w39')).toMatchObject({
      start: '2025-09-22',
      end: '2025-09-28',
      briefs: [b, a],
    });
    expect(editions.get('2025-09-22')).not.toHaveProperty('previous');
  });

  test('each week in its month, also where the month in which it begins has no briefs', () => {
    const keysIn = (briefs: readonly Brief[]) =>
      editionMonths(editionsOf(briefs)).map(({ month: { key }, weeks }) => [
        key,
        weeks.map((week) => week.key),
      ]);
    expect(keysIn(digest.briefs)).toEqual([
      ['2025-10', []],
      ['2025-09', ['2025-w40', '2025-w39']],
    ]);
    expect(keysIn([briefOf('2025-01-01-x')])).toEqual([['2025-01', ['2025-w01']]]);
  });

  test('a brief of which only the month is known is in no day', () => {
    expect(editions.get('2025-09')?.briefs).toContain(month);
    expect(editions.has('2025-09-01')).toBe(false);
  });

  test('what is new since the last one', () => {
    const [edition, previous] = ['2025-09-24', '2025-09-22'].map((key) => editions.get(key));
    if (edition === undefined) throw new Error('no edition');
    expect(noveltyOf(edition, previous, digest)).toEqual({
      countries: [niger],
      actors: [],
      continued: [{ brief: b, before: a }],
    });
    expect(noveltyOf(edition, undefined, digest).countries).toEqual([]);
  });

  test('the front page is the latest day, or its week or month where that is thin', () => {
    expect(frontEdition(editions)?.key).toBe('2025-10');
    const week = [20, 21, 22, 23].map((day) => briefOf(`2025-10-${String(day)}-x`));
    expect(frontEdition(editionsOf(week.toReversed()))?.key).toBe('2025-w43');
    const day = ['a', 'b', 'c', 'd'].map((name) => briefOf(`2025-10-20-${name}`));
    expect(frontEdition(editionsOf(day))?.key).toBe('2025-10-20');
    expect(frontEdition(new Map())).toBeUndefined();
  });
});

describe('the neighbours of an edition', () => {
  const neighbours = (days: readonly string[], key: string) => {
    const editions = editionsOf(
      days
        .toSorted()
        .reverse()
        .map((day) => briefOf(`${day}-x`)),
    );
    const edition = editions.get(key);
    if (edition === undefined) throw new Error(`no edition ${key}`);
    return neighboursOf(edition, editions);
  };
  const keys = (days: readonly string[], key: string): (string | undefined)[] => {
    const { previous, next, wider } = neighbours(days, key);
    return [previous?.key, next?.key, ...wider.map((link) => link.key)];
  };
  const days = ['2025-08-15', '2025-09-22', '2025-09-24', '2025-09-30', '2025-10-01'];

  test('are the last and the next of its kind, its week and its month', () => {
    expect(keys(days, '2025-09-24')).toEqual(['2025-09-22', '2025-09-30', '2025-w39', '2025-09']);
    expect(keys(days, '2025-w39')).toEqual(['2025-w33', '2025-w40', '2025-09']);
    expect(keys(days, '2025-09')).toEqual(['2025-08', '2025-10']);
  });

  test('are missing at either end', () => {
    expect(keys(days, '2025-08-15')).toEqual([undefined, '2025-09-22', '2025-w33', '2025-08']);
    expect(keys(days, '2025-10-01')).toEqual(['2025-09-30', undefined, '2025-w40', '2025-10']);
    expect(neighbours(days, '2025-10')).toMatchObject({ next: undefined, wider: [] });
  });

  test('a week of two months belongs to the later one, or to that which has briefs', () => {
    expect(keys(days, '2025-w40')).toContain('2025-10');
    expect(keys(days.slice(0, -1), '2025-w40')).toEqual(['2025-w39', undefined, '2025-09']);
  });

  test('are links, and no more: a page does not change with the briefs of another', () => {
    expect(neighbours(days, '2025-w40')).toStrictEqual({
      previous: { kind: 'week', key: '2025-w39', start: '2025-09-22', end: '2025-09-28' },
      next: undefined,
      wider: [{ kind: 'month', key: '2025-10', start: '2025-10-01', end: '2025-10-31' }],
    });
  });

  test('every edition is the next of its previous one, and shares a day with those that hold it', () => {
    const day = fc
      .date({ min: new Date('2024-11-01'), max: new Date('2025-02-28'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 30 }), (some) => {
        const editions = editionsOf(
          some
            .toSorted()
            .reverse()
            .map((one) => briefOf(`${one}-x`)),
        );
        for (const edition of editions.values()) {
          const { previous, next, wider } = neighboursOf(edition, editions);
          for (const [link, back] of [
            [previous, 'next'],
            [next, 'previous'],
          ] as const) {
            const other = editions.get(link?.key ?? '');
            expect(other?.kind).toBe(link?.kind);
            if (other !== undefined)
              expect(neighboursOf(other, editions)[back]?.key).toBe(edition.key);
          }
          const kinds = { day: ['week', 'month'], week: ['month'], month: [] }[edition.kind];
          expect(wider.map(({ kind }) => kind)).toEqual(kinds);
          for (const { start, end } of wider)
            expect(start <= edition.end && edition.start <= end).toBe(true);
        }
      }),
    );
  });
});

test('the mix of sources counts citations, single sources and state media alone', () => {
  const outlet = (id: string, ownership: 'state' | 'private') => ({ id, name: id, ownership });
  const one = briefOf('2025-01-01-a', { sources: [{ outlet: outlet('s', 'state') }] });
  const two = briefOf('2025-01-02-b', {
    sources: [{ outlet: outlet('s', 'state') }, { outlet: outlet('p', 'private') }],
  });
  expect(sourceMixOf([one, two])).toMatchObject({
    citations: 3,
    byOwnership: [
      { ownership: 'state', citations: 2 },
      { ownership: 'private', citations: 1 },
    ],
    outlets: [{ citations: 2 }, { citations: 1 }],
    single: 1,
    onlyState: 1,
  });
});
