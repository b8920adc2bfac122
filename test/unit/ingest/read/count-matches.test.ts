import { expect, test } from 'vitest';
import { countMatches } from '../../../../src/ingest/read/count-matches.ts';

test('counts over the slices of a long text as in a short one', () => {
  expect(countMatches('سوق السمك', /س/g)).toBe(2);
  expect(countMatches('نص', /س/g)).toBe(0);
  expect(countMatches('سوق '.repeat(100_000), /س/g)).toBe(100_000);
  expect(countMatches('س', /س/g)).toBe(1);
});
