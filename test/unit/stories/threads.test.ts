import { expect, test } from 'vitest';
import { type Likeness, likeness, weigh } from '../../../src/stories/likeness.ts';
import { profileOf } from '../../../src/stories/profile.ts';
import { tableRarity } from '../../../src/stories/rarity.ts';
import { IS_THREAD, threadScore } from '../../../src/stories/threads.ts';

function like(a: readonly [string, string], b: readonly [string, string]): Likeness {
  const [one, two] = [a, b].map(([title, body], at) =>
    weigh(
      profileOf({
        title,
        body,
        entities: [],
        outlet: `outlet-${String(at)}`,
        publishedAt: `2025-02-13T1${String(at)}:00:00Z`,
      }),
      tableRarity,
    ),
  );
  if (one === undefined || two === undefined) throw new Error('no articles');
  return likeness(one, two);
}

const VISIT = [
  'كرنوفا يصل إلى درامبيا في زيارة تستمر يومين',
  'وصل وزير التجارة كرنوفا إلى درامبيا على رأس وفد من أصحاب المصانع.',
] as const;
const ANSWER = [
  'عمال الميناء في درامبيا يستقبلون كرنوفا بإضراب',
  'توقف العمال عن العمل ساعة احتجاجًا على اتفاق ينوي كرنوفا توقيعه.',
] as const;
const PORT = [
  'عمال الميناء يتوقفون عن العمل ساعة احتجاجًا على الأجور',
  'توقف العمال عن العمل ساعة في الميناء احتجاجًا على تأخر الأجور.',
] as const;

test('who is named in the head of both makes them a thread', () => {
  const named = like(VISIT, ANSWER);
  expect(named.names).toBeGreaterThan(0);
  expect(named.names).toBeLessThanOrEqual(named.value);
  expect(threadScore(named)).toBeGreaterThanOrEqual(IS_THREAD);
  const weaker = { ...named, value: 0.15, constant: 0.15 };
  expect(threadScore({ ...weaker, names: 0.1 })).toBeGreaterThanOrEqual(IS_THREAD);
  expect(threadScore({ ...weaker, names: 0 })).toBeLessThan(IS_THREAD);
});

test('words of both are no names, and a name of one is none of both', () => {
  expect(like(ANSWER, PORT).names).toBe(0);
  expect(like(VISIT, PORT).names).toBe(0);
});

test('a name that stands far below names no story', () => {
  const tail = `${Array.from({ length: 60 }, () => 'كلام').join(' ')} كرنوفا درامبيا`;
  expect(like(VISIT, [PORT[0], `${PORT[1]} ${tail}`]).names).toBe(0);
});

test('one name in common counts no less than none, and two copies no more than two', () => {
  expect(threadScore(like(VISIT, VISIT))).toBe(2);
  expect(threadScore(like(VISIT, PORT))).toBe(-2);
});
