import { describe, expect, test } from 'vitest';
import type { Page } from '../../../../src/ingest/page.ts';
import { readJson } from '../../../../src/ingest/read/json.ts';

const TITLE = 'أغاديس توسع سوق الجمال القديمة';
const FIRST = 'بدأت بلدية أغاديس توسيع سوق الجمال القديمة، ويستمر العمل فيها أربعة أشهر.';
const SECOND = 'وقال رئيس البلدية إن السوق ستتسع لمئتي تاجر، وإن الأجرة لن ترتفع هذا العام.';
const TEXT = `${FIRST}\n${SECOND}`;
const OTHER = 'زندر تفتح مدرسة للحرف في حي المسجد';
const OTHER_TEXT =
  'فتحت مدينة زندر مدرسة للحرف في حي المسجد يتعلم فيها ستون شابًا في السنة.\nوتدوم الدراسة عامين.';
const URL_ = 'https://agadez.example/2025/souq';

const read = (value: unknown): Page[] => [...readJson(JSON.stringify(value))];
const bodyOf = (page: Page | undefined): string[] =>
  (page?.blocks ?? []).filter((b) => b.markup === undefined).map(({ text }) => text);
const titles = (pages: readonly Page[]): string[] => pages.map((p) => p.evidence.titles[0] ?? '');
const published = (page: Page | undefined): string[] =>
  (page?.evidence.stamps ?? []).filter((s) => s.role === 'published').map(({ text }) => text);

describe('a record under any keys', () => {
  test.each([
    ['of nobody', { a1: '2025-02-13', k: TITLE, zz: TEXT, w: URL_ }],
    [
      'in Arabic',
      { 'عنوان الخبر': TITLE, 'نص الخبر': TEXT, 'تاريخ النشر': '2025-02-13', الرابط: URL_ },
    ],
    ['in French', { titre: TITLE, contenu: TEXT, date: '2025-02-13', lien: URL_ }],
    ['a city as the author', { author: 'نيامي', ttl: TITLE, txt: TEXT, d: '13/02/2025', u: URL_ }],
    [
      'a publishing system',
      {
        id: 7,
        date: '2025-02-13',
        link: URL_,
        title: { rendered: TITLE },
        content: { rendered: `<p>${FIRST}</p><p>${SECOND}</p>` },
        excerpt: { rendered: '' },
      },
    ],
    [
      'a search engine',
      {
        _index: 'news',
        _id: '7',
        _source: { heading: TITLE, body: TEXT, published_at: '2025-02-13', url: URL_ },
      },
    ],
    [
      'a wrapper',
      {
        status: 'ok',
        data: {
          article: { headline: TITLE, articleBody: TEXT, datePublished: '2025-02-13', url: URL_ },
        },
      },
    ],
    [
      'paragraphs in a list',
      { title: TITLE, paragraphs: [FIRST, SECOND], date: '2025-02-13', url: URL_ },
    ],
    [
      'blocks in a list',
      {
        title: TITLE,
        blocks: [
          { type: 'p', text: FIRST },
          { type: 'p', text: SECOND },
        ],
        date: '2025-02-13',
        url: URL_,
      },
    ],
    [
      'a teaser as the content',
      { title: TITLE, content: 'بدأت بلدية أغاديس…', body_ar: TEXT, date: '2025-02-13', url: URL_ },
    ],
    [
      'a section as the title',
      { title: 'أخبار', subject_line: TITLE, article: TEXT, date: '2025-02-13', url: URL_ },
    ],
    [
      'comments of readers',
      {
        title: TITLE,
        post: TEXT,
        comments: [{ user: 'سالم', text: `${OTHER_TEXT} ${OTHER_TEXT} ${OTHER_TEXT}` }],
        date: '2025-02-13',
        url: URL_,
      },
    ],
    [
      'pictures with words',
      {
        title: TITLE,
        image: { url: 'https://cdn.example/1', caption: `${OTHER_TEXT} ${OTHER_TEXT}` },
        txt: TEXT,
        date: '2025-02-13',
        url: URL_,
      },
    ],
    [
      'newlines escaped twice',
      { title: TITLE, content: `${FIRST}\\n${SECOND}`, date: '2025-02-13', url: URL_ },
    ],
    [
      'lines run together with wide gaps',
      { title: TITLE, content: `${FIRST}          ${SECOND}`, date: '2025-02-13', url: URL_ },
    ],
    [
      'markup escaped',
      {
        title: TITLE,
        content: `&lt;p&gt;${FIRST}&lt;/p&gt;&lt;p&gt;${SECOND}&lt;/p&gt;`,
        date: '2025-02-13',
        url: URL_,
      },
    ],
    [
      'two keys of text',
      { title: TITLE, content: FIRST.slice(0, 40), text: TEXT, date: '2025-02-13', url: URL_ },
    ],
    ['seconds since 1970', { title: TITLE, text: TEXT, timestamp: 1739404800, url: URL_ }],
  ])('%s', (_name, record) => {
    const pages = read(record);
    expect(titles(pages)).toEqual([TITLE]);
    expect(bodyOf(pages[0])).toEqual([FIRST, SECOND]);
    expect(pages[0]?.evidence.url).toBe(URL_);
    expect(published(pages[0])[0]).toMatch(/^(?:2025-02-13|13\/02\/2025)/);
  });

  test('every value stands in one block', () => {
    const record = {
      t: TITLE,
      author: 'نيامي',
      b: TEXT,
      views: 71,
      hot: true,
      x: { y: ['سوق', 'جمال'] },
      c: 'قصير',
    };
    const texts = read(record)[0]?.blocks.map(({ text }) => text) ?? [];
    expect(texts.toSorted()).toEqual(
      [TITLE, 'نيامي', FIRST, SECOND, '71', 'true', 'سوق جمال', 'قصير'].toSorted(),
    );
  });

  test.each([
    ['two days, neither named', { title: TITLE, text: TEXT, a: '2025-02-13', b: '2025-03-13' }],
    ['the day of an event', { title: TITLE, text: TEXT, event_date: '2025-02-13' }],
    ['the day of the crawl', { title: TITLE, text: TEXT, scraped_at: '2025-02-13' }],
    ['an impossible number', { title: TITLE, text: TEXT, date: 9e20 }],
    ['a number that counts', { title: TITLE, text: TEXT, views: 1739404800 }],
  ])('no day is made up: %s', (_name, record) => {
    expect(published(read(record)[0]).filter((text) => text.includes('2025'))).toEqual([]);
  });

  test.each([
    ['a picture', { title: TITLE, text: TEXT, image: 'https://cdn.example/1' }],
    ['a file of sound', { title: TITLE, text: TEXT, k: 'https://cdn.example/1.mp3' }],
    ['a home page', { title: TITLE, text: TEXT, k: 'https://agadez.example/' }],
    [
      'two of them',
      { title: TITLE, text: TEXT, k: 'https://a.example/1', l: 'https://a.example/2' },
    ],
    ['a relative link of an unknown site', { title: TITLE, text: TEXT, link: '/n/7' }],
  ])('no address is made up: %s', (_name, record) => {
    expect(read(record)[0]?.evidence.url).toBeUndefined();
  });

  test('a relative link is resolved where a value tells the site; its day is the day', () => {
    const record = {
      title: TITLE,
      text: TEXT,
      link: '/2025/2/13/n',
      site: 'https://agadez.example',
    };
    expect(read(record)[0]?.evidence.url).toBe('https://agadez.example/2025/2/13/n');
    expect(published(read(record)[0])).toEqual(['2025-02-13']);
  });

  test('a short text that nothing confirms is no title', () => {
    expect(titles(read({ a: 'مريم من زندر', b: TEXT }))).toEqual(['']);
  });
});

