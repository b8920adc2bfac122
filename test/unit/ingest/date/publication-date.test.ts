import { describe, expect, test } from 'vitest';
import { type Article, readArticle } from '../../../../src/ingest/article.ts';
import type { Block } from '../../../../src/ingest/block.ts';
import type { ClaimedStamp, Evidence } from '../../../../src/ingest/page.ts';
import { readDateline } from '../../../../src/ingest/date/dateline-date.ts';
import { dayInAddress } from '../../../../src/ingest/date/address-date.ts';
import { knowledge, pageOf } from '../registry-fixture.ts';

const TITLE = 'بلدية سيغو تفتح سوقًا جديدة للحبوب';
const TEXT = [
  'فتحت بلدية سيغو في مالي سوقًا جديدة للحبوب قرب النهر بعد أعمال دامت سنتين كاملتين.',
  'وقال رئيس البلدية إن السوق تضم مئتي متجر وموقفًا للشاحنات ومستودعًا كبيرًا للأرز والذرة.',
];
function readLines(...lines: string[]): { article: Article; notes: string } {
  const reading = readArticle(pageOf(lines.join('\n')), knowledge);
  if ('reason' in reading) throw new Error(reading.reason);
  return { article: reading.article, notes: reading.notes.join('؛ ') };
}
const dayOf = (...lines: string[]): string | undefined =>
  readLines(...lines).article.publication?.publishedAt.slice(0, 10);

describe('a dump: where its dates stand', () => {
  test.each([
    ['between headline and text', [TITLE, '5 مايو 2025', ...TEXT]],
    ['labelled, over the headline', ['نشر في 5 مايو 2025', TITLE, ...TEXT]],
    ['labelled, though the masthead prints another', ['الثلاثاء 3 يونيو 2025', 'اقتصاد', TITLE, 'نشر في: 5 مايو 2025', ...TEXT]],
    ['in the header, though the masthead prints another', ['الثلاثاء 3 يونيو 2025', TITLE, '5 مايو 2025', ...TEXT]],
    ['labelled, under the text', [TITLE, ...TEXT, 'تاريخ النشر: 5 مايو 2025']],
    ['bare, right over the headline', ['5 مايو 2025', TITLE, ...TEXT]],
  ])('%s', (_name, lines) => {
    expect(dayOf(...lines)).toBe('2025-05-05');
  }); // prettier-ignore

  test.each([
    ['a footer', [TITLE, ...TEXT, 'الصفحة الرئيسية', '5 مايو 2025']],
    ['a masthead apart from the headline', ['الاثنين 5 مايو 2025', 'باماكو، مالي', TITLE, ...TEXT]],
    ['the weekday is wrong', [TITLE, 'الخميس 5 مايو 2025', ...TEXT]],
    ['the text speaks of another day', [TITLE, '5 مايو 2025', 'قالت البلدية، اليوم الخميس، إنها تفتح سوقًا جديدة للحبوب.', ...TEXT]],
  ])('no date of the article: %s', (_name, lines) => {
    const { article, notes } = readLines(...lines);
    expect(article.publication).toBeUndefined();
    expect(notes).toMatch(/تاريخ/u);
  }); // prettier-ignore

  test('the text speaks of the same day, or was printed in the night after it', () => {
    const today = 'قالت البلدية، اليوم الاثنين، إنها تفتح سوقًا جديدة للحبوب.';
    expect(dayOf(TITLE, '5 مايو 2025', today, ...TEXT)).toBe('2025-05-05');
    expect(dayOf(TITLE, '6 مايو 2025 00:40', today, ...TEXT)).toBe('2025-05-06');
  });

  test('only an update: it stands in, and the editor is asked', () => {
    const { article, notes } = readLines(TITLE, 'آخر تحديث: 5 مايو 2025 10:30', ...TEXT);
    expect(article.publication).toMatchObject({ isUpdate: true });
    expect(notes).toContain('تحديث');
  });

  test('an hour without a zone is told', () => {
    expect(readLines(TITLE, '5 مايو 2025 10:30', ...TEXT).notes).toContain('بلا منطقة');
  });
});

