/** What readers write, and what a page asks them for: neither is the article's. */
import { describe, expect, test } from 'vitest';
import { articleOf, pageWith, paragraphs, TEXT, TITLE } from '../whole-input.ts';

const COMMENT = 'فكرة طيبة ونتمنى أن تصل إلى مدارس الضفة الأخرى في أقرب وقت ممكن.';
const dump = (...lines: string[]): string => [TITLE, '5 مايو 2025', '', ...lines].join('\n');

describe('comments', () => {
  test.each(['التعليقات (2)', '3 ردود', 'تعليقان', 'آراء القراء', 'تعليق واحد'])('after «%s» in a dump', (heading) => {
    const article = articleOf('a.txt', dump(...TEXT, heading, 'أم سالم', COMMENT));
    expect(article.paragraphs).toEqual([...TEXT]);
  });

  test('after a heading of a page, in boxes of any name', () => {
    const body = `<article><h1>${TITLE}</h1>${paragraphs()}</article><div class="zone"><h4>2 تعليقات</h4><div><b>أم سالم</b><p>${COMMENT}</p></div></div>`;
    expect(articleOf('a.html', pageWith(TITLE, body)).paragraphs).toEqual([...TEXT]);
  });

  test.each(['ردود الآباء', 'تعليق البلدية'])('a subheading of the article is none: %s', (heading) => {
    const body = `<article><h1>${TITLE}</h1><p>${TEXT[0]}</p><p>${TEXT[1]}</p><h3>${heading}</h3><p>${TEXT[2]}</p><p>${TEXT[3]}</p></article>`;
    expect(articleOf('a.html', pageWith(TITLE, body)).paragraphs).toEqual([TEXT[0], TEXT[1], heading, TEXT[2], TEXT[3]]);
  });
}); // prettier-ignore

describe('boxes with a field', () => {
  const between = (box: string): string => `<article><h1>${TITLE}</h1><p>${TEXT[0]}</p><p>${TEXT[1]}</p>${box}<p>${TEXT[2]}</p><p>${TEXT[3]}</p></article>`;
  test.each([
    ['a pitch in a form', '<div class="k9"><h4>انضم إلينا</h4><p>رسالة كل صباح إلى بريدك فيها أهم ما كتبنا في البارحة.</p><form><input type="email"><button>موافق</button></form></div>'],
    ['a pitch without a form', '<div class="k9"><p>أدخل عنوانك وسنراسلك فجر كل يوم بأهم ما جرى.</p><input type="email"></div>'],
    ['a poll', '<div class="k9"><p>هل توافق على أن تدفع البلدية ثمن الدقيق للمخبز؟</p><label><input type="radio"> نعم</label><label><input type="radio"> لا</label></div>'],
  ])('%s', (_, box) => {
    expect(articleOf('a.html', pageWith(TITLE, between(box))).paragraphs).toEqual([...TEXT]);
  });

  test.each([
    ['a page that is a form', `<form><input name="q"><div><h1>${TITLE}</h1>${paragraphs()}</div></form>`],
    ['a field in the box of the text', `<div class="c"><h1>${TITLE}</h1><div class="t">${paragraphs()}<input type="text" value="https://ufuq.example/1"></div></div>`],
  ])('%s keeps its text', (_, body) => {
    expect(articleOf('a.html', pageWith(TITLE, body)).paragraphs).toEqual([...TEXT]);
  });
}); // prettier-ignore

test('a panel that cannot be used is the page’s, a page behind a dialog is not', () => {
  const panel = `<article><h1>${TITLE}</h1>${paragraphs()}</article><div inert><p>هذه لوحة مغلقة فيها آخر ما وصل إلينا من رسائل القراء في هذا الأسبوع.</p></div>`;
  expect(articleOf('a.html', pageWith(TITLE, panel)).paragraphs).toEqual([...TEXT]);
  const behind = `<div inert><h1>${TITLE}</h1>${paragraphs()}</div><div role="dialog"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك.</p></div>`;
  expect(articleOf('a.html', pageWith(TITLE, behind)).paragraphs).toEqual([...TEXT]);
  const apart = `<h1>${TITLE}</h1><div inert>${paragraphs()}</div>`;
  expect(articleOf('a.html', pageWith(TITLE, apart)).paragraphs).toEqual([...TEXT]);
});

describe('notices of a subscription, in every kind of input', () => {
  const NOTICE = 'سجّل الدخول لمتابعة قراءة المقال';
  test.each([
    ['a dump', 'a.txt', dump(TEXT[0], NOTICE, ...TEXT.slice(1))],
    ['a record', 'a.json', JSON.stringify({ title: TITLE, text: [TEXT[0], NOTICE, ...TEXT.slice(1)].join('\n') })],
    ['a feed', 'a.xml', `<rss><channel><item><title>${TITLE}</title><description><![CDATA[${paragraphs([TEXT[0], NOTICE, ...TEXT.slice(1)])}]]></description></item></channel></rss>`],
  ])('%s', (_, file, text) => {
    expect(articleOf(file, text).paragraphs).toEqual([...TEXT]);
  });
}); // prettier-ignore

test('marks of subjects and accounts alone on a line are no text, in a sentence they are', () => {
  const sentence = 'ونشرت البلدية على حسابها @gao_mairie صور الأفران تحت وسم #خبز_غاو قبل يومين.';
  const article = articleOf('a.txt', dump(...TEXT, sentence, '#خبز #غاو', '@sada_nahr'));
  expect(article.paragraphs).toEqual([...TEXT, sentence]);
});
