import { describe, expect, test } from 'vitest';
import { clean } from '../../../../src/ingest/clean/clean.ts';
import { summaryOf } from '../../../../src/ingest/clean/summary.ts';
import { relativeDay } from '../../../../src/ingest/date/relative-days.ts';
import { splitTitle } from '../../../../src/ingest/clean/title.ts';
import { pageOf } from '../registry-fixture.ts';

const PROSE = 'وتضم السوق مئة وعشرين متجرًا للنسيج والخشب والفضة، ومطعمًا صغيرًا في طرفها الشرقي.';
const SECOND =
  'وقال رئيس البلدية إن أعمال الترميم دامت سنتين كاملتين ومولتها المدينة من ميزانيتها وحدها.';
const why = (...lines: string[]): string[] =>
  clean(pageOf(lines.join('\n')).blocks).map((block) => block.why);
const whyAfterText = (line: string): string | undefined => why(PROSE, line, `${PROSE} وانتهى.`)[1];

describe('furniture between paragraphs', () => {
  test.each([
    ['بث مباشر', 'boilerplate'],
    ['00:00', 'boilerplate'],
    ['150 د', 'boilerplate'],
    ['قبل 6 ساعات', 'boilerplate'],
    ['news@example.org', 'boilerplate'],
    ['تابعنا عبر', 'boilerplate'],
    ['.caption { color: red; }', 'boilerplate'],
    ['{{ item.title }}', 'boilerplate'],
    ['مدة القراءة: 4 دقائق', 'boilerplate'],
    ['هذا الموقع يستخدم ملفات تعريف الارتباط.', 'boilerplate'],
    ['الآراء الواردة لا تعبر عن رأي الصحيفة.', 'boilerplate'],
    ['نسخ الرابط للمقال', 'boilerplate'],
    ['[ad_1]', 'boilerplate'],
    ['[gallery ids="1,2"]', 'boilerplate'],
    ['حمل التطبيق الآن', 'boilerplate'],
    ['نزّلوا تطبيق الأفق', 'boilerplate'],
    ['تخطي إلى المحتوى', 'boilerplate'],
    ['هذا المقال منقول من مصدره', 'boilerplate'],
    ['آخر أخبار مالي: سوق …', 'teaser'],
    ['مواضيع قد تهمك', 'teaser'],
    ['مصدر الخبر', 'byline'],
    ['موقع الساحل - وكالة الأنباء', 'byline'],
    ['إقرأ المزيد', 'teaser'],
    ['قد يهمك/ مهرجان الموسيقى يعود إلى العاصمة', 'teaser'],
    ['اقرأ أيضًا: سد جديد على النهر', 'teaser'],
    ['المصدر: وكالات', 'byline'],
    ['(رويترز)', 'caption'],
    ['صدر الصورة، مصور البلدية', 'caption'],
    ['Getty Images', 'caption'],
  ])('%s', (line, expected) => {
    expect(whyAfterText(line)).toBe(expected);
  });

  test.each([
    'قال الوزير إن البث المباشر للجلسات يبدأ في الشهر المقبل من دون إعلان مسبق.',
    'كيف تغيّر السوق؟',
    'حمل الوزير الشركة مسؤولية التأخير في أعمال الطريق كلها، وقال إن التطبيق يبدأ غدًا.',
    'مصدر الخبر مسؤول كبير في الوزارة لم يشأ أن يذكر اسمه في حديثه عن أعمال الطريق.',
    'باماكو - نيامي: طريق واحد',
    '[قال] الوزير',
    'منصة {مفتوحة} للبيانات',
    'والتعليقات على القرار كثيرة في الصحف وفي المجالس وفي كل مكان من المدينة.',
  ])('the article stays: %s', (line) => {
    expect(whyAfterText(line)).toBe('open');
  });

  test('headlines under a teaser heading go, the next paragraph stays', () => {
    expect(
      why(
        PROSE,
        'أخبار ذات صلة',
        'سد جديد على النهر',
        'مهرجان الموسيقى يعود',
        'ويقول باعة إن أجرة المتجر أقل من نصف أجرته في وسط المدينة هذا العام.',
      ),
    ).toEqual(['open', 'teaser', 'teaser', 'teaser', 'open']);
  });
});

describe('another article after the end', () => {
  const other = 'وقعت شركتان اتفاقًا جديدًا لنقل الغاز عبر الصحراء. وقال المدير إن العمل يبدأ غدًا.';
  test('its headline and its text go', () => {
    expect(why(PROSE, SECOND, 'الوسوم: سوق', 'اقرأ أيضًا:', 'اتفاق جديد لنقل الغاز', other)).toEqual(
      ['open', 'open', 'boilerplate', 'teaser', 'teaser', 'teaser'],
    );
  });
  test('in the middle the text after a teaser goes on', () => {
    expect(
      why(PROSE, 'اقرأ أيضًا:', 'اتفاق جديد لنقل الغاز', other, PROSE.replace('وتضم', 'تضم')).at(3),
    ).toBe('open');
  });
  test('more text than before is no teaser', () => {
    expect(
      why(
        PROSE,
        'الوسوم: سوق',
        'اقرأ أيضًا:',
        'اتفاق جديد لنقل الغاز',
        other,
        other.replace('وقعت', 'وقع').replaceAll('الغاز', 'النفط'),
      ).at(4),
    ).toBe('open');
  });
});

