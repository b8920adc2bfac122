import { describe, expect, test } from 'vitest';
import { type Article, readArticle } from '../../../../src/ingest/article.ts';
import { outletsOf } from '../../../../src/ingest/outlet.ts';
import { isKnownKind, readInput } from '../../../../src/ingest/read/input.ts';
import { BODY, HTML, LEAD, RECORD, RSS, TITLE } from '../../../../scripts/fuzz/pages.ts';
import { knowledge } from '../registry-fixture.ts';

/** The fixture's outlet allows an excerpt; these tests are of reading. */
const open = {
  ...knowledge,
  outlets: outletsOf(
    new Map(
      [...knowledge.outlets.records].map(([id, outlet]) => [id, { ...outlet, rights: 'full' }]),
    ),
    knowledge.matcher,
  ),
};

function articlesOf(file: string, text: string): Article[] {
  const input = readInput(file, text);
  if ('reason' in input) throw new Error(input.reason);
  return [...input.pages].map((page) => {
    const reading = readArticle(page, open);
    if ('reason' in reading) throw new Error(reading.reason);
    return reading.article;
  });
}

describe('an HTML page', () => {
  const [article] = articlesOf('page.html', HTML);

  test('its title, text and outlet, and nothing of its furniture', () => {
    expect(article).toMatchObject({
      title: TITLE,
      paragraphs: [LEAD, ...BODY],
      summary: LEAD,
      outlet: { id: 'al-ufuq' },
      url: 'https://ufuq.example/2025/3/4/market',
    });
  });

  test('a «Z» on the local clock loses against the clock that the page prints', () => {
    const lying = HTML.replaceAll('T10:30:00Z', 'T12:30:00Z');
    expect(articlesOf('page.html', lying)[0]?.publication).toEqual({
      publishedAt: '2025-03-04T12:30:00+02:00',
      precision: 'assumed',
    });
    expect(article?.publication).toEqual({
      publishedAt: '2025-03-04T10:30:00Z',
      precision: 'minute',
    });
  });

  test('hidden characters and old shapes of letters stay behind', () => {
    const hide = (text: string): string =>
      text
        .replaceAll('ا', 'ا\u200B')
        .replaceAll('لا\u200B', '\uFEFB')
        .replaceAll('م', 'م&#x202E;&#8288;');
    const hidden = hide(BODY.join('</p><p>'));
    const [found] = articlesOf(
      'page.html',
      HTML.replace(BODY.join('</p><p>'), hidden).replace(BODY[0] ?? '', hide(BODY[0] ?? '')),
    );
    expect(found?.paragraphs).toEqual([LEAD, ...BODY]);
  });

  test('every word that the page shows is in a block', () => {
    const input = readInput('page.html', HTML);
    if ('reason' in input) throw new Error(input.reason);
    const [page] = input.pages;
    const all = page?.blocks.map(({ text }) => text).join(' ') ?? '';
    for (const words of ['مهرجان الموسيقى', 'شارك على فيسبوك', 'حرفي في متجره', 'نص مخفي']) {
      expect(all).toContain(words);
    }
    expect(all).not.toContain('alert');
  });
});

test('a page saved as .txt is still a page', () => {
  expect(articlesOf('page.txt', HTML)[0]?.title).toBe(TITLE);
});

