import { expect, test } from 'vitest';
import { isOut } from '../../src/briefs/publication.ts';
import { briefSchema } from '../../src/schemas/brief.ts';

const brief = (status: string) =>
  briefSchema.parse({
    title: 'ع',
    summary: 'م',
    publishedAt: '2025-09-24T22:36:00+03:00',
    status,
    sources: [{ outlet: 'agency' }],
  });
const at = (moment: string): number => Date.parse(moment);

test('a published brief is out from its moment on, by its own clock', () => {
  expect(isOut(brief('published'), at('2025-09-24T19:35:59Z'))).toBe(false);
  expect(isOut(brief('published'), at('2025-09-24T19:36:00Z'))).toBe(true);
});

test('a draft never is', () => {
  expect(isOut(brief('draft'), at('2099-01-01T00:00:00Z'))).toBe(false);
});
