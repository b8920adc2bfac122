import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/ingest/article.ts';
import { claimedTitle, fittingTitle, isNoTitle } from '../../../../src/ingest/clean/title.ts';
import { knowledge, pageOf } from '../registry-fixture.ts';

const TITLE = 'بلدية سيغو تفتح سوقًا جديدة للحبوب';
const TEXT = [
  'فتحت بلدية سيغو في مالي سوقًا جديدة للحبوب قرب النهر بعد أعمال دامت سنتين كاملتين.',
  'وقال رئيس البلدية إن السوق تضم مئتي متجر وموقفًا للشاحنات ومستودعًا كبيرًا للأرز والذرة.',
];
function read(...lines: string[]) {
  const reading = readArticle(pageOf(lines.join('\n')), knowledge);
  if ('reason' in reading) throw new Error(reading.reason);
  return reading.article;
}

describe('what is never a title', () => {
  test.each([
    '31°C',
    'الطقس: 31 درجة',
    'الجمعة 16 مايو 2025',
    'أخبار مالي',
    'شؤون أفريقية',
    'draft: true',
    'title: "عنوان"',
    'ln4_2017.html',
    '*** 12 ***',
  ])('%s', (text) => {
    expect(isNoTitle(text)).toBe(true);
  });
  test.each([
    TITLE,
    'أخبار سارة لمزارعي القطن في مالي هذا الموسم',
    'الحرارة في نيامي تبلغ 45 درجة وتعطل المدارس أسبوعا',
    'باماكو - نيامي: طريق واحد',
    'انتخابات 2025',
  ])('but a headline is: %s', (text) => {
    expect(isNoTitle(text)).toBe(false);
  });
});

describe('the title of a dump', () => {
  test.each([
    ['under a section', ['أخبار مالي', '5 مايو 2025', '', TITLE, '', ...TEXT]],
    ['under its stamp, the section above', ['العرب والعالم', 'نشر في 5 مايو 2025', '', TITLE, '', ...TEXT]],
    ['under the weather', ['31°C', TITLE, '5 مايو 2025', ...TEXT]],
    ['over its stamp', [TITLE, '5 مايو 2025', ...TEXT]],
    ['over its stamp and a subtitle', [TITLE, '5 مايو 2025', 'السوق الأولى من نوعها في الإقليم كله', ...TEXT]],
  ])('%s', (_name, lines) => {
    expect(read(...lines).title).toBe(TITLE);
  }); // prettier-ignore

  test('a short headline stays where a subtitle follows its stamp', () => {
    expect(
      read('سوق سيغو', '5 مايو 2025', 'السوق الأولى من نوعها في الإقليم كله', ...TEXT).title,
    ).toBe('سوق سيغو');
  });

  test.each([
    'سيغو أ ش أ: فتحت وزارة التجارة في مالي امس الخميس سوقا جديدة للحبوب قرب النهر بعد أعمال دامت سنتين كاملتين. وقالت الوزارة إن السوق تضم مئتي متجر.',
    'سيغو (رويترز) - فتحت وزارة التجارة في مالي امس الخميس سوقا جديدة للحبوب قرب النهر بعد أعمال دامت سنتين كاملتين.',
    'سيغو ـ واج: فتحت وزارة التجارة في مالي امس الخميس سوقا جديدة للحبوب قرب النهر بعد أعمال دامت سنتين كاملتين.',
  ])('a wire of one paragraph is asked for one: %s', (text) => {
    const article = read(text);
    expect(article.isUntitled).toBe(true);
    expect(article.title).toMatch(/^فتحت وزارة التجارة في مالي/u);
    expect(article.paragraphs).toEqual([text]);
  });

  test('a variant of the headline is not the summary', () => {
    const article = read(TITLE, '5 مايو 2025', 'سوقًا جديدة للحبوب تفتح بلدية سيغو', ...TEXT);
    expect(article.summary).toBe(TEXT[0]);
  });

  test('a headline too long is cut, not refused', () => {
    const long = `${TITLE} ${'وتعد بفتح أسواق أخرى في قرى الإقليم كلها '.repeat(8)}`.trim();
    const { title } = read(long, '', '5 مايو 2025', ...TEXT);
    expect(long.startsWith(title.replace('…', ''))).toBe(true);
    expect(title.split(' ').length).toBeLessThanOrEqual(30);
  });
});

test('a long title is cut at a clause where it has one', () => {
  const rest = Array(30).fill('كلمة').join(' ');
  expect(fittingTitle(`${TITLE}، ${rest}`)).toBe(TITLE);
  expect(fittingTitle(`قال، ${rest} ${rest}`)).toMatch(/…$/u);
  expect(fittingTitle(TITLE)).toBe(TITLE);
});

describe('the title that a page claims', () => {
  const cut = 'بلدية سيغو تفتح';
  test.each([
    ['h1 and a cut title', [TITLE, `${cut} | الأفق`], []],
    ['h1, and a cut one twice', [TITLE, cut, `${cut} - الأفق`], []],
    ['h1 and another title', [TITLE, 'سوق للحبوب في مالي - الأفق'], []],
    ['h1 is the name of the site', ['ساحل بوست', TITLE, `${TITLE} | ساحل بوست`], []],
    ['h1 is the name of the site, unconfirmed', ['ساحل بوست', `${TITLE} | ساحل بوست`], []],
    ['h1 is the name that the page claims', ['ساحل بوست', TITLE], ['ساحل بوست']],
    ['h1 is a section', ['أخبار مالي', TITLE], []],
    ['confirmed by the title with its site', [TITLE, `${TITLE} - الأفق`], []],
  ])('%s', (_name, titles, names) => {
    const title = claimedTitle(titles, names);
    expect(title?.replace(' | ساحل بوست', '')).toBe(TITLE);
  });
});