describe('a feed', () => {
  test('each item is an article, dated by its own stamp', () => {
    expect(articlesOf('feed.xml', RSS)).toMatchObject([
      {
        title: TITLE,
        paragraphs: [LEAD, ...BODY],
        url: 'https://ufuq.example/m?id=7',
        publication: { publishedAt: '2025-03-04T10:30:00Z', precision: 'minute' },
        outlet: { id: 'al-ufuq' },
      },
      { publication: { publishedAt: '2025-03-03T08:00:00Z' }, subjects: { countries: ['ne'] } },
    ]);
  });

  test('Atom too', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة الأفق</title><id>a</id><updated>2025-03-05T00:00:00Z</updated><entry><title>${TITLE}</title><id>urn:1</id><link href="https://ufuq.example/1"/><published>2025-03-04T12:30:00+02:00</published><updated>2025-03-04T12:30:00+02:00</updated><content type="html">&lt;p&gt;${LEAD}&lt;/p&gt;&lt;p&gt;${BODY[1] ?? ''}&lt;/p&gt;</content></entry></feed>`;
    expect(articlesOf('feed.atom', atom)).toMatchObject([
      {
        title: TITLE,
        publication: { publishedAt: '2025-03-04T10:30:00Z' },
        url: 'https://ufuq.example/1',
      },
    ]);
  });
});

describe('records', () => {
  test.each([
    ['one object', JSON.stringify(RECORD)],
    ['an array', JSON.stringify([RECORD])],
    [
      'lines',
      `${JSON.stringify(RECORD)}\n${JSON.stringify({ ...RECORD, Title: 'سوق أخرى في النيجر تفتح أبوابها' })}`,
    ],
    [
      'schema.org',
      JSON.stringify({
        '@type': 'NewsArticle',
        headline: TITLE,
        articleBody: RECORD.article_content,
        datePublished: '2025-03-04 12:30:00',
        url: RECORD.url,
        publisher: { '@type': 'Organization', name: 'صحيفة الأفق' },
      }),
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'صحيفة الأفق',
        items: [
          {
            id: '1',
            title: TITLE,
            url: RECORD.url,
            content_html: `<p>${LEAD}</p><p>${BODY.join('</p><p>')}</p>`,
            date_published: '2025-03-04T12:30:00',
          },
        ],
      }),
    ],
  ])('%s', (_kind, text) => {
    const [article] = articlesOf(text.includes('}\n{') ? 'a.jsonl' : 'a.json', text);
    expect(article).toMatchObject({
      title: TITLE,
      url: 'https://ufuq.example/2025/3/4/market',
      outlet: { id: 'al-ufuq' },
      publication: { publishedAt: '2025-03-04T12:30:00+02:00', precision: 'assumed' },
    });
    expect(article?.paragraphs).toEqual([LEAD, ...BODY]);
  });

  test('the time of the crawl is no date of publication', () => {
    const rest = { ...RECORD, article_date: undefined, url: 'https://ufuq.example/m' };
    expect(articlesOf('a.json', JSON.stringify(rest))[0]?.publication).toBeUndefined();
  });

  test('broken JSON is refused with a reason', () => {
    expect(readInput('a.json', '{"title": ')).toHaveProperty('reason');
  });
});

test('two articles in one file', () => {
  const one = (title: string, day: string): string =>
    `${title}\n\n10:00 GMT ${day}.05.2025\n${BODY[1] ?? ''}\n${BODY[2] ?? ''}\n`;
  const text = `${one('مالي تفتتح سوقًا جديدة للحرفيين', '03')}\n\n\n${one('النيجر تزرع مليون شجرة في القرى', '04')}`;
  expect(
    articlesOf('a.txt', text).map(({ title, publication }) => [title, publication?.publishedAt]),
  ).toEqual([
    ['مالي تفتتح سوقًا جديدة للحرفيين', '2025-05-03T10:00:00Z'],
    ['النيجر تزرع مليون شجرة في القرى', '2025-05-04T10:00:00Z'],
  ]);
});

test('which names are read', () => {
  expect(['a.TXT', 'b.html', 'c.rss', 'd.jsonl'].every(isKnownKind)).toBe(true);
  expect(['a.docx', 'b.pdf', 'c', 'd.png'].some(isKnownKind)).toBe(false);
});

describe('what is no Arabic article', () => {
  test.each([
    [
      'Persian',
      'خبر تازه\n\nرئیس جمهور امروز گفت که این طرح برای مردم است و از فردا آغاز می شود.\nاو افزود که این کار را با کمک همه انجام می دهند و پس از آن گزارش می دهند.',
      'الفارسية',
    ],
    [
      'English',
      'A market opens\n\nThe market opened on Monday after two years of work.',
      'ليس عربي',
    ],
    ['lost letters', `????? ??????? ?? ????????\n\n${'??????? ????? '.repeat(30)}`, 'ضائعة'],
  ])('%s', (_name, text, reason) => {
    const input = readInput('a.txt', text);
    if ('reason' in input) throw new Error(input.reason);
    const [page] = input.pages;
    const reading = page === undefined ? { reason: '' } : readArticle(page, open);
    expect('reason' in reading && reading.reason).toContain(reason);
  });

  test('a page of headlines', () => {
    const items = Array.from(
      { length: 9 },
      (_, i) =>
        `<div><a href="/${String(i)}">عنوان خبر آخر من أخبار اليوم رقم ${String(i)}</a><p>${BODY[i % 3] ?? ''}</p></div>`,
    );
    const input = readInput(
      'a.html',
      `<html><body><main><h1>أخبار اليوم كلها</h1>${items.join('')}</main></body></html>`,
    );
    if ('reason' in input) throw new Error(input.reason);
    const [page] = input.pages;
    const reading = page === undefined ? { reason: '' } : readArticle(page, open);
    expect('reason' in reading && reading.reason).toContain('فهرس');
  });
});