describe('many records', () => {
  const one = { title: TITLE, text: TEXT };
  const two = { title: OTHER, text: OTHER_TEXT };
  test.each([
    ['a list', [one, two]],
    ['a wrapper', { count: 2, posts_of_today: [one, two] }],
    ['a wrapper in a wrapper', { response: { status: 'ok', results: [one, two] } }],
    ['a map', { a: one, b: two }],
    ['lists in a list', [[one], [two]]],
    ['columns', { title: { 0: TITLE, 1: OTHER }, text: { 0: TEXT, 1: OTHER_TEXT } }],
    [
      'columns and data',
      {
        columns: ['title', 'text'],
        index: [0, 1],
        data: [
          [TITLE, TEXT],
          [OTHER, OTHER_TEXT],
        ],
      },
    ],
    [
      'a table',
      [
        ['title', 'text'],
        [TITLE, TEXT],
        [OTHER, OTHER_TEXT],
      ],
    ],
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'WebSite', name: 'بريد أغاديس' },
          { '@type': 'NewsArticle', headline: TITLE, articleBody: TEXT },
          { '@type': 'NewsArticle', headline: OTHER, articleBody: OTHER_TEXT },
        ],
      },
    ],
    [
      'a described list',
      { title: 'بريد أغاديس', description: 'أخبار من شمال النيجر كل صباح', entries: [one, two] },
    ],
  ])('%s', (_name, value) => {
    expect(titles(read(value))).toEqual([TITLE, OTHER]);
  });

  test('what stands around them is told with the first', () => {
    const pages = read({ note: 'سبعة أخبار', items: [one, two] });
    expect(pages.map((p) => p.blocks.filter(({ text }) => text === 'سبعة أخبار').length)).toEqual([
      1, 0,
    ]);
  });

  test('sections of one article are no articles', () => {
    const pages = read({
      title: TITLE,
      date: '2025-02-13',
      sections: [
        { heading: 'بداية العمل في السوق', text: FIRST },
        { heading: 'كلام رئيس البلدية', text: SECOND },
      ],
    });
    expect(titles(pages)).toEqual([TITLE]);
  });
});

