/** Who speaks, by the syntax of the sentence: each rule with look-alikes in which nobody, or somebody else, does. */
import { describe, expect, test } from 'vitest';
import { quoted } from './said.ts';

const WORDS = 'لن نترك القرى بلا ماء هذا الصيف';
const speakerOf = (...paragraphs: string[]): string | undefined =>
  quoted(...paragraphs).find(([words]) => words === WORDS)?.[1];

describe('the first noun phrase behind the verb', () => {
  test.each([
    ['a name', `قالت سعاد المنصوري إن «${WORDS}».`, 'سعاد المنصوري'],
    ['past the day', `وقال، الثلاثاء، سالم بوزيد: «${WORDS}».`, 'سالم بوزيد'],
    ['past whom it is said to', `وقال سالم بوزيد لقناة «الضفة» إن «${WORDS}».`, 'سالم بوزيد'],
    ['past where', `وقالت في مؤتمر صحفي سعاد المنصوري: «${WORDS}».`, 'سعاد المنصوري'],
    ['title, complement, name', `وقال مدير مياه الريف سالم بوزيد: «${WORDS}».`, 'سالم بوزيد'],
    ['title, comma, name', `وقال مدير المستشفى، سالم بوزيد، إن «${WORDS}».`, 'سالم بوزيد'],
    ['name, comma, title', `وقال سالم بوزيد، مدير المستشفى، إن «${WORDS}».`, 'سالم بوزيد'],
    ['origin behind the comma', `وقال مدرب الفريق، البرتغالي روي كوستا: «${WORDS}».`, 'روي كوستا'],
    ['a body', `وأكدت وزارة الري المالية أن «${WORDS}».`, 'وزارة الري المالية'],
    ['before the verb', `لكن سالم بوزيد قال إن «${WORDS}».`, 'سالم بوزيد'],
    ['with «كان» and «قد»', `وكان سالم بوزيد، في وقت سابق، قد قال إن «${WORDS}».`, 'سالم بوزيد'],
    ['behind the words', `«${WORDS}»، يقول سالم بوزيد.`, 'سالم بوزيد'],
    ['by a preposition', `«${WORDS}»، بحسب سالم بوزيد.`, 'سالم بوزيد'],
    ['through a medium', `ونقلت صحيفة «الضفة» عن سالم بوزيد قوله: «${WORDS}».`, 'سالم بوزيد'],
    [
      'in a statement',
      `وجاء في بيان صادر عن وزارة الري المالية: «${WORDS}».`,
      'وزارة الري المالية',
    ],
  ])('%s', (_kind, paragraph, speaker) => {
    expect(speakerOf(paragraph)).toBe(speaker);
  });

  test.each([
    ['the object of another verb', `وطالب السكان الوزير سالم بوزيد بالرحيل، مؤكدين أن «${WORDS}».`],
    ['whom the reported clause names', `وقال إنه التقى سالم بوزيد أمس وإن «${WORDS}».`],
    ['who is met', `وقال خلال لقائه سالم بوزيد إن «${WORDS}».`],
    ['the medium', `وقال لصحيفة «الضفة» إن «${WORDS}».`],
    ['the complement of a title', `وقال محامي سالم بوزيد للصحفيين: «${WORDS}».`],
    ['two who speak together', `وقال سالم بوزيد ووزير الري كمال حداد إن «${WORDS}».`],
    ['a country that is acted on', `وهدد مالي قائلا: «${WORDS}».`],
  ])('never %s', (_kind, paragraph) => {
    expect(['سالم بوزيد', 'كمال حداد', 'الضفة', 'مالي']).not.toContain(speakerOf(paragraph));
  });

  test('of a relative the name behind a comma is not sure to be the speaker’s', () => {
    expect(speakerOf(`وقالت والدة القتيل، سالم بوزيد، إن «${WORDS}».`)).toBe('والدة القتيل');
  });
});

describe('unnamed sources', () => {
  test.each([
    ['مصدر أمني', `وقال مصدر أمني إن «${WORDS}».`],
    ['شهود عيان', `وقال شهود عيان إن «${WORDS}».`],
    ['متحدثة باسم الشركة', `وقالت متحدثة باسم الشركة: «${WORDS}».`],
    ['مسؤول كبير', `وأكد مسؤول كبير في الشركة، طلب عدم ذكر اسمه، أن «${WORDS}».`],
    ['مصدر من الوزارة', `وأوضح مصدر من الوزارة أن «${WORDS}».`],
  ])('«%s» speaks as printed', (speaker, paragraph) => {
    expect(speakerOf(paragraph)).toBe(speaker);
  });

  test('figures and reports are nobody', () => {
    expect(speakerOf(`وأظهرت النتائج أن «${WORDS}».`)).toBeUndefined();
    expect(speakerOf(`وأشارت البيانات التي نشرتها الشركة إلى أن «${WORDS}».`)).toBeUndefined();
  });
});

describe('who goes on', () => {
  const first = 'قال سالم بوزيد إن «العمل بدأ في كل القرى اليوم».';

  test.each([
    ['«وأضاف»', `وأضاف: «${WORDS}».`],
    ['with an adverbial', `وأضاف في ختام كلمته: «${WORDS}».`],
    ['a participle', `وأشار إلى أن الآبار جاهزة، مضيفا: «${WORDS}».`],
    ['the surname', `وتابع بوزيد: «${WORDS}».`],
    ['a title that nobody else bears', `وختم المسؤول بالقول إن «${WORDS}».`],
  ])('%s', (_kind, next) => {
    expect(speakerOf(first, next)).toBe('سالم بوزيد');
  });

  test.each([
    ['the gender is another', `وأضافت: «${WORDS}».`],
    ['the number is another', `وأضافوا: «${WORDS}».`],
    [
      'somebody uncertain spoke between',
      `وقالت عناصر وفصائل متحالفة إنها جاهزة.`,
      `وأضاف: «${WORDS}».`,
    ],
  ])('nobody where %s', (_kind, ...next) => {
    expect(speakerOf(first, ...next)).toBeUndefined();
  });

  test('a paraphrase sets the speaker too', () => {
    expect(
      speakerOf(first, 'وأكدت سعاد المنصوري أن الآبار جاهزة كلها.', `وأضافت: «${WORDS}».`),
    ).toBe('سعاد المنصوري');
  });

  test('«البيان» is of whom it was said to be', () => {
    expect(
      speakerOf(
        'وقالت وزارة الري المالية في بيان إن السد امتلأ تماما.',
        `وأضاف البيان أن «${WORDS}».`,
      ),
    ).toBe('وزارة الري المالية');
    expect(speakerOf(`وأضاف البيان أن «${WORDS}».`)).toBeUndefined();
  });
});
