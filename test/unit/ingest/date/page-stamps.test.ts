/** The day of a page: what its markup says, where it stands, and what it does not say. */
import { describe, expect, test } from 'vitest';
import { articleOf, pageWith, paragraphs, TITLE } from '../whole-input.ts';

const dayOf = (html: string): string | undefined =>
  articleOf('a.html', html).publication?.publishedAt;
const body = (stamp: string): string =>
  `<div class="c"><h1>${TITLE}</h1>${stamp}${paragraphs()}</div>`;

describe('a stamp of the article', () => {
  test.each([
    ['microdata on any element', pageWith(TITLE, body('<span itemprop="datePublished" content="2025-10-07T10:45:00+04:00">اليوم</span>')), '2025-10-07T06:45:00Z'],
    ['a time without datetime', pageWith(TITLE, body('<time>7 أكتوبر 2025</time>')), '2025-10-07T00:00:00Z'],
    ['hAtom at the foot of a post', pageWith(TITLE, `${body('')}<div class="post-footer"><abbr class="published" title="2025-10-07T10:45:00+04:00">10:45</abbr></div>`), '2025-10-07T06:45:00Z'],
    ['a meta of any system', pageWith(TITLE, body(''), '<meta name="sailthru.date" content="2025-10-07T06:45:00Z">'), '2025-10-07T06:45:00Z'],
    ['Dublin Core', pageWith(TITLE, body(''), '<meta name="DC.Date" content="2025-10-07">'), '2025-10-07T00:00:00Z'],
    ['a publish time', pageWith(TITLE, body(''), '<meta name="cXenseParse:recs:publishtime" content="2025-10-07T06:45:00Z">'), '2025-10-07T06:45:00Z'],
    ['beside who wrote it', pageWith(TITLE, body('<p>بقلم: سالم الشحي - 7 أكتوبر 2025</p>')), '2025-10-07T00:00:00Z'],
    ['over the headline, its sibling', pageWith(TITLE, `<div>7 أكتوبر 2025</div><h1>${TITLE}</h1>${paragraphs()}`), '2025-10-07T00:00:00Z'],
    ['over the headline, in the box of the post', pageWith(TITLE, `<div class="post"><div class="d">7 أكتوبر 2025</div><div><h1>${TITLE}</h1>${paragraphs()}</div></div><div>تصميم شركة الحلول</div>`), '2025-10-07T00:00:00Z'],
  ])('%s', (_, html, day) => {
    expect(dayOf(html)).toBe(day);
  });
}); // prettier-ignore

describe('no stamp of the article', () => {
  test.each([
    ['the clock of a masthead of any name', pageWith(TITLE, `<div class="top">السبت 28 نوفمبر 2026</div>${body('')}`)],
    ['in a wrapper', pageWith(TITLE, `<div class="w"><div class="z"><span>السبت 28 نوفمبر 2026</span></div>${body('')}</div>`)],
    ['metas of other days', pageWith(TITLE, body(''), '<meta name="revised" content="2025-10-07"><meta name="event:start_date" content="2025-10-07"><meta name="expiry-date" content="2025-10-07"><meta name="build-date" content="2025-10-07">')],
    ['microdata of a comment', pageWith(TITLE, `${body('')}<div class="comments"><p><span itemprop="datePublished" content="2025-10-08">أمس</span> شكرا لكم على هذه المبادرة الطيبة.</p></div>`)],
    ['a headline that ends in a day', pageWith(TITLE, body('<p>حصاد الأسبوع في المدينة - 7 أكتوبر 2025</p>'))],
  ])('%s', (_, html) => {
    expect(dayOf(html)).toBeUndefined();
  });
}); // prettier-ignore

test('of several articles in JSON-LD the page’s own one is dated', () => {
  const other = '{"@type":"NewsArticle","headline":"ندوة عن المخطوطات القديمة","datePublished":"2026-02-02T00:00:00Z"}';
  const own = `{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2025-05-05T10:00:00Z"}`;
  const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
  expect(dayOf(pageWith(TITLE, body(''), script(other) + script(own)))).toBe('2025-05-05T10:00:00Z');
  // A headline for search engines is another form of the page's own.
  expect(dayOf(pageWith(TITLE, body(''), script(other)))).toBe('2026-02-02T00:00:00Z');
}); // prettier-ignore
