import { afterEach, expect, test } from 'vitest';
import { formatDay, type MonthStyle, monthName, setMonthStyle } from '../../../src/arabic/dates.ts';

afterEach(() => {
  setMonthStyle('both');
});

test.each<[MonthStyle, string]>([
  ['both', 'أغسطس/آب'],
  ['western', 'أغسطس'],
  ['levantine', 'آب'],
  ['algerian', 'أوت'],
  ['moroccan', 'غشت'],
])('%s: %s', (style, name) => {
  setMonthStyle(style);
  expect(monthName(8)).toBe(name);
  expect(formatDay('2025-08-01')).toBe(`1 ${name} 2025`);
});

test('a month with one name has it once', () => {
  setMonthStyle('mauritanian');
  expect(monthName(8)).not.toContain('/');
});
