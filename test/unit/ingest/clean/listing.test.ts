/** A page of headlines, and an article with links to others between its paragraphs. */
import { describe, expect, test } from 'vitest';
import { articleOf, isArticle, OTHERS, pageWith, TEXT, TITLE } from '../whole-input.ts';

const card = (headline: string, text: string): string =>
  `<div class="c"><h3><a href="/x">${headline}</a></h3><p>${text}</p></div>`;

describe('a listing is refused', () => {
  test.each([
    [
      'a section, each text that of the headline over it',
      'أخبار الجنوب',
      [
        card(OTHERS[0], 'يغيب حارس المنتخب الأول عن مباراة السبت بعد إصابة في الكتف تلقاها في التدريب.'),
        card(OTHERS[1], 'تنظم جامعة القيروان ندوة عن المخطوطات القديمة يشارك فيها باحثون من ستة بلدان.'),
        card(OTHERS[2], 'تفتتح شركة الطيران خطا جديدا بين دكار ونواذيبو ثلاث مرات في الأسبوع ابتداء من مايو.'),
        card(TITLE, TEXT[0]),
        card('إقبال على دورات تصليح الهواتف في باماكو', 'تشهد دورات تصليح الهواتف في باماكو إقبالا كبيرا من الشباب هذا العام.'),
      ],
    ],
    [
      'texts that say nothing of their headlines',
      'الأولى',
      [...OTHERS, ...OTHERS].map((headline, i) => card(`${headline} (${String(i)})`, 'تفاصيل هذا الموضوع في صفحته الخاصة مع صور كثيرة من المكان لمن أراد المزيد منها.')),
    ],
  ])('%s', (_, heading, cards) => {
    expect(isArticle('a.html', pageWith(heading, `<h1>${heading}</h1>${cards.join('')}`))).toBe(false);
  });
}); // prettier-ignore

describe('an article with links between its paragraphs is none', () => {
  const link = (headline: string): string => `<p><a href="/y">${headline}</a></p>`;
  test.each([
    ['to something else', OTHERS],
    ['to the same subject', ['مدارس غاو تشكو نقص المقاعد هذا العام', 'مخبز حكومي جديد في تمبكتو قريبا', '']],
  ])('%s', (_, [one = '', two = '']) => {
    const body = `<article><h1>${TITLE}</h1><p>${TEXT[0]}</p>${link(one)}<p>${TEXT[1]}</p>${link(two)}<p>${TEXT[2]}</p><p>${TEXT[3]}</p><p>وتريد البلدية أن تشمل مدارس الضفة الأخرى في السنة المقبلة إن وجدت مخبزا آخر.</p></article>`;
    expect(articleOf('a.html', pageWith(TITLE, body)).paragraphs.slice(0, 4)).toEqual([...TEXT]);
  });
}); // prettier-ignore