describe('a page: claims by where they stand', () => {
  const page = (stamps: readonly ClaimedStamp[], extra: readonly Block[] = [], url?: string) => {
    const block = (text: string): Block => ({ text, afterGap: true, why: 'open' });
    const evidence: Evidence = {
      kind: 'html',
      titles: [TITLE],
      stamps,
      outletNames: [],
      ...(url === undefined ? {} : { url }),
    };
    const blocks = [...extra, { ...block(TITLE), markup: 'heading' as const }, ...TEXT.map(block)];
    const reading = readArticle({ blocks, evidence }, knowledge);
    if ('reason' in reading) throw new Error(reading.reason);
    return reading.article.publication;
  };
  const stamp = (text: string, rest: Partial<ClaimedStamp> = {}): ClaimedStamp => ({
    text,
    role: 'published',
    ...rest,
  });
  const masthead: Block = { text: 'السبت 28 نوفمبر 2026', afterGap: true, why: 'boilerplate' };

  test('a stamp of cards and comments dates nothing', () => {
    const stranger = stamp('2026-11-28', { place: 'furniture' });
    expect(page([stranger])).toBeUndefined();
    expect(page([stranger], [masthead])).toBeUndefined();
  });
  test('beside the headline', () => {
    expect(page([stamp('2025-05-05T10:00:00Z', { place: 'headline' })])).toEqual({
      publishedAt: '2025-05-05T10:00:00Z',
      precision: 'minute',
    });
  });
  test('claims that agree outweigh one that stands alone', () => {
    const stamps = ['2020-01-01', '2025-05-05', '2025-05-05T10:00:00Z'].map((text) => stamp(text));
    expect(page(stamps)?.publishedAt).toBe('2025-05-05T10:00:00Z');
  });
  test('a claim outweighs the date over the headline, and the address does', () => {
    expect(page([stamp('2025-05-05')], [masthead])?.publishedAt).toContain('2025-05-05');
    expect(page([], [masthead], 'https://a.example/2025/05/05/x')?.publishedAt).toContain(
      '2025-05-05',
    );
    expect(page([], [masthead], 'https://a.example/2026/11/27/x')?.publishedAt).toContain(
      '2026-11-28',
    );
  });
  test('a modified stamp is never the publication', () => {
    expect(page([stamp('2025-05-05T10:00:00Z', { role: 'modified' })])).toBeUndefined();
  });
});

describe('the day of a dateline', () => {
  test.each([
    'نيامي 12 نوفمبر 2025 (رويترز) - قال مسؤول إن الأعمال بدأت.',
    'نيامي، 12 نوفمبر 2025 (رويترز) قال مسؤول إن الأعمال بدأت.',
    'نيامي 12 تشرين الثاني 2025 (رويترز) - قال مسؤول.',
    'نيامي (رويترز) - 12 نوفمبر 2025 - قال مسؤول.',
    'نيامي 12-11-2025 (رويترز) - قال مسؤول.',
    'في 12 نوفمبر 2025 (وأج) - قال مسؤول.',
    'الرباط 12 نونبر 2025 (و م ع) - قال مسؤول.',
    'باماكو، الأربعاء 12 نوفمبر 2025 (AFP) -- قال مسؤول.',
    'الجزائر 12 نوفمبر 2025 /وأج/ قال مسؤول.',
    'نواكشوط (و.م.أ) 12/11/2025: قال مسؤول.',
    '12 نوفمبر/تشرين الثاني 2025، نيامي (الأناضول) - قال مسؤول.',
    'واغادوغو، بوركينا فاسو، 12 نوفمبر 2025 - قال مسؤول.',
  ])('%s', (text) => {
    expect(readDateline(text)?.day).toBe('2025-11-12');
  });
  test.each([
    'وقع البلدان في 12 نوفمبر 2025 اتفاقا لنقل الغاز.',
    'في 12 نوفمبر 2025، وقع البلدان اتفاقا (سريا) لنقل الغاز.',
    'منذ 12 نوفمبر 2025 - وهو يوم الافتتاح - تعمل المحطة.',
    'قال الوزير: 12 نوفمبر 2025 (الأربعاء) - يوم مهم.',
    'باماكو، الخميس 12 نوفمبر 2025 (رويترز) - قال مسؤول.',
    'دبي، الإمارات العربية المتحدة (CNN)-- قال مسؤول.',
  ])('none: %s', (text) => {
    expect(readDateline(text)?.day).toBeUndefined();
  });
  test('without a year it is a candidate for the editor', () => {
    const { article, notes } = readLines(
      TITLE,
      `نيامي 12 نوفمبر (رويترز) - ${TEXT[0] ?? ''}`,
      TEXT[1] ?? '',
    );
    expect(article.publication).toBeUndefined();
    expect(notes).toContain('نيامي 12 نوفمبر');
  });
  test('with one it dates the article', () => {
    expect(dayOf(TITLE, `نيامي 12 نوفمبر 2025 (رويترز) - ${TEXT[0] ?? ''}`, TEXT[1] ?? '')).toBe(
      '2025-11-12',
    );
  });
});

describe('the day of an address', () => {
  test.each([
    'https://a.example/2017/20170309/ln4.htm',
    'https://a.example/2017/3/9/title',
    'https://a.example/news/2017/03/09',
    'https://a.example/2017-03-09-title',
    'https://a.example/20170309/1234567.html',
    '/economy/2017/3/9/%D8%A7',
    'https://a.example/2017/mar/09/title',
    'https://a.example/201703091234567',
  ])('%s', (address) => {
    expect(dayInAddress(address)).toBe('2017-03-09');
  });
  test.each([
    'https://a.example/story/2024500/x',
    'https://a.example/2017/13/45/x',
    'https://a.example/20171399/x',
    'https://a.example/id/120170309',
    'https://a.example/2017/03/title',
  ])('none: %s', (address) => {
    expect(dayInAddress(address)).toBeUndefined();
  });
});
