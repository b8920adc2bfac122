/** The headline that a page means, among what it claims and what it prints. */
import { describe, expect, test } from 'vitest';
import { claimedTitle } from '../../../../src/ingest/clean/title.ts';
import { articleOf, pageWith, paragraphs, TEXT, TITLE } from '../whole-input.ts';

const DAY = '<div>5 أيار 2025</div>';

describe('the headline, without the name of the site', () => {
  test.each([
    ['after it, as the logo says', `${TITLE} :: صدى النهر`, `<h1><a href="/">صدى النهر</a></h1><div><h2>${TITLE}</h2>${DAY}`],
    ['before it', `صدى النهر: ${TITLE}`, `<div><h3>${TITLE}</h3>${DAY}`, `<meta property="og:title" content="${TITLE}">`],
    ['before it, the headline in a plain box', `صدى النهر - ${TITLE}`, `<div><div class="t"><b>${TITLE}</b></div>${DAY}`],
    ['after it, the headline in a plain box', `${TITLE} | صدى النهر`, `<div><div class="t">${TITLE}</div>${DAY}`],
    ['alone', 'جريدة صدى النهر', `<div><div class="t">${TITLE}</div><div>تاريخ النشر: 05/05/2025</div>`],
    ['of a program', 'Untitled Document', `<div><font size="5">${TITLE}</font>${DAY}`],
  ])('%s', (_, title, body, head = '') => {
    expect(articleOf('a.html', pageWith(title, `${body}${paragraphs()}</div>`, head)).title).toBe(TITLE);
  });

  test.each(['رئيسة البلدية: المخبز باق في غاو', 'غاو - مدينة الخبز والسمك', 'غاو | يوم في المخبز التعاوني'])('a look-alike is left whole: %s', (title) => {
    expect(articleOf('a.html', pageWith(title, `<h1>${title}</h1>${DAY}${paragraphs()}`)).title).toBe(title);
  });

  test('a headline that shares no word with the text stays where the page prints no better one', () => {
    const title = 'حين تصحو المدينة على رائحة طيبة';
    expect(articleOf('a.html', pageWith(title, `<h1>${title}</h1>${DAY}${paragraphs()}`)).title).toBe(title);
  });

  test('the rest of the claim names the outlet, where the page prints it as its own', () => {
    const body = `<div class="name">صدى النهر</div><article><h1>${TITLE}</h1>${DAY}${paragraphs()}</article>`;
    expect(articleOf('a.html', pageWith(`${TITLE} | صدى النهر`, body)).outlet).toEqual({ name: 'صدى النهر' });
    const bare = `<article><h1>${TITLE}</h1>${DAY}${paragraphs()}</article>`;
    expect(articleOf('a.html', pageWith(`${TITLE} | مجتمع`, bare)).outlet).toBeUndefined();
  });
}); // prettier-ignore

test('in a dump the headline stands over the last stamp before the text, not over the clock of the masthead', () => {
  const lines = ['صدى النهر', 'السبت 28 نوفمبر 2026', 'سياسة', '', TITLE, '', 'نشر يوم الثلاثاء 4 فبراير 2025', ''];
  const article = articleOf('a.txt', [...lines, paragraphs().replace(/<\/?p>/g, '')].join('\n'));
  expect(article).toMatchObject({ title: TITLE, publication: { publishedAt: '2025-02-04T00:00:00Z' } });
}); // prettier-ignore

test('a heading under which nothing stands any more is no text', () => {
  const body = `<article><h1>${TITLE}</h1>${DAY}${paragraphs()}<h3>مواد من القسم نفسه</h3></article>`;
  expect(articleOf('a.html', pageWith(TITLE, body)).paragraphs).not.toContain('مواد من القسم نفسه');
});

test('a longer claim gives its form to a cut one, and not the name of the site', () => {
  expect(claimedTitle([`${TITLE} - صدى النهر`, TITLE])).toBe(TITLE);
  expect(claimedTitle(['صدى النهر', `${TITLE} - صدى النهر`])).toBe(`${TITLE} - صدى النهر`);
  expect(claimedTitle([`صدى النهر - ${TITLE}`, TITLE])).toBe(TITLE);
  expect(claimedTitle([`${TITLE} والزوايا القريبة`, TITLE])).toBe(`${TITLE} والزوايا القريبة`);
  expect(claimedTitle([`${TITLE}يات`, TITLE])).toBe(TITLE);
});

test('the first piece of a page may be its headline, with a standfirst in a box apart', () => {
  const standfirst = 'الأفران تعمل ليلا والبلدية تدفع ثمن الدقيق';
  const body = `<h1>${TITLE}</h1><div><div><div><h2>${standfirst}</h2></div></div></div><div><a href="/a">صور</a> <a href="/b">فيديو</a> <a href="/c">خرائط</a></div><section><div><div>${paragraphs()}</div></div></section>`;
  expect(articleOf('a.html', pageWith(TITLE, body)).summary).toBe(standfirst);
});

test('a page of words and inline tags alone is a page', () => {
  expect(articleOf('a.html', `<b>${TITLE}</b><br>${TEXT.join('<br>')}`).paragraphs).toEqual([
    ...TEXT,
  ]);
});
