import { describe, expect, test } from 'vitest';
import { type Article, readArticle } from '../../../src/ingest/article.ts';
import { readInput } from '../../../src/ingest/read/input.ts';
import { DUMP, knowledge, pageOf } from './registry-fixture.ts';

function read(text: string): Article {
  const reading = readArticle(pageOf(text), knowledge);
  if ('reason' in reading) throw new Error(reading.reason);
  return reading.article;
}
const whyOf = (text: string): [string, string][] =>
  readArticle(pageOf(text), knowledge).blocks.map((block) => [block.why, block.text.slice(0, 12)]);

describe('a dump', () => {
  test('the title, the standfirst, the moment and the outlet', () => {
    expect(read(DUMP)).toMatchObject({
      title: 'توري: الطريق بين البلدين يُفتح قبل نهاية السنة',
      summary:
        'قالت الوزيرة أمينة توري، الاثنين، إن الطريق بين مالي والنيجر سيُفتح قبل نهاية السنة.',
      publication: { publishedAt: '2025-02-03T14:05:00Z' },
      outlet: { id: 'sputnik-arabic', name: 'سبوتنيك عربي' },
    });
  });

  test('the paragraphs in order, the block quotation among them, and nothing else', () => {
    expect(read(DUMP).paragraphs.map((text) => text.slice(0, 14))).toEqual([
      'وأضافت توري في',
      'من جهته، شكر و',
      'وجاء في بيان ص',
      'وأضاف البيان:',
      '"يبدأ العمل في',
    ]);
  });

  test('every block says why it is kept or dropped', () => {
    expect(whyOf(DUMP).map(([why]) => why)).toEqual([
      'duplicate',
      'title',
      'timestamp',
      'lead',
      'paragraph',
      'caption',
      'teaser',
      'teaser',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  test('direct speech with its speakers', () => {
    expect(
      read(DUMP)
        .statements.filter(({ direct }) => direct)
        .map(({ text, speaker }) => [text.slice(0, 12), speaker]),
    ).toEqual([
      ['سنفتح الطريق', { name: 'أمينة توري', id: 'amina-toure' }],
      ['نحن نعمل معً', { name: 'كريم سو', id: 'karim-sow' }],
      ['اكتمل نصف ال', { name: 'شركة الطرق' }],
      ['يبدأ العمل ف', { name: 'شركة الطرق' }],
    ]);
  });

  test('countries, actors and topics, the most central first', () => {
    expect(read(DUMP).subjects).toEqual({
      countries: ['ml', 'ne'],
      actors: [
        { slug: 'amina-toure', name: 'توري' },
        { slug: 'karim-sow', name: 'كريم سو' },
      ],
      topics: ['transport'],
      names: [
        {
          text: 'أمينة توري',
          kind: 'person',
          count: 3,
          registered: 'amina-toure',
          country: null,
        },
        {
          text: 'كريم سو',
          kind: 'person',
          count: 1,
          registered: 'karim-sow',
          country: 'ml',
        },
        {
          text: 'شركة الطرق',
          kind: 'body',
          count: 1,
          registered: null,
          country: null,
        },
      ],
    });
  });

  test('an update is read from the stamp, and only where it comes after', () => {
    const stamped = (stamp: string) =>
      read(DUMP.replace('14:05 GMT 03.02.2025', stamp)).publication;
    expect(stamped('14:05 GMT 03.02.2025 (تم التحديث: 16:00 GMT 03.02.2025)')).toEqual({
      publishedAt: '2025-02-03T14:05:00Z',
      updatedAt: '2025-02-03T16:00:00Z',
      precision: 'minute',
    });
    expect(stamped('14:05 GMT 03.02.2025 (تم التحديث: 12:00 GMT 03.02.2025)')).toEqual({
      publishedAt: '2025-02-03T14:05:00Z',
      precision: 'minute',
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', '', 'فارغ'],
    ['only spaces', ' \n\n ', 'فارغ'],
    ['no title', 'هذه جملة كاملة تنتهي بنقطة.\nوهذه أخرى.', 'لا عنوان'],
    ['a title alone', 'عنوان وحده', 'لا نص'],
  ])('%s', (_name, text, reason) => {
    const reading = readArticle(pageOf(text), knowledge);
    expect('reason' in reading && reading.reason).toContain(reason);
    expect(reading.blocks.every(({ why }) => why !== 'open')).toBe(true);
  });
});

describe('what an editor is asked, and nobody invents', () => {
  test.each([
    ['no date', DUMP.replace('14:05 GMT 03.02.2025\n', '')],
    ['a date that does not exist', DUMP.replace('14:05 GMT 03.02.2025', '14:61 GMT 31.02.2025')],
    ['only the date of a picture', DUMP.replace('14:05 GMT 03.02.2025\n', '')],
  ])('%s', (_name, text) => {
    expect(read(text).publication).toBeUndefined();
  });
  test('an outlet that nothing names', () => {
    expect(read(DUMP.replace(/^.*سبوتنيك.*\n/m, '')).outlet).toBeUndefined();
  });
});

test('an outlet that allows an excerpt: the summary and the first paragraphs, and the editor is told', () => {
  const reading = readArticle(
    pageOf(`${DUMP.replace(/^.*سبوتنيك.*\n/m, '')}\nجميع الحقوق محفوظة © صحيفة الأفق`),
    knowledge,
  );
  if ('reason' in reading) throw new Error(reading.reason);
  expect(reading.article.outlet?.id).toBe('al-ufuq');
  expect(reading.article.paragraphs.length).toBeLessThanOrEqual(2);
  expect(reading.blocks.filter(({ why }) => why === 'rights').length).toBeGreaterThan(1);
  expect(reading.notes.join()).toContain('مقتطف');
});

test('a piece of a page has its headline in a plain box, right over its stamp', () => {
  const input = readInput(
    'piece.txt',
    '<div class="t">البلدية تفتح سوق السمك الجديد</div><div class="d">14:20 GMT 03.03.2025</div>' +
      '<div><p>افتتحت البلدية سوق السمك الجديد قرب الميناء بعد أعمال دامت سنتين كاملتين.</p>' +
      '<p>وقال مدير السوق إن الأسعار لن ترتفع هذا العام على ما كانت عليه.</p></div>',
  );
  const [page] = 'pages' in input ? input.pages : [];
  if (page === undefined) throw new Error('no page');
  const reading = readArticle(page, knowledge);
  expect('article' in reading && reading.article.title).toBe('البلدية تفتح سوق السمك الجديد');
});
