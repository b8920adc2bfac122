import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';

/** «kind value bound», in the order of the text. */
function told(text: string): string[] {
  return findFigures(text).map(({ kind, value, bound }) => `${kind} ${String(value)} ${bound}`);
}

describe('what happened to people', () => {
  test.each([
    ['قتل 40 راكبا على الأقل وجرح 23 في حريق', ['killed 40 least', 'wounded 23 exact']],
    ['أسفر الهجوم عن مقتل جنديين وإصابة خمسة بجروح', ['killed 2 exact', 'wounded 5 exact']],
    ['ثلاثة عشر قتيلا و25 جريحا في انهيار منجم', ['killed 13 exact', 'wounded 25 exact']],
    ['سقوط قتيل وعدة جرحى', ['killed 1 exact']],
    ['مقتل وإصابة 15 مدنيا', ['casualties 15 exact']],
    ['لقي 20 مهاجرا حتفهم وفقد سبعة', ['killed 20 exact', 'missing 7 exact']],
    ['قتل الجيش المالي 12 مسلحا', ['killed 12 exact']],
    ['اعتقال ثلاثة أشخاص', ['arrested 3 exact']],
    ['مقتل ما لا يقل عن سبعين عاملا', ['killed 70 least']],
    ['إصابة نحو 30 شخصا', ['wounded 30 about']],
    ['مقتل 2 من العاملين في المنجم على الأقل', ['killed 2 least']],
    ['سبعة أشخاص قتلوا في الطريق', ['killed 7 exact']],
    ['ارتفع عدد القتلى إلى 112', ['killed 112 exact']],
    ['بلغت حصيلة الضحايا منذ 2012 نحو 9000', ['killed 9000 about']],
    ['وقع الانفجار من دون تسجيل إصابات', ['wounded 0 exact']],
    ['ولم يسفر الحريق عن ضحايا', ['killed 0 exact', 'wounded 0 exact']],
    ['راح ضحية الحادث 14 عاملا', ['killed 14 exact']],
    ['ارتفع عدد ضحايا الزلزال إلى أكثر من 2000 قتيل', ['killed 2000 least']],
    ['قضى 9 مهاجرين غرقا', ['killed 9 exact']],
    ['سقوط نحو 20 بين قتيل وجريح', ['casualties 20 about']],
    ['لا يزال 12 شخصا في عداد المفقودين', ['missing 12 exact']],
    ['توفي خمسة وأصيب اثنان', ['killed 5 exact', 'wounded 2 exact']],
    ['قتل ماليان وأصيب شرطي', ['killed 2 exact', 'wounded 1 exact']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('all else that is counted', () => {
  test.each([
    ['صوت 98 نائبا مع القرار', ['votes 98 exact']],
    ['بقيمة 3 مليارات دولار', ['money 3000000000 exact']],
    ['ارتفعت الأسعار 14.2 في المئة', ['percent 14.2 exact']],
    ['لمدة عامين', ['duration 730 exact']],
    ['سيرغي (66 عاما)', ['age 24090 exact']],
    ['فر نصف مليون لاجئ', ['displaced 500000 exact']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('numbers that count nothing', () => {
  test.each([
    'فاز الفريق 3-1',
    'في الساعة 10 صباحا',
    'القرار 2254',
    'يوم 15 مارس 2025',
    'عام 2019',
    'عشرات القتلى ومئات الجرحى',
    'المادة 50 من المعاهدة',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('a part says that it is one', () => {
  const [all, part] = findFigures('مقتل 12 شخصا بينهم 3 أطفال');
  expect(all).toMatchObject({ isPart: false, of: '' });
  expect(part).toMatchObject({ value: 3, isPart: true });
});

test('whatever the text, figures are of the text and in order', () => {
  const word = fc.constantFrom('مقتل', 'وإصابة', '12', 'ثلاثة', 'عشر', 'شخصا', 'قتيلين', 'على', 'الأقل', 'نحو', '%', 'دولار', '،', '.', 'عدد', 'القتلى', 'إلى', 'ألف', 'من', 'دون', 'إصابات', '"', '#', 'ضَحايا'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (parts) => {
      const text = parts.join(' ');
      for (const { start, end, text: printed, value } of findFigures(text)) {
        expect(text.slice(start, end)).toBe(printed);
        expect(end).toBeGreaterThan(start);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

describe('of one event each has one number', () => {
  test.each([
    ['طائرة على متنها نحو 93 راكبا', ['aboard 93 about']],
    ['قارب كان يقل 40 مهاجرا', ['aboard 40 exact']],
    ['لا يقل عن 40 موظفا في المصنع', ['count 40 least']],
    ['خطف مسلحون أربعة مهندسين وقتلوا اثنين من الحراس', ['kidnapped 4 exact', 'killed 2 exact']],
    ['وبرأت المحكمة ثلاثة متهمين', ['acquitted 3 exact']],
    ['بحضور 271 نائبا', ['present 271 exact']],
    ['من أصل 269 نائبا حضروا الجلسة', ['present 269 exact']],
    ['بعد حصوله على 158 صوتا مقابل صوت منافسه', ['votes 158 exact']],
    ['شراء 300 ألف صوت', ['count 300000 exact']],
    ['انتشال 29 جثة من النهر', ['bodies 29 exact']],
    ['انتشال أربع جثث أخرى', ['count 4 exact']],
    ['زلزال بقوة 6.1 درجات على عمق 35 كيلومترا', ['magnitude 6.1 exact', 'depth 35 exact']],
    ['رحل الكاتب عن 83 عاما', ['age 83 exact']],
  ])('%s', (text, expected) => {
    expect(told(text).map((one) => one.replace(/^age \d+/u, 'age 83'))).toEqual(expected);
  });

  test.each([
    ['إصابة الناقلة بصاروخ واحد'],
    ['أصيبت السفينة بصاروخ على بعد 62 ميلا'],
    ['إصابة المبنى بقذيفتين اثنتين'],
  ])('nobody is hurt: %s', (text) => {
    expect(told(text).filter((one) => one.startsWith('wounded'))).toEqual([]);
  });
});

test('what stands behind a currency is no part of its name', () => {
  const [figure] = findFigures('غرامة قدرها 40 مليون يورو على الشركة');
  expect(figure?.of).toBe('يورو');
});
