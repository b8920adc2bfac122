import { describe, expect, it } from 'vitest';
import { paraphrased } from './said.ts';

const last = (text: string): string | undefined => paraphrased(text).at(-1)?.[1];

describe('the title of somebody named is he', () => {
  it.each([
    [
      'وقال اللواء عصام البنداري، مدير مباحث التموين، إن القوة ضبطت ألف قرص. ولفت مدير مباحث التموين إلى أن الحملات ستستمر أياما.',
      'عصام البنداري',
    ],
    [
      'وقالت الدكتورة سعاد مرزوق، رئيسة قسم الأورام، إن الدواء مفقود منذ شهر. وأضافت رئيسة قسم الأورام أن المرضى ينتظرون منذ أسابيع.',
      'سعاد مرزوق',
    ],
    [
      'قال الأمين العام للحزب كريم الصالح إن الحوار بدأ منذ يومين. وأكد الأمين العام أن الاتفاق قريب جدا هذه المرة.',
      'كريم الصالح',
    ],
  ])('%s', (text, speaker) => {
    expect(last(text)).toBe(speaker);
  });

  it('and another title is another', () => {
    expect(
      last(
        'قال المدير سامي الورداني إن المصنع توقف عن العمل. وقال مدير مقهى الساحة إن الزبائن قليلون هذه الأيام.',
      ),
    ).toBe('مدير مقهى الساحة');
  });

  it.each([
    'انتخب الحزب المصطفى أيت بلقاس أمينا عاما. وشدد الأمين العام الجديد على أن الحزب لن يدخل أي تحالف.',
    'أكد الأمين العام الجديد للنقابة أن الإضراب سيستمر أسبوعا كاملا.',
  ])('a title that is nobody’s yet names nobody: %s', (text) => {
    expect(last(text)).toBeUndefined();
  });

  it('of one body is not that of another', () => {
    const text =
      'قال الأمين العام للحزب كريم الصالح إن الحوار بدأ منذ يومين. وأكد الأمين العام للنقابة أن الإضراب سيستمر أسبوعا.';
    expect(
      paraphrased(text)
        .slice(1)
        .flatMap(([, name]) => name ?? []),
    ).toEqual([]);
  });
});
