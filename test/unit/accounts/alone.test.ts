import { expect, test } from 'vitest';
import type { Reading } from '../../../src/accounts/account.ts';
import { toldAlone } from '../../../src/accounts/alone.ts';

function reading(text: string, more: Partial<Reading> = {}): Reading {
  return {
    source: 'a',
    title: '',
    summary: '',
    text,
    published: undefined,
    day: '2026-11-28',
    statements: [],
    names: [],
    people: [],
    ...more,
  };
}

/** The sentences of one text with what is new in them beside another. */
function alone(text: string, beside: string, more: Partial<Reading> = {}): [string, string[]][] {
  return toldAlone(reading(text, more), [reading(beside)]).map(({ said, news }) => [
    said,
    [...news],
  ]);
}

test('figures that the brief has not', () => {
  expect(
    alone('انهار منجم. وقتل 12 شخصا. وأغلقت الشركة 4 مناجم أخرى.', 'انهار منجم وقتل 12 شخصا.'),
  ).toEqual([['وأغلقت الشركة 4 مناجم أخرى.', ['4 مناجم']]]);
});

test('a number in words is the one in figures', () => {
  expect(alone('قتل ثلاثة عشر شخصا.', 'قتل 13 شخصا.')).toEqual([]);
});

test('days beside that of publication, of which every report speaks', () => {
  expect(alone('وصل الوفد أمس. ويعود في 9 ديسمبر المقبل.', 'وصل الوفد.')).toEqual([
    ['ويعود في 9 ديسمبر المقبل.', ['9 ديسمبر المقبل']],
  ]);
});

test('names, but not those known by their surname', () => {
  const names = ['موسى كوناتي', 'سليمان ديالو'];
  expect(alone('التقى موسى كوناتي سليمان ديالو في كاي.', 'وصل ديالو إلى كاي.', { names })).toEqual([
    ['التقى موسى كوناتي سليمان ديالو في كاي.', ['موسى كوناتي']],
  ]);
});

test.each([
  ['دونالد ترامب', 'وصل ترمب إلى كاي.'],
  ['ترمب', 'التقى الوفد بترامب.'],
  ['فلاديمير بوتن', 'قال فلاديمير بوتين إنه سيعود.'],
  ['منظمة الروهينجا', 'قالت منظمة الروهينغا إنها ستعود.'],
  ['غوستافو', 'وصل جوستافو إلى كاي.'],
  ['غوغل', 'باعت جوجل المنجم.'],
  ['بنيامين نتانياهو', 'زار نتنياهو كاي.'],
  ['عبدالله ديالو', 'وصل عبد الله ديالو.'],
  ['داود كوناتي', 'وصل داوود كوناتي.'],
  ['هيئة شئون النهر', 'قالت هيئة شؤون النهر.'],
  ['أبو ظبي للتعدين', 'باعت أبوظبي للتعدين المنجم.'],
  ['رمزى حمادة', 'وصل رمزي حماده إلى كاي.'],
])('a name of another spelling is no news: %s', (name, beside) => {
  expect(alone(`وتحدث ${name} أمس.`, beside, { names: [name] })).toEqual([]);
});

test.each([
  ['حسين ديالا', 'وصل حسن ديارا.'],
  ['سليم سو', 'وصل سالم با.'],
  ['حسن', 'وصل حسين إلى كاي.'],
  ['كمال', 'وصل كامل إلى كاي.'],
  ['كيم', 'لا يعرف كم بقي.'],
])('another name is: %s', (name, beside) => {
  expect(alone(`وتحدث ${name} أمس.`, beside, { names: [name] })).toHaveLength(1);
});

test('statements that are not told there in about the same words', () => {
  const statements = [
    { text: 'المنجم أغلق قبل عام', speaker: 'ديالو' },
    { text: 'الحكومة ستحاسب الشركة المالكة للمنجم', speaker: 'كوناتي' },
  ];
  const text =
    'قال ديالو إن المنجم أغلق قبل عام. وقال كوناتي إن الحكومة ستحاسب الشركة المالكة للمنجم.';
  expect(alone(text, 'وأكدت الحكومة أنها ستحاسب الشركة المالكة للمنجم.', { statements })).toEqual([
    ['قال ديالو إن المنجم أغلق قبل عام.', ['ديالو']],
  ]);
});

test('a statement that is told there in other spellings of names is none', () => {
  const statements = [{ text: 'ترامب وبوتين بحثا الروهينغا', speaker: 'ديالو' }];
  expect(
    alone('قال ديالو إن ترامب وبوتين بحثا الروهينغا.', 'ترمب وبوتن بحثا الروهينجا.', {
      statements,
    }),
  ).toEqual([]);
});

test('a text has nothing that itself has not', () => {
  const text = 'قتل 12 شخصا في 3 مايو 2025. وقال ديالو إن 4 مناجم أغلقت.';
  expect(alone(text, text, { names: ['سليمان ديالو'] })).toEqual([]);
});
