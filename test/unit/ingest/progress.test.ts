import { expect, test } from 'vitest';
import { progressBar, progressLine, runProgress } from '../../../src/ingest/progress.ts';

const progress = {
  done: 50,
  total: 200,
  articles: 120,
  rejected: 3,
  share: 0.25,
  elapsed: 25_000,
};

test('count, rate, what was rejected, time left by how much is read', () => {
  expect(progressLine(progress)).toBe(
    'قُرئ 50 من 200 · 120 مقالًا (4.8 في الثانية) · رُفض 3 · بقي 1:15',
  );
  expect(progressBar(progress)).toBe('[████░░░░░░░░░░░░]');
});

test('nothing is known of the time left before anything is read', () => {
  const none = { ...progress, done: 0, articles: 0, share: 0, elapsed: 0 };
  expect(progressLine(none)).not.toContain('بقي');
  expect(progressLine({ ...none, share: 1 / 9001, elapsed: 1000 })).toContain('بقي 2:30:00');
});

test('a large file among small ones counts by its bytes, while it is read', () => {
  const run = runProgress([{ file: 'a', size: 900 }, { file: 'b', size: 100 }, { file: 'c' }]);
  run.finish({ files: 0, bytes: 450 });
  run.count(false);
  run.count(true);
  expect(run.now()).toMatchObject({ done: 0, total: 3, articles: 2, rejected: 1, share: 0.45 });
  run.finish({ files: 1, bytes: 450 });
  run.finish({ files: 2, bytes: 100 });
  expect(run.now()).toMatchObject({ done: 3, share: 1 });
});

test('where no size is known, files count', () => {
  const run = runProgress([{ file: '-', size: 0 }, { file: 'c' }]);
  run.finish({ files: 1, bytes: 0 });
  expect(run.now().share).toBe(0.5);
});
