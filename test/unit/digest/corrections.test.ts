import { expect, test } from 'vitest';
import { correctionsOf } from '../../../src/digest/corrections.ts';
import { briefOf } from './brief-fixture.ts';

test('corrections of all briefs, the newest first', () => {
  const a = briefOf('2025-01-01-a', {
    corrections: [
      { at: '2025-01-02', note: 'أ' },
      { at: '2025-03-01', note: 'ج' },
    ],
  });
  const b = briefOf('2025-01-05-b', { corrections: [{ at: '2025-02-01', note: 'ب' }] });
  expect(correctionsOf([b, a]).map(({ correction }) => correction.note)).toEqual(['ج', 'ب', 'أ']);
});
