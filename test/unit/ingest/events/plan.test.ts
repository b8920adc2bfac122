/** Where a group goes, by made-up scores: a letter is a report, x and y those of the run. */
import { expect, test } from 'vitest';
import type { Comparison } from '../../../../src/ingest/events/compared.ts';
import type { Report } from '../../../../src/ingest/events/newcomer.ts';
import { planGroups } from '../../../../src/ingest/events/plan.ts';
import { articlesOf } from '../../../../src/stories/articles.ts';

/** @param files the stored reports of each brief; @param scores by two letters; others share nothing */
function planned(run: string, files: Record<string, string>, scores: Record<string, number>) {
  const reports = Array.from(run).map((letter, place): Report => ({
    places: [place],
    newcomer: {
      identity: {
        article: letter,
        text: letter,
        story: '',
        day: '',
        outlet: '',
        address: '',
        signature: '',
        length: 0,
      },
      at: place,
      isComplete: true,
      shown: 100 - place,
      home: undefined,
      isOwn: false,
    },
  }));
  const all = Array.from(run + Object.values(files).join(''));
  const storyOf = new Map(
    Object.values(files).flatMap((letters, story) =>
      Array.from(letters).map((letter) => [all.indexOf(letter), story] as const),
    ),
  );
  const comparison: Comparison = {
    articles: articlesOf([]),
    storyOf,
    pairs: Object.entries(scores).map(([letters, event]) => {
      const [a = 0, b = 0] = Array.from(letters)
        .map((one) => all.indexOf(one))
        .sort((x, y) => x - y);
      return { a, b, event, thread: 0, value: 0 };
    }),
  };
  const stories = Object.keys(files).map((file) => ({ file, day: '', reports: [] }));
  return planGroups(reports, stories, comparison, () => undefined).map((group) => [
    group.reports.map((place) => run[place]).join(''),
    group.file,
  ]);
}

test('a report joins the brief that it is like', () => {
  expect(planned('x', { A: 'a' }, { xa: 0.5 })).toEqual([['x', 'A']]);
});

test('and none that it is like in one of several reports only', () => {
  expect(planned('x', { A: 'ab' }, { xa: 0.5, ab: 2 })).toEqual([['x', undefined]]);
  expect(planned('x', { A: 'ab' }, { xa: 0.5, xb: 0.1, ab: 2 })).toEqual([['x', 'A']]);
});

test('what in one run would have been nearer to others does not join what was stored before them', () => {
  // b is the event of a, as one run would have told; x is like a alone.
  expect(planned('x', { A: 'a', B: 'b' }, { xa: 0.5, xb: -4, ab: 2 })).toEqual([['x', undefined]]);
  expect(planned('x', { A: 'a', B: 'b' }, { xa: 0.5, ab: -1 })).toEqual([['x', 'A']]);
});

test('reports of one event in a run go together, the nearest brief first', () => {
  const scores = { xy: 3, xa: 1, ya: 1, xb: 2, yb: 2, ab: 1 };
  expect(planned('xy', { A: 'a', B: 'b' }, scores)).toEqual([['xy', 'B']]);
});

test('what is stored is no group of the run', () => {
  expect(planned('x', { A: 'a', B: 'b' }, { ab: 2 })).toEqual([['x', undefined]]);
});
