import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDigest, type Digest } from '../../../src/digest/digest.ts';
import type { Brief, Withdrawal } from '../../../src/digest/model.ts';
import { changesOfThread } from '../../../src/digest/thread-changes.ts';
import { formerThreadIds, lostThreads, threadId } from '../../../src/digest/thread-ids.ts';
import { threadLink, threadsByYear, threadsIn } from '../../../src/digest/threads.ts';
import { briefOf } from './brief-fixture.ts';

const digestOf = (briefs: readonly Brief[]): Digest =>
  createDigest(briefs, { countries: [], actors: [], topics: [] });
const threadsOf = (briefs: readonly Brief[]): (readonly Brief[])[] => {
  const digest = digestOf(briefs);
  return threadsIn(digest.briefs, digest);
};
const [FIRST, SECOND, THIRD] = ['2025-01-01-a', '2025-02-01-b', '2025-03-01-c'] as const;
const chain = [
  briefOf(FIRST),
  briefOf(SECOND, { follows: FIRST }),
  briefOf(THIRD, { follows: SECOND }),
];

describe('the id of a thread', () => {
  test('is that of the brief with which it begins, however long it grows', () => {
    for (const n of [2, 3]) expect(threadsOf(chain.slice(0, n)).map(threadId)).toEqual([FIRST]);
  });

  test('is told by what follows what, not by the days', () => {
    const dated = [briefOf(FIRST), briefOf('2024-12-01-x', { follows: FIRST })];
    expect(threadsOf(dated).map(threadId)).toEqual([FIRST]);
  });

  test('is that of what follows nothing of it: what was taken back, or is not out, is none', () => {
    const first = briefOf(SECOND, { follows: 'withdrawn' });
    expect(threadId([briefOf(FIRST, { follows: SECOND }), first])).toBe(SECOND);
  });

  test('what it may have been leads to it: a brief that is followed, and former names', () => {
    const thread = [
      briefOf(FIRST, { formerly: ['2025-01-01-old'] }),
      briefOf(SECOND, { follows: FIRST, formerly: ['2025-02-01-old'] }),
      briefOf(THIRD, { follows: SECOND, formerly: ['2025-03-01-old'] }),
    ];
    expect(formerThreadIds(thread)).toEqual(['2025-01-01-old', SECOND, '2025-02-01-old']);
  });

  const names = ['2025-01-01-a', '2025-01-02-b', '2025-01-03-c', '2025-01-04-d', '2025-01-05-e', '2025-01-06-f']; // prettier-ignore
  /** Whom each brief follows, if any: one before it. */
  const follows = fc.tuple(...names.map((_, i) => fc.integer({ min: -1, max: i - 1 })));
  const make = (of: readonly number[]): Brief[] =>
    names.map((name, i) => {
      const followed = names[of[i] ?? -1];
      return briefOf(name, followed === undefined ? {} : { follows: followed });
    });

  test('no address is lost when briefs are added, or the first one comes to follow another', () => {
    fc.assert(
      fc.property(follows, fc.integer({ min: 1, max: 6 }), fc.nat(5), (of, most, joined) => {
        // As it was: fewer briefs, and one of them followed nothing yet.
        const before = make(of.with(joined, -1)).slice(0, most);
        const now = threadsOf(make(of));
        const known = now.flatMap((thread) => [threadId(thread), ...formerThreadIds(thread)]);
        for (const thread of threadsOf(before)) expect(known).toContain(threadId(thread));
      }),
    );
  });

  test('an id leads to one thread', () => {
    fc.assert(
      fc.property(follows, (of) => {
        const ids = threadsOf(make(of)).flatMap((thread) => [
          threadId(thread),
          ...formerThreadIds(thread),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('where a brief of a thread was taken back', () => {
  const withdrawn = (id: string, rest: Partial<Withdrawal> = {}): Withdrawal => ({ id, formerly: [], at: '2025-05-01', reason: 'خطأ', ...rest }); // prettier-ignore
  const lost = (briefs: readonly Brief[], ...of: Withdrawal[]): string[][] =>
    lostThreads(briefs, of).map(({ id, brief }) => [id, brief.id]);

  test('the first: its address leads to what followed it', () => {
    expect(lost(chain.slice(1), withdrawn(FIRST, { formerly: ['2025-01-01-old'] }))).toEqual([
      [FIRST, SECOND],
      ['2025-01-01-old', SECOND],
    ]);
  });

  test('one that two follow: its address leads to the older of them', () => {
    const two = [THIRD, SECOND].map((id) => briefOf(id, { follows: FIRST }));
    expect(lost(two, withdrawn(FIRST))).toEqual([[FIRST, SECOND]]);
  });

  test('the only one that followed: the thread’s address leads to the brief that is left', () => {
    expect(lost(chain.slice(0, 1), withdrawn(SECOND, { follows: FIRST }))).toEqual([
      [FIRST, FIRST],
    ]);
  });

  test('one of several: nothing is lost', () => {
    expect(lost(chain.slice(0, 2), withdrawn(THIRD, { follows: SECOND }))).toEqual([]);
    expect(lost(chain, withdrawn('2025-04-01-d'))).toEqual([]);
    expect(lost(chain, withdrawn('2025-04-01-d', { follows: FIRST }))).toEqual([]);
  });
});

test('a link to a thread has its first and newest brief, and no more of them', () => {
  const [thread = []] = threadsOf(chain);
  const link = threadLink(thread);
  expect(link).toMatchObject({ id: FIRST, briefs: 3, newest: { title: `عنوان ${THIRD}` } });
  expect(Object.keys(link.first).sort()).toEqual(['day', 'precision', 'publishedAt', 'title']);
});

test('threads stand under the years of their newest briefs', () => {
  const later = [briefOf('2024-01-01-x'), briefOf('2024-06-01-y', { follows: '2024-01-01-x' })];
  const old = [briefOf('2023-01-01-p'), briefOf('2025-06-01-q', { follows: '2023-01-01-p' })];
  const years = threadsByYear(threadsOf([...chain, ...later, ...old]));
  expect(years.map(({ year, threads }) => [year, threads.map(threadId)])).toEqual([
    ['2025', ['2023-01-01-p', FIRST]],
    ['2024', ['2024-01-01-x']],
  ]);
});

describe('the sum of a thread’s changes', () => {
  const changed = (
    id: string,
    ...changes: [what: string, before: string, after: string][]
  ): Brief =>
    briefOf(id, { changes: changes.map(([what, before, after]) => ({ what, before, after })) });

  test('is of each matter what was at first and what is now, the latest first', () => {
    const sum = changesOfThread([
      changed(FIRST, ['العضوية', '15 دولة', '14 دولة'], ['المقر', 'أبوجا', 'لومي']),
      changed(SECOND, ['العُضوية', '14 دولة', '12 دولة']),
    ]);
    expect(
      sum.map(({ what, before, after, brief, steps }) => [what, before, after, brief.id, steps]),
    ).toEqual([
      ['العُضوية', '15 دولة', '12 دولة', SECOND, 2],
      ['المقر', 'أبوجا', 'لومي', FIRST, 1],
    ]);
  });

  test('is nothing where nothing changed', () => {
    expect(changesOfThread(chain)).toEqual([]);
  });
});
