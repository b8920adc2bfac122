import { describe, expect, test } from 'vitest';
import {
  gluedParagraphs,
  withSpacedSentences,
} from '../../../../src/ingest/read/glued-sentences.ts';

describe('a stop without a space', () => {
  test.each([
    ['فُتح الطريق بين المدينتين.وقالت الوزارة', 'فُتح الطريق بين المدينتين. وقالت الوزارة'],
    ['هل يعود النهر إلى مجراه؟يجيب الصيادون', 'هل يعود النهر إلى مجراه؟ يجيب الصيادون'],
    ['قال: "انتهى العمل".وأضاف', 'قال: "انتهى العمل". وأضاف'],
    ['في عام 2019.وبعد ذلك', 'في عام 2019. وبعد ذلك'],
    ['وصل الماء إليها."وبدأنا" العمل', 'وصل الماء إليها. "وبدأنا" العمل'],
    ['زاد الثمن 7%.وقال التاجر', 'زاد الثمن 7%. وقال التاجر'],
  ])('%s', (text, spaced) => {
    expect(withSpacedSentences(text)).toBe(spaced);
  });

  test.each([
    'نقلت أ.ف.ب عن الوزير', 'دراسة د.عمر بناني', 'كلف 2.2 مليار', 'الساعة 7.30 صباحا', 'موقع oncf.ma الرسمي',
    'السوق..الحكاية كلها', 'وسم #الماء.حياة للجميع', 'http://a.example/باب.الماء', 'كتب إلى info@بريد.موقع', 'جملة. وجملة', 'ق.م قبل الميلاد',
  ])('is none: %s', (text) => {
    expect(withSpacedSentences(text)).toBe(text);
  }); // prettier-ignore
});

test('paragraphs that were run together come apart; a single joint is only spaced', () => {
  const [a, b, c] = [
    'بدأ العمل في الطريق بين القريتين.',
    'وقال الوزير إن العمل. يدوم عامين.',
    'وبلغت الكلفة تسعين مليون دولار.',
  ];
  expect(gluedParagraphs(`${a}${b}${c}`)).toEqual([a, b, c]);
  expect(gluedParagraphs(`${a}${b}`)).toEqual([`${a} ${b}`]);
});
