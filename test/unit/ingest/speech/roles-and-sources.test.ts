/** Subjects without a name: roles that may be somebody's who is named, honorifics, sources with a clause of their own. */
import { describe, expect, test } from 'vitest';
import { quoted } from './said.ts';

const WORDS = 'لن نترك القرى بلا ماء هذا الصيف';
const speakerOf = (...paragraphs: string[]): string | undefined =>
  quoted(...paragraphs).find(([words]) => words === WORDS)?.[1];

describe('a role that may be somebody’s whom the article names', () => {
  test('who adds has spoken before, and is not somebody new', () => {
    expect([undefined, 'سالم بوزيد']).toContain(
      speakerOf(
        'وقال الرسام سالم بوزيد إن المعرض مفتوح للجميع.',
        `وأضاف صاحب الجداريات الكبيرة: «${WORDS}».`,
      ),
    );
  });

  test('is nobody’s where somebody is named without any title', () => {
    expect(
      speakerOf(
        'وصلت سعاد المنصوري إلى قاعة العرض مع زوجها.',
        `أما بطلة المسلسل فقالت: «${WORDS}».`,
      ),
    ).toBeUndefined();
  });

  test('is cut before the title of a work, and so tells nobody', () => {
    expect(speakerOf(`«${WORDS}»، تقول صاحبة «نخلة الدار البعيدة» بهدوء.`)).toBeUndefined();
  });

  test.each([
    `وقالت منسقة منظمة سقف مرحاب عبودي إن «${WORDS}».`,
    `ونفى حاكم الولاية المجاورة ولي الله رحماني ذلك، وقال إن «${WORDS}».`,
  ])('is nobody’s where a name may follow it: %s', (paragraph) => {
    expect(speakerOf(paragraph) ?? 'رحماني عبودي').toMatch(/عبودي|رحماني/);
  });

  test.each([
    ['مصدر عسكري آخر', 'مصدر عسكري'],
    ['مسؤول كبير في الوزارة', 'مسؤول كبير'],
    ['محامي الشركة المتضررة', 'محامي الشركة المتضررة'],
    ['رئيس بلدية المدينة القديمة', 'رئيس بلدية المدينة القديمة'],
  ])('is printed where nothing but its own words follow: %s', (printed, speaker) => {
    expect(speakerOf(`وقال ${printed} إن «${WORDS}».`)).toContain(speaker);
  });

  test.each([
    ['no name in the article', [], 'رئيس البلدية'],
    ['a name with another title', ['وصل الوزير سالم بوزيد أمس.'], 'رئيس البلدية'],
    ['a name of the other gender', ['وصلت سعاد المنصوري أمس.'], 'رئيس البلدية'],
  ])('is who speaks with %s', (_kind, first, speaker) => {
    expect(speakerOf(...first, `وقال رئيس البلدية إن «${WORDS}».`)).toBe(speaker);
  });
});

test('an unknown surname with article is no role of him who spoke last', () => {
  const first = 'وقال المهندس سالم بوزيد إن العمل بدأ في كل القرى.';
  expect(speakerOf(first, `وأضاف البشروشي: «${WORDS}».`)).not.toBe('سالم بوزيد');
  expect(speakerOf(first, `وأضاف المتحدث: «${WORDS}».`)).toBe('سالم بوزيد');
});

describe('«ورد»', () => {
  const minister = 'وقال وزير الري سالم بوزيد إن السد ممتلئ تماما.';

  test.each([
    [`ورد الوزير: «${WORDS}».`],
    [`ورد الوزير على الأسئلة: «${WORDS}».`],
    [`ورد سالم بوزيد بأن «${WORDS}».`],
  ])('is an answer before somebody: %s', (next) => {
    expect(speakerOf(minister, next)).toBe('سالم بوزيد');
  });

  test('is no answer before a thing', () => {
    expect(
      quoted(minister, 'ورد اسم القرية في قائمة «القرى التي تنتظر ماء النهر منذ عام».')[0]?.[1],
    ).toBeUndefined();
    expect(speakerOf(minister, `وردت تقارير من القرى: «${WORDS}».`)).not.toBe('سالم بوزيد');
  });
});

describe('honorifics with a pronoun', () => {
  const prince = 'زار الأمير سالم بوزيد القرية أمس.';

  test.each([
    ['سموه', prince, `ونوه سموه بالعمال، وقال: «${WORDS}».`, 'سالم بوزيد'],
    ['سموه', prince, `ورحب سموه بما رآه من عمل، قائلا: «${WORDS}».`, 'سالم بوزيد'],
    ['معاليه', 'زار الوزير سالم بوزيد القرية أمس.', `وقال معاليه: «${WORDS}».`, 'سالم بوزيد'],
    ['سموه', 'زار سالم بوزيد القرية أمس.', `وقال سموه: «${WORDS}».`, undefined],
    [
      'سموه',
      'زار الأمير سالم بوزيد القرية أمس. والتقى الأمير كمال حداد هناك.',
      `وقال سموه: «${WORDS}».`,
      undefined,
    ],
  ])('«%s» after «%s»', (_word, first, next, speaker) => {
    expect(speakerOf(first, next)).toBe(speaker);
  });

  test('behind «من جانبه» the subject of the verb goes on', () => {
    expect(
      speakerOf(
        'قال الأمير كمال حداد إن القرية آمنة تماما اليوم.',
        `من جانبه رفع مدير المستشفى سالم بوزيد شكره لسموه، مبينا أن «${WORDS}».`,
      ),
    ).toBe('سالم بوزيد');
  });
});

describe('an unnamed source', () => {
  test.each([
    ['شاهد عيان', `وقال شاهد عيان فضل عدم ذكر اسمه إن «${WORDS}».`],
    ['مسؤول', `وقال مسؤول طلب عدم الكشف عن هويته إن «${WORDS}».`],
    ['نائب', `وعلق نائب رفض الكشف عن اسمه: «${WORDS}».`],
    ['ضابط', `وقال ضابط عرف عن نفسه باسم مستعار إن «${WORDS}».`],
    ['مهندس', `وقال مهندس يعمل في السد إن «${WORDS}».`],
    ['مصدر داخل الشركة', `وأكد مصدر داخل الشركة أن «${WORDS}».`],
  ])('ends before its clause: «%s»', (speaker, paragraph) => {
    expect(speakerOf(paragraph)).toBe(speaker);
  });

  test('keeps a name that is like such a verb', () => {
    expect(speakerOf(`وقال الدكتور فضل بوزيد إن «${WORDS}».`)).toBe('فضل بوزيد');
  });
});

test('of a relative the name stands behind the word for him', () => {
  expect(speakerOf(`وقالت ابنته ليلى المنصوري إن «${WORDS}».`)).toBe('ليلى المنصوري');
  expect(speakerOf(`وقال شقيقه سالم بوزيد إن «${WORDS}».`)).toBe('سالم بوزيد');
});
