import { describe, expect, test } from 'vitest';
import { clean } from '../../../../src/ingest/clean/clean.ts';
import { summaryOf } from '../../../../src/ingest/clean/summary.ts';
import { relativeDay } from '../../../../src/ingest/date/relative-days.ts';
import { splitTitle } from '../../../../src/ingest/clean/title.ts';
import { pageOf } from '../registry-fixture.ts';

const PROSE = 'وتضم السوق مئة وعشرين متجرًا للنسيج والخشب والفضة، ومطعمًا صغيرًا في طرفها الشرقي.';
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
