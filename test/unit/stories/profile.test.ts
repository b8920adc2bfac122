import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepProfile, keptProfile } from '../../../src/stories/kept-profile.ts';
import { profileOf } from '../../../src/stories/profile.ts';
import { REPORTS, storyText } from './news.ts';

const profile = (title: string, body: string) =>
  profileOf({ title, body, entities: [], outlet: 'a', publishedAt: '2025-02-13T09:00:00Z' });

test('a term stands where it stands first of title, lead and the rest, and weighs by its places', () => {
  const filler = Array.from({ length: 60 }, (_, i) => `كلمة${String(i)}ب`).join(' ');
  const { terms } = profile('زلزال تيرانا', `ضرب زلزال المدينة. ${filler} ثم انهار الميناء`);
  const of = (form: string) => terms.find((one) => one.form === form);
  expect(of('زلزال')?.place).toBe('title');
  expect(of('المدينة')?.place).toBe('lead');
  expect(of('الميناء')?.place).toBe('rest');
  expect(of('زلزال')?.weight).toBeGreaterThan(of('تيرانا')?.weight ?? 0);
  expect(of('المدينة')?.weight).toBeGreaterThan(of('الميناء')?.weight ?? 0);
});

test('numbers of two digits count, days and years do not', () => {
  const { numbers } = profile('مقتل 40 شخصا', 'في 11 سبتمبر 2018 قتل 40 وجرح 7 وفقد 128');
  expect(numbers.map(({ digits }) => digits)).toEqual(['40', '128']);
});

test.each([
  ['موسكو تنفي التهمة', true],
  ['وزير المال يتهم المصارف بالتأخير', true],
  ['افتتاح مطار جديد في تيرانا', false],
])('«%s» answers: %s', (title, answers) => {
  expect(profile(title, 'نص').answers).toBe(answers);
});

test('without a time or with one that is none it has no place among the days', () => {
  const text = { title: 'عنوان', body: 'نص', entities: [], outlet: '' };
  expect(profileOf({ ...text, publishedAt: undefined }).at).toBeUndefined();
  expect(profileOf({ ...text, publishedAt: 'أمس' }).at).toBeUndefined();
});

test('what is kept of a profile is the profile', () => {
  for (const report of REPORTS) {
    const whole = profileOf(storyText(report));
    expect(keptProfile(keepProfile(whole))).toEqual(whole);
  }
});

test('so are entities, whatever signs are in their ids', () => {
  const [report] = REPORTS;
  if (report === undefined) throw new Error('no report');
  const text = { ...storyText(report), title: 'الحماية تخمد حريقا' };
  const whole = profileOf({
    ...text,
    entities: [{ start: 0, end: 7, term: '@civil-defence_2' }],
  });
  expect(whole.terms[0]?.term).toBe('@civil-defence_2');
  expect(keptProfile(keepProfile(whole))).toEqual(whole);
});

test('any text has a profile that can be kept, and no text is taken for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, body) => {
      const whole = profile(title, body);
      expect(keptProfile(keepProfile(whole))).toEqual(whole);
    }),
  );
  expect(keptProfile('')).toBeUndefined();
});