describe('a damaged record costs only itself', () => {
  const one = JSON.stringify({ title: TITLE, text: TEXT });
  const two = JSON.stringify({ title: OTHER, text: OTHER_TEXT });
  test.each([
    ['a bad line', `${one}\n{"title": oops}\n${two}`, 2],
    ['a line without an end', `${one}\n{"title": "خبر مق\n${two}`, 2],
    ['a line cut at the end of the file', `${one}\n${two}\n{"title": "خبر مق`, 3],
    ['a list cut in a record', `[${one},\n${two},\n{"title": "خبر`, 3],
    ['a bad record in a list', `[${one},\n{"title": 'خبر'},\n${two}]`, 2],
    [
      'a wrapper cut in a record',
      `{"status": "ok", "articles": [${one},\n${two},\n{"title": "خبر`,
      3,
    ],
  ])('%s', (_name, text, line) => {
    const pages = [...readJson(text)];
    expect(titles(pages.filter(({ refusal }) => refusal === undefined))).toEqual([TITLE, OTHER]);
    expect(pages.flatMap(({ refusal }) => refusal ?? [])).toEqual([
      expect.stringContaining(`السطر ${String(line)}:`),
    ]);
  });

  test('raw line breaks in a string are line breaks', () => {
    expect(bodyOf([...readJson(`{"title": "${TITLE}", "text": "${TEXT}"}`)][0])).toEqual([
      FIRST,
      SECOND,
    ]);
  });

  test('several objects, one after another', () => {
    const pretty = [one, two].map((text) => JSON.stringify(JSON.parse(text), null, 2)).join('\n');
    expect(titles([...readJson(pretty)])).toEqual([TITLE, OTHER]);
  });

  test('one impossible date does not cost the record', () => {
    expect(
      titles(
        read([
          { title: TITLE, text: TEXT, date: 9e20 },
          { title: OTHER, text: OTHER_TEXT },
        ]),
      ),
    ).toEqual([TITLE, OTHER]);
  });
});

test('what is no record and has no end of levels is refused in Arabic, not with the stack’s words', () => {
  const text = `${'{"k":1,"a":'.repeat(50_000)}${JSON.stringify({ title: TITLE, text: TEXT })}${'}'.repeat(50_000)}`;
  expect([...readJson(text)].map(({ refusal }) => refusal)).toEqual([
    expect.stringContaining('متداخلة'),
  ]);
  const boxes = `${'['.repeat(50_000)}${JSON.stringify({ title: TITLE, text: TEXT })}${']'.repeat(50_000)}`;
  expect(titles([...readJson(boxes)])).toEqual([TITLE]);
});

test('a page is made when it is asked for, and tells how far the text is read', () => {
  const line = (title: string): string => JSON.stringify({ title, text: TEXT });
  const text = [line(TITLE), line(OTHER), line(TITLE)].join('\n');
  const at = { offset: 0 };
  const pages = readJson(text, at);
  pages.next();
  const first = at.offset;
  pages.next();
  expect(first).toBeLessThan(at.offset);
  expect(at.offset).toBeLessThan(text.length);
  expect([...pages]).toHaveLength(1);
  expect(at.offset).toBe(text.length);
});

test('a deep nest costs no more than its size', () => {
  const depth = 400;
  const text = `${'{"a":'.repeat(depth)}${JSON.stringify({ title: TITLE, text: TEXT })}${'}'.repeat(depth)}`;
  const start = performance.now();
  expect(titles([...readJson(text)])).toEqual([TITLE]);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('thousands of broken lines cost no more than their size', () => {
  const text = `${JSON.stringify({ title: TITLE, text: TEXT })}\n{"title": "خبر مق\n`.repeat(3000);
  const start = performance.now();
  const pages = [...readJson(text)];
  expect(pages.filter(({ refusal }) => refusal === undefined)).toHaveLength(3000);
  expect(pages).toHaveLength(6000);
  expect(performance.now() - start).toBeLessThan(8000);
});
