import { expect, test } from 'vitest';
import { followed } from '../../../src/ingest/followed.ts';

const DAY = '2026-11-28';
const related = (file: string, likeness: number, kind: 'thread' | 'event' = 'thread') => ({
  to: { file: `2026/${file}.mdx` },
  kind,
  likeness,
  why: `التشابه ${String(likeness)}`,
});
const found = (...list: Parameters<typeof followed>[1]) => followed(DAY, list, new Map()).follows;

test('the earlier brief that is most like it, with the reason', () => {
  expect(found(related('2026-11-20-a', 0.3), related('2026-11-21-b', 0.4))).toEqual({
    follows: '2026-11-21-b',
    from: 'التشابه 0.4',
  });
});

test('of two that are as like it the same one whatever their order', () => {
  const [a, b] = [related('2026-11-20-a', 0.3), related('2026-11-20-b', 0.3)];
  expect(found(a, b)).toEqual(found(b, a));
});

test.each([
  ['of the same day', related('2026-11-28-a', 0.5)],
  ['later', related('2026-11-29-a', 0.5)],
  ['without a day', related('undated-a', 0.5)],
  ['hardly like it', related('2026-11-20-a', 0.2)],
  ['of the same event', related('2026-11-20-a', 0.5, 'event')],
])('none that is %s', (_, one) => {
  expect(found(one)).toBeUndefined();
});

test('one of this run, once it is stored', () => {
  const one = { to: { group: 3 }, kind: 'thread', likeness: 0.3, why: '' } as const;
  expect(followed(DAY, [one], new Map()).follows).toBeUndefined();
  const files = new Map([[3, '2026/2026-11-27-a.mdx']]);
  expect(followed(DAY, [one], files).follows?.follows).toBe('2026-11-27-a');
  expect(followed(undefined, [one], files).follows).toBeUndefined();
});
