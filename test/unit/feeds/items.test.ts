import { expect, test } from 'vitest';
import { editionsOf } from '../../../src/digest/editions.ts';
import { briefItem } from '../../../src/feeds/brief-item.ts';
import { correctionItem } from '../../../src/feeds/correction-item.ts';
import { editionItem } from '../../../src/feeds/edition-item.ts';
import { saidItem } from '../../../src/feeds/said-item.ts';
import { tagUri } from '../../../src/feeds/tag-uri.ts';
import { briefOf } from '../digest/brief-fixture.ts';
import { itemOptions } from './item-options.ts';

test('an item carries all that the page says', () => {
  const { html } = briefItem(
    briefOf('2025-09-24-a', {
      summary: 'ملخص الخبر.',
      html: '<p>نص.</p>',
      keyPoints: ['نقطة'],
      changes: [{ what: 'العضوية', before: '15 دولة', after: '12 دولة' }],
      unknowns: ['موعد الخروج'],
      watch: [{ when: 'مارس 2026', what: 'القمة' }],
      corrections: [{ at: '2025-09-26', note: 'صُحح العدد' }],
      differs: [
        {
          what: 'العدد',
          values: [
            { outlet: { id: 'agency', name: 'وكالة', ownership: 'state' }, value: '10' },
            { outlet: { id: 'paper', name: 'صحيفة', ownership: 'private' }, value: '12' },
          ],
          later: { id: 'paper', name: 'صحيفة', ownership: 'private' },
        },
      ],
      sourcesNote: 'لم نجد بيانًا.',
      sources: [
        {
          outlet: { id: 'agency', name: 'وكالة', ownership: 'state' },
          url: 'https://a.example/',
          publishedAt: '2025-09-24',
          alone: ['اسم القائد'],
        },
      ],
    }),
    itemOptions,
  );
  expect(html).toBe(
    '<div lang="ar" dir="rtl"><p><strong>ملخص الخبر.</strong></p>' +
      '<h3>تصحيح</h3><ul dir="rtl"><li><strong>26 سبتمبر/أيلول 2025: </strong>صُحح العدد</li></ul>' +
      '<h3>ما الذي تغيّر</h3><ul dir="rtl"><li><strong>العضوية: </strong>كان: 15 دولة، صار: 12 دولة</li></ul>' +
      '<h3>الخلاصة</h3><ul dir="rtl"><li>نقطة</li></ul><h3>التفاصيل</h3><p>نص.</p>' +
      '<h3>ما لا نعرفه بعد</h3><ul dir="rtl"><li>موعد الخروج</li></ul>' +
      '<h3>ماذا نراقب</h3><ul dir="rtl"><li><strong>مارس 2026: </strong>القمة</li></ul>' +
      '<h3>أين تختلف المصادر</h3><ul dir="rtl"><li><strong>العدد: </strong>وكالة: 10؛ صحيفة (التقرير الأحدث): 12</li></ul>' +
      '<h3>المصادر</h3><ol dir="rtl"><li><a href="https://a.example/">وكالة</a> (إعلام رسمي، 24 سبتمبر/أيلول 2025). انفرد بهذا: اسم القائد</li></ol>' +
      '<p><strong>عن المصادر: </strong>لم نجد بيانًا.</p>' +
      '<p><a href="https://digest.example/briefs/2025-09-24-a/">الموجز على الموقع</a></p></div>',
  );
});

test('the id outlives title, file name and address', () => {
  const before = briefItem(briefOf('2025-09-24-a'), itemOptions);
  const after = briefItem(
    briefOf('2025-09-25-b', { title: 'عنوان آخر', formerly: ['2025-09-24-a', '2025-09-24-c'] }),
    {
      ...itemOptions,
      addresses: { ...itemOptions.addresses, brief: (id) => `https://moved.example/${id}/` },
    },
  );
  expect(after.id).toBe(before.id);
  expect(after.url).not.toBe(before.url);
});

test.each([
  [{}, '2025-09-24T10:00:00.000Z'],
  [{ updatedAt: '2025-09-25T00:00:00+01:00' }, '2025-09-24T23:00:00.000Z'],
  [
    { updatedAt: '2025-09-25T00:00:00Z', corrections: [{ at: '2025-10-01', note: 'خ' }] },
    '2025-10-01T00:00:00.000Z',
  ],
])('an item changes when its brief says so: %j', (rest, updated) => {
  expect(briefItem(briefOf('2025-09-24-a', rest), itemOptions).updated.toISOString()).toBe(updated);
});

