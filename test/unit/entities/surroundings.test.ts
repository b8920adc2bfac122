import { describe, expect, test } from 'vitest';
import { isOfArms, isOffice, isOfNations } from '../../../src/entities/nation-nouns.ts';
import { hasArticle, isRelative, nounBefore } from '../../../src/entities/noun-phrase.ts';
import { agreementOf, endsInMaqsura } from '../../../src/entities/printed.ts';
import { lookAround, sourceOf, type Surroundings } from '../../../src/entities/surroundings.ts';

/** Looks around the word between bars; after «+» begins the form. */
function around(marked: string): Surroundings {
  const text = marked.replace(/[|+]/g, '');
  const wordStart = marked.indexOf('|');
  const plus = marked.indexOf('+');
  const end = marked.replace('+', '').lastIndexOf('|') - 1;
  const start = plus < 0 ? wordStart : plus - 1;
  return lookAround(
    sourceOf(text, (from, to) => text.slice(from, to)),
    { wordStart, end },
    start,
    () => false,
  );
}

describe('the words around', () => {
  test('five at most on either side, the nearest first', () => {
    const { before, after, nearest } = around('ا ب ج د ه و |مالي| ز ح ط ي ك ل');
    expect(before).toEqual(['و', 'ه', 'د', 'ج', 'ب']);
    expect(after).toEqual(['ز', 'ح', 'ط', 'ي', 'ك']);
    expect(nearest).toBe('و');
  });

  test('an opening mark does not part, a stop does', () => {
    expect(around('نهر «|النيجر|» الكبير').before).toEqual(['نهر']);
    expect(around('نهر «|النيجر|» الكبير').after).toEqual(['الكبير']);
    expect(around('مدرسة [|بنين|]').before).toEqual(['مدرسة']);
    expect(around('نهر. |النيجر|. الكبير')).toMatchObject({ before: [], after: [], nearest: '' });
    expect(around('|النيجر|')).toMatchObject({ before: [], after: [], nearest: '' });
  });

  test('a new line parts', () => {
    const source = sourceOf('نهر النيجر الكبير', (from, to) =>
      'نهر\nالنيجر\nالكبير'.slice(from, to),
    );
    const place = lookAround(source, { wordStart: 4, end: 10 }, 4, () => false);
    expect(place).toMatchObject({ before: [], after: [], nearest: '' });
  });

  test('a clitic other than the article parts from the word before', () => {
    expect(around('الاقتصاد |و+المالية|')).toMatchObject({
      before: [],
      joined: ['الاقتصاد'],
      nearest: '',
      clitics: 'و',
      form: 'المالية',
    });
    expect(around('الجيش |ال+مالي|')).toMatchObject({
      before: ['الجيش'],
      nearest: 'الجيش',
      clitics: 'ال',
    });
  });

  test('what is printed of the form and of the word before', () => {
    const { printed, nearestPrinted } = around('على على |مالي| على');
    expect([printed, nearestPrinted]).toEqual(['مالي', 'على']);
  });

  test('whole words anywhere, clitics aside', () => {
    const { has } = sourceOf('باماكو ثم وكيدال وشكيدال تمبكتوي شغاو', () => '');
    expect(['باماكو', 'كيدال', 'تمبكتو', 'غاو', 'ثم وكيدال', 'ماكو'].map(has)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(['كيدال', 'غاو'].map(has)).toEqual([true, false]);
  });
});

describe('nouns of nations', () => {
  test.each([
    'الجيش',
    'والجنديان',
    'للحكومه',
    'جارتها',
    'طايرتان',
    'جنديا',
    'قواتهم',
    'بالجنود',
    'نظيره',
  ])('%s', (word) => {
    expect(isOfNations(word)).toBe(true);
  });
  test.each(['العجز', 'جي', 'شركه', 'القطاع', 'عل'])('not %s', (word) => {
    expect(isOfNations(word)).toBe(false);
  });
  test('offices, arms, articles, adjectives', () => {
    expect(['الوزير', 'وزيري', 'لرييس', 'رييس'].map(isOffice)).toEqual([true, true, true, true]);
    expect(isOffice('جيش')).toBe(false);
    expect(['عسكري', 'العسكريه', 'تجاري', 'شالعسكري'].map(isOfArms)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['الجيش', 'وبالجيش', 'للجيش', 'ال', 'جيش', 'شالجيش', 'لجيش'].map(hasArticle)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['اداري', 'نبي', 'اداريه', 'اداريون', 'كبير', 'علي'].map(isRelative)).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
  test('a noun that agrees', () => {
    expect(nounBefore(['الجانب'], 'masculine')).toBe('الجانب');
    expect(nounBefore(['الجانب'], 'feminine')).toBeUndefined();
    expect(nounBefore(['الجهه'], 'feminine')).toBe('الجهه');
    expect(nounBefore(['الجهات'], 'masculine')).toBeUndefined();
    expect(nounBefore(['المقاتلين'], 'plural')).toBe('المقاتلين');
    expect(nounBefore(['الجانب'], 'plural')).toBeUndefined();
    expect(nounBefore(['العينات'], 'plural')).toBeUndefined();
    expect(nounBefore(['جانب'], 'masculine')).toBeUndefined();
    expect(nounBefore(['الهاتف'], 'masculine')).toBe('الهاتف');
    expect(nounBefore([], 'masculine')).toBeUndefined();
  });
});

describe('printed vowels', () => {
  test.each([
    ['عُمان', 'عُمان', 'agrees'],
    ['عمّان', 'عُمان', 'conflicts'],
    ['عَمان', 'عُمان', 'conflicts'],
    ['عمان', 'عُمان', 'silent'],
    ['عُمان', 'عمان', 'silent'],
    ['عمّان', 'عمّان', 'agrees'],
    ['عـُمـان', 'عُمان', 'agrees'],
    ['عـمـّان', 'عُمان', 'conflicts'],
    ['ُعمان', 'عُمان', 'silent'],
    ['عُمانيون', 'عُم', 'agrees'],
  ])('%s beside %s: %s', (printed, vocalised, expected) => {
    expect(agreementOf(printed, vocalised)).toBe(expected);
  });

  test('ى at the end', () => {
    expect(['مجرى', 'مجرىً', 'مجرىـ', 'مجري', 'مجراى ه'].map(endsInMaqsura)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
