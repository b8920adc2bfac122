import { expect, test } from 'vitest';
import { progressBar, progressLine } from '../../../src/ingest/progress.ts';

test('count, rate, what was rejected, time left', () => {
  const progress = { done: 50, total: 200, rejected: 3, elapsed: 25_000 };
  expect(progressLine(progress)).toBe('قُرئ 50 من 200 · 2.0 ملف/ث · رُفض 3 · بقي 1:15');
  expect(progressBar(progress)).toBe('[████░░░░░░░░░░░░]');
});

test('nothing is known of the time left before the first file is read', () => {
  expect(progressLine({ done: 0, total: 200, rejected: 0, elapsed: 0 })).not.toContain('بقي');
  expect(progressLine({ done: 1, total: 9001, rejected: 0, elapsed: 1000 })).toContain(
    'بقي 2:30:00',
  );
});