test('a title that begins in Latin is set from the right by readers that guess', () => {
  const item = briefItem(
    briefOf('2025-09-24-a', { title: 'BRICS تتوسع', summary: '«X» تغيّر اسمها' }),
    itemOptions,
  );
  expect(item.title).toBe('\u200FBRICS تتوسع');
  expect(item.summary.codePointAt(0)).toBe(0x200f);
  expect(item.html).toMatch(/^<div lang="ar" dir="rtl">\u200F/);
});

test('the standfirst alone, where the site says so', () => {
  const item = briefItem(briefOf('2025-09-24-a'), { ...itemOptions, content: 'summary' });
  expect(item.html).toBeUndefined();
  expect(item.summary).toBe('ملخص');
});

test('an edition opens with its first brief and changes with its last', () => {
  const briefs = [
    briefOf('2025-09-24-b', { publishedAt: '2025-09-24T18:00:00Z', title: 'الثاني' }),
    briefOf('2025-09-24-a', { publishedAt: '2025-09-24T06:00:00Z', title: 'الأول' }),
  ];
  const edition = editionsOf(briefs).get('2025-09-24');
  if (edition === undefined) throw new Error('no edition');
  const item = editionItem(edition, 'العدد اليومي', itemOptions);
  expect(item).toMatchObject({
    id: 'tag:digest.example,2025:editions/2025-09-24',
    summary: 'موجزان: الثاني؛ الأول.',
    published: new Date('2025-09-24T06:00:00Z'),
    updated: new Date('2025-09-24T18:00:00Z'),
  });
  expect(item.html).toContain('<a href="https://digest.example/briefs/2025-09-24-a/">الأول</a>');
});

test('corrections of one moment are two items, and a reworded note is the same one', () => {
  const [first, second] = ['أول', 'ثان'].map((note) => ({ at: '2025-09-26', note }));
  if (first === undefined || second === undefined) throw new Error('unreachable');
  const brief = briefOf('2025-09-24-a', { corrections: [first, second] });
  const idOf = (correction: typeof first): string =>
    correctionItem({ brief, correction }, itemOptions).id;
  expect(idOf(first)).toBe('tag:digest.example,2025:briefs/2025-09-24-a/corrections/2025-09-26');
  expect(idOf(second)).toBe('tag:digest.example,2025:briefs/2025-09-24-a/corrections/2025-09-26-2');
});

test('what was said: quotations between marks, paraphrases without, each with who and when', () => {
  const said = { about: [], paragraph: 1 };
  const brief = briefOf('2025-09-25-b', {
    formerly: ['2025-09-24-a'],
    title: 'الطريق يُفتح',
    updatedAt: '2025-09-26T00:00:00Z',
    statements: [
      { ...said, text: 'الطريق مفتوح', direct: true, name: 'أمينة توري', role: 'وزيرة النقل' },
      {
        ...said,
        text: 'الكلفة زادت',
        direct: false,
        name: 'سو',
        verb: 'أكد',
        particle: 'أن',
        on: '2025-09',
      },
      { ...said, text: 'زادت', direct: true, name: 'سو', isPart: true },
      { ...said, text: 'لا نعلم', direct: true },
    ],
  });
  const item = saidItem(brief, itemOptions);
  expect(item).toMatchObject({
    id: 'tag:digest.example,2025:briefs/2025-09-24-a/statements',
    title: 'من قال ماذا: الطريق يُفتح',
    url: 'https://digest.example/briefs/2025-09-25-b/',
    summary: 'أمينة توري: «الطريق مفتوح». سو: أكد أن الكلفة زادت (بالمعنى). «لا نعلم».',
    updated: new Date('2025-09-26T00:00:00Z'),
  });
  expect(item.html).toBe(
    '<div lang="ar" dir="rtl"><p><strong>أمينة توري</strong>، وزيرة النقل</p><blockquote dir="rtl"><p>«الطريق مفتوح»</p></blockquote>' +
      '<p><strong>سو</strong>، سبتمبر/أيلول 2025</p><p>أكد أن الكلفة زادت (بالمعنى)</p>' +
      '<blockquote dir="rtl"><p>«لا نعلم»</p></blockquote>' +
      '<p><a href="https://digest.example/briefs/2025-09-25-b/">الطريق يُفتح</a></p></div>',
  );
  expect(saidItem(brief, { ...itemOptions, content: 'summary' }).html).toBeUndefined();
});

test.each([
  'mujaz.example',
  'mujaz.example,25',
  'Mujaz example,2025',
  'https://mujaz.example,2025',
])('no authority of a tag: %s', (authority) => {
  expect(() => tagUri(authority, 'x')).toThrow(RangeError);
});