describe('captions without a mark', () => {
  const text =
    'أكدت رئيسة البلدية، أمينة توري، أن السوق الجديدة تخدم آلاف المزارعين في الإقليم كله.';
  test('names that the paragraph under them repeats', () => {
    expect(why('سوق جديدة في سيغو', 'رئيسة البلدية أمينة توري', text)).toEqual([
      'open',
      'caption',
      'open',
    ]);
  });
  test('a subtitle in its own words stays', () => {
    expect(why('سوق جديدة في سيغو', 'أمينة توري: السوق تخدم المزارعين', text)[1]).toBe('open');
  });
  test('the line over a credit, once the article has begun', () => {
    expect(
      why(
        'سوق جديدة في سيغو',
        '5 مايو 2025',
        'موقع السوق الجديدة قرب النهر',
        'صورة من: الأرشيف',
        text,
      ),
    ).toEqual(['open', 'timestamp', 'caption', 'caption', 'open']);
  });
  test('the headline over a credit stays, and a heading over a marked caption', () => {
    expect(why('سوق جديدة في إقليم سيغو', 'Getty Images', text)[0]).toBe('open');
    expect(
      why(
        'سوق في سيغو',
        text,
        'كيف تغيرت السوق القديمة',
        'صدر الصورة، AFP',
        'التعليق على الصورة، السوق',
        PROSE,
      )[2],
    ).toBe('open');
  });
});

describe('what is glued or set before the text', () => {
  test('a notice after the last sentence is a block of its own', () => {
    const blocks = clean(pageOf(`${PROSE} تابع موقع الأفق على:`).blocks);
    expect(blocks.map(({ text, why: reason }) => [text, reason])).toEqual([
      [PROSE, 'open'],
      ['تابع موقع الأفق على:', 'boilerplate'],
    ]);
  });
  test.each([`${PROSE} وتابع المدير العمل على الطريق.`, `${PROSE} السوق كبيرة`])(
    'a sentence stays whole: %s',
    (text) => {
      expect(clean(pageOf(text).blocks).map((block) => block.text)).toEqual([text]);
    },
  );
  test('fields between fences go, a rule between paragraphs does not make fields', () => {
    expect(why('---', 'title: "عنوان"', 'draft: true', '---', PROSE)).toEqual([
      'metadata', 'metadata', 'metadata', 'metadata', 'open',
    ]); // prettier-ignore
    expect(why('---', PROSE, '---', SECOND)[1]).toBe('open');
    expect(why(PROSE, '---', 'خاتمة: ينتهي العمل غدًا.', '---')[2]).toBe('open');
  });
});

describe('summaryOf', () => {
  test('whole sentences while they fit', () => {
    const long = Array.from(
      { length: 12 },
      (_, i) => `هذه الجملة رقم ${String(i)} من نص طويل عن السوق الجديدة.`,
    ).join(' ');
    const summary = summaryOf(long);
    expect(summary.length).toBeLessThanOrEqual(320);
    expect(summary).toMatch(/\.$/);
    expect(long.startsWith(summary)).toBe(true);
  });
  test('one endless sentence is cut after a word', () => {
    const summary = summaryOf('كلمة '.repeat(200).trim());
    expect(summary).toMatch(/كلمة…$/);
    expect(summary.length).toBeLessThanOrEqual(400);
  });
});

test.each([
  ['قبل 3 ساعات', '2025-03-04T02:00:00Z', '2025-03-03'],
  ['قبل يومين', '2025-03-04T02:00:00Z', '2025-03-02'],
  ['أمس, 16:20 GMT', '2025-03-04T02:00:00Z', '2025-03-03'],
  ['اليوم', '2025-03-04T02:00:00Z', '2025-03-04'],
  ['قبل الفجر', '2025-03-04T02:00:00Z', undefined],
  ['أمس', 'متى؟', undefined],
])('relativeDay(%s, %s)', (line, crawled, day) => {
  expect(relativeDay(line, crawled)).toBe(day);
});

test('only a known outlet is taken off the end of a title', () => {
  const isOutlet = (name: string): boolean => name === 'صحيفة الأفق';
  expect(splitTitle('سوق جديدة في المدينة - صحيفة الأفق', isOutlet)).toEqual({
    title: 'سوق جديدة في المدينة',
    outlet: 'صحيفة الأفق',
  });
  expect(splitTitle('سوق جديدة في المدينة – تقرير', isOutlet)).toEqual({
    title: 'سوق جديدة في المدينة – تقرير',
  });
});
