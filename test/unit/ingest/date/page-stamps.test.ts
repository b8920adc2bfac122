/** The day of a page: what its markup says, where it stands, and what it does not say. */
import { describe, expect, test } from 'vitest';
import { isHijriLine } from '../../../../src/ingest/date/hijri-line.ts';
import { readStampLine } from '../../../../src/ingest/date/printed-dates.ts';
import { readDateline } from '../../../../src/ingest/date/dateline-date.ts';
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

test('over the headline, in what the page calls its content', () => {
  const html = pageWith(TITLE, `<main><div class="m"><span>22 مايو 2026</span></div><article><h1>${TITLE}</h1>${paragraphs()}</article></main>`);
  expect(dayOf(html)).toBe('2026-05-22T00:00:00Z');
}); // prettier-ignore

describe('no stamp of the article', () => {
  test.each([
    ['the clock of a masthead of any name', pageWith(TITLE, `<div class="top">السبت 28 نوفمبر 2026</div>${body('')}`)],
    ['in a wrapper', pageWith(TITLE, `<div class="w"><div class="z"><span>السبت 28 نوفمبر 2026</span></div>${body('')}</div>`)],
    ['the clock over a headline that nothing claims', pageWith('جريدة صدى النهر', `<table><tr><td>السبت 28 نوفمبر 2026</td></tr><tr><td><b>${TITLE}</b></td></tr><tr><td>${paragraphs()}</td></tr></table>`)],
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

describe('lines that tell a day', () => {
  test.each([
    ['نشر في: 03 نوفمبر ,2025: 10:12 ص GST', { day: '2025-11-03', clock: '10:12', offset: 240 }],
    ['3 نوفمبر 2025: 10:12', { day: '2025-11-03', clock: '10:12' }],
    ['2025:11:03.10:12', { day: '2025-11-03', clock: '10:12' }],
    ['نشر في صحيفة النهر يوم 07 - 10 - 2025', { day: '2025-10-07' }],
    ['كتب: منير السعيداني | 3 نوفمبر 2025', { day: '2025-11-03' }],
    ['3 نوفمبر 2025 - تحرير منى', { day: '2025-11-03' }],
  ])('%s', (line, published) => {
    expect(readStampLine(line)?.published).toEqual(published);
  });
  test.each(['كتب الشاعر قصيدته الأولى في المدينة القديمة - 3 نوفمبر 2025', 'قمة البحيرات الكبرى - 3 نوفمبر 2025'])('no stamp: %s', (line) => {
    expect(readStampLine(line)).toBeUndefined();
  });

  test.each(['الاثنين 12 جمادى الأولى 1447هـ', '1 رمضان 1446 هـ', '12 ذو الحجة 1445', '5/3/1447 هـ', 'الأحد، 3 ربيع الآخر، 1447 هجرية'])('Hijri: %s', (line) => {
    expect(isHijriLine(line)).toBe(true);
  });
  test.each(['رمضان 1446 في القاهرة القديمة', 'هلال رمضان يُتحرى مساء الجمعة', 'ولد في 12 رجب 1320 وتوفي بعد قرن', '12 نوفمبر 2025'])('not Hijri: %s', (line) => {
    expect(isHijriLine(line)).toBe(false);
  });
  test('a Hijri day is no headline and no text', () => {
    const text = `${TITLE}\n\nالاثنين 12 جمادى الأولى 1447هـ\n\n${paragraphs().replace(/<\/?p>/g, '')}`;
    expect(articleOf('a.txt', text)).toMatchObject({ title: TITLE, publication: undefined });
  });

  test.each([
    ['صحار 7-10-2025 وفا- بدأت المحطة الضخ.', '2025-10-07'],
    ['الجزائر 7 أكتوبر 2025 واج - بدأت المحطة الضخ.', '2025-10-07'],
    ['وقع البلدان، في 12 نوفمبر 2025، اتفاقا - هو الثالث من نوعه.', undefined],
  ])('a dateline: %s', (text, day) => {
    expect(readDateline(text)?.day).toBe(day);
  });
  test('what an editor is told of a dateline is as it is printed', () => {
    expect(readDateline('مسقط في 7 أكتوبر /العمانية/ بدأت المحطة الضخ.')?.text).toBe('مسقط في 7 أكتوبر');
  });
}); // prettier-ignore
