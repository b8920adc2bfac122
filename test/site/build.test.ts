import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildSite } from './build-site.ts';
import { filesOf } from './site-files.ts';

let built: Built;
beforeAll(async () => {
  built = await buildSite(path.resolve(import.meta.dirname, '../fixtures/site'));
});

afterAll(() => built.remove());

const read = (page: string): Promise<string> => readFile(path.join(built.dist, page), 'utf8');
/** An edition in one file brings its own style, and needs nothing else. */
const isOffline = (page: string): boolean => page.endsWith('/offline/index.html');
const BRIEF = 'briefs/2025-02-03-road-between-capitals/index.html';

async function files(extension: string): Promise<string[]> {
  const all = await readdir(built.dist, { recursive: true });
  return all.filter((file) => file.endsWith(extension)).sort();
}

test('the build succeeds and makes a page for everything that has a place', async () => {
  expect(built.code, built.output).toBe(0);
  expect(await files('.html')).toEqual(
    [
      '404',
      'actors/amina-toure/index',
      'actors/index',
      'actors/road-company/index',
      'actors/silent-alliance/index',
      'api/index',
      'archive/2024/12/index',
      'archive/2024/index',
      'archive/2025/02/index',
      'archive/2025/index',
      'archive/index',
      'atlas/index',
      'briefs/2024-12-01-new-road/index',
      'briefs/2024-12-01-road-announced/index',
      'briefs/2025-01-05-taken-back/index',
      'briefs/2025-02-03-road-between-capitals/index',
      'corrections/index',
      'countries/index',
      'countries/ml/index',
      'countries/ne/index',
      'countries/ru/index',
      ...['2024-12', '2025-02-03', '2025-02', '2025-w06'].flatMap((key) => [
        `editions/${key}/index`,
        `editions/${key}/offline/index`,
      ]),
      'editions/index',
      'editions/years/2024/index',
      'editions/years/2025/index',
      'feeds/index',
      'index',
      'method/index',
      'search/index',
      'sources/index',
      'statements/2024-12/index',
      'statements/2025-02/index',
      'statements/index',
      'threads/2024-12-01-new-road/index',
      'threads/2024-12-01-road-announced/index',
      'threads/index',
      'threads/years/2025/index',
      'topics/index',
      'topics/silence/index',
      'topics/transport/index',
    ].map((page) => `${page}.html`),
  );
});

test('every page is Arabic, right to left, with a title, a description and the feed', async () => {
  for (const page of await files('.html')) {
    const html = await read(page);
    expect(html, page).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl">/i);
    expect(html, page).toMatch(/<title>[^<]+<\/title>/);
    expect(html, page).toMatch(/<meta name="description" content="[^"]+"/);
    if (!isOffline(page))
      expect(html, page).toContain('<link rel="alternate" type="application/rss+xml"');
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const page of await files('.html')) {
    // The rules are the project's; the pages lie elsewhere.
    const report = await validator.validateString(await read(page), 'page.html');
    expect(
      report.results.flatMap(({ messages }) => messages),
      page,
    ).toEqual([]);
  }
});

test('no page but search has a script, and none has inline styles', async () => {
  for (const page of await files('.html')) {
    const html = await read(page);
    // Linked data is data: nothing of it runs.
    const scripts = html.match(/<script(?! type="application\/ld\+json">)/g) ?? [];
    if (page !== 'search/index.html') expect(scripts, page).toEqual([]);
    expect(html, page).not.toContain(' style="');
    if (!isOffline(page)) expect(html, page).not.toContain('<style');
  }
});

test('drafts, and briefs whose time has not come, are nowhere', async () => {
  for (const file of [...(await files('.html')), ...(await files('.xml'))]) {
    const text = await read(file);
    expect(text, file).not.toContain('مسودة لا تُنشر');
    expect(text, file).not.toContain('موجز ينتظر موعده');
  }
});

describe('an edition', () => {
  test('is a front page with its neighbours and its other forms', async () => {
    const html = await read('editions/2025-w06/index.html');
    expect(html).toContain('من 3 إلى 9 فبراير/شباط 2025');
    expect(html).toContain('href="/editions/2025-02/"');
    expect(html).toContain('href="/editions/2025-w06/edition.txt"');
    expect(html).toContain('download="mujaz-2025-w06.html"');
  });

  test('tells what goes on from before it', async () => {
    const html = await read('editions/2025-02/index.html');
    expect(html).toContain('ملفات تتواصل');
    expect(html).toContain('href="/briefs/2024-12-01-road-announced/"');
  });

  test('leads to the page of its thread, which has its briefs in order, what changed, its actors and sources', async () => {
    const address = '/threads/2024-12-01-road-announced/';
    expect(await read(BRIEF)).toContain(`href="${address}"`);
    const html = await read(`${address.slice(1)}index.html`);
    expect(html).toMatch(
      /أوله[^]*2024-12[^]*آخر ما فيه[^]*2025-02-03[^]*ما الذي تغيّر في الملف[^]*مقطوع عند الحدود/,
    );
    expect(html).toMatch(/id="course"[^]*road-announced[^]*road-between-capitals/);
    expect(html).toMatch(/ردود الفعل بحسب الدول[^]*دوله[^]*أطرافه[^]*شركة الطرق[^]*جريدة النهر/);
    expect(await read('threads/index.html')).toContain(`href="${address}"`);
    expect(await read('sitemap-1.xml')).toContain(`https://mujaz.example${address}`);
  });

  test('a former address of its thread leads to it', async () => {
    const moved = await read('threads/2024-12-01-new-road/index.html');
    expect(moved).toContain('content="0; url=/threads/2024-12-01-road-announced/"');
    expect(moved).toContain('noindex');
  });

  test('tells who said what in its thread, by country and day', async () => {
    const html = await read(BRIEF);
    const reactions = html.slice(html.indexOf('ردود الفعل بحسب الدول'));
    expect(reactions).toMatch(
      /href="\/countries\/ml\/"[^]*2024-12[^]*نبدأ اليوم[^]*2025-02[^]*قالت إن الطريق[^]*منظمات وتحالفات[^]*يبدأ العمل/,
    );
    expect(await read('countries/ru/index.html')).not.toContain('class="reactions"');
  });

  test('stands alone in one file: no address in it but whole ones', async () => {
    const html = await read('editions/2025-02-03/offline/index.html');
    expect(html).toContain('سنفتح الطريق قبل نهاية السنة');
    expect(html).not.toMatch(/ src=|rel="(?:stylesheet|preload|icon)"|@import|url\(/);
    for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g)) {
      expect(href).toMatch(/^(?:https?:\/\/|#)/);
    }
  });

  test('is text for messages, every line of it from the right', async () => {
    const text = await read('editions/2025-02-03/edition.txt');
    expect(text).toContain('https://mujaz.example/briefs/2025-02-03-road-between-capitals/');
    for (const line of text.split('\n').filter((one) => !one.startsWith('https://'))) {
      expect(line).toMatch(/^(?:[◆•] )?(?:\p{Script=Arabic}|$)/u);
    }
  });
});

describe('a brief', () => {
  test('has its quotes, changes, key points, unknowns, watch list, corrections and sources', async () => {
    const html = await read(BRIEF);
    expect(html).toContain(
      '<span class="said" id="q1">«<q>سنفتح الطريق قبل نهاية السنة</q>»</span>',
    );
    expect(html).toContain('<figure class="said" id="q2">');
    expect(html).toMatch(/كان<\/b> <span>مقطوع عند الحدود/);
    expect(html).toContain('<bdi lang="en">Rosatom</bdi>');
    for (const text of [
      'ما لا نعرفه بعد',
      'من يدفع كلفة الجزء الجنوبي؟',
      'صححنا طول الطريق.',
      'درجة الثقة: متوسطة',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).toContain('<time datetime="2025-03">مارس/آذار 2025</time>');
    expect(html).toMatch(/، أحدهما رسمي/);
    expect(html).toContain('href="https://paper.example/2"');
  });

  test('has what its sources differ in, what one alone reports, and the note on them', async () => {
    const html = await read(BRIEF);
    expect(html).toMatch(/<caption>طول الطريق[^]*210 كيلومترات[^]*التقرير الأحدث[^]*230 كيلومترًا/);
    expect(html).toContain('اسم المقاول');
    expect(html).toMatch(/عن المصادر<\/h3> ?<p>لم نجد في المصدرين خريطة للطريق/);
  });

  test('keeps what is proposed to itself, wherever the site speaks', async () => {
    for (const [name, bytes] of await filesOf(built.dist))
      expect(bytes.includes('مقترح لم يُقبل'), name).toBe(false);
  });

  test('tells the time by the clock of the site, and the month alone where only that is known', async () => {
    expect(await read(BRIEF)).toContain('3 فبراير/شباط 2025، 22:30 بتوقيت غرينتش');
    const month = await read('briefs/2024-12-01-road-announced/index.html');
    expect(month).toContain('<time datetime="2024-12">ديسمبر/كانون الأول 2024</time>');
    expect(month).not.toContain('1 ديسمبر');
  });

  test('stands in its thread', async () => {
    const html = await read(BRIEF);
    expect(html).toContain('مسار الملف');
    expect(html).toContain('href="/briefs/2024-12-01-road-announced/"');
  });

  test('tells who said what in its thread, by country and day', async () => {
    const html = await read(BRIEF);
    const reactions = html.slice(html.indexOf('ردود الفعل بحسب الدول'));
    expect(reactions).toMatch(
      /href="\/countries\/ml\/"[^]*2024-12[^]*نبدأ اليوم[^]*2025-02[^]*قالت إن الطريق[^]*منظمات وتحالفات[^]*يبدأ العمل/,
    );
    expect(await read('countries/ru/index.html')).not.toContain('class="reactions"');
  });
});

describe('entity pages', () => {
  test('a country lists its briefs and who appears with it', async () => {
    const html = await read('countries/ne/index.html');
    expect(html).toContain('توري تعد بفتح');
    expect(html).toContain('href="/countries/ml/"');
    expect(html).toContain('href="/actors/road-company/"');
  });

  test('an actor has offices with the dates that are known, and statements', async () => {
    const html = await read('actors/amina-toure/index.html');
    expect(html).toContain('منذ <time datetime="2024-05">مايو/أيار 2024</time>');
    expect(html).toContain('href="/briefs/2025-02-03-road-between-capitals/#q1"');
    expect(html).toContain('نبدأ اليوم ما تأخر سنوات');
    // A paraphrase is told as one, and never between marks.
    expect(html).toMatch(/<p class="told">\s*قالت إن الطريق الذي تبنيه شركة الطرق[^«»]*بالمعنى/);
    expect(await read('actors/road-company/index.html')).toMatch(
      /قيل عن شركة الطرق[^]*قالت إن الطريق الذي تبنيه شركة الطرق[^«»]*بالمعنى/,
    );
  });

  test('who said what, the latest first, by months', async () => {
    const html = await read('statements/index.html');
    expect(html).toMatch(/3 تصريحات|4 تصريحات/);
    expect(html).toMatch(/href="\/actors\/amina-toure\/"[^]*وزيرة النقل/);
    expect(html).toContain('href="/statements/2024-12/"');
    const month = await read('statements/2025-02/index.html');
    expect(month).toContain('«سنفتح الطريق قبل نهاية السنة»');
    expect(month).toMatch(/class="told">\s*قالت إن الطريق[^«»]*بالمعنى/);
    expect(await read('sitemap-1.xml')).toContain('/statements/2025-02/');
  });

  test('what has no briefs says so calmly', async () => {
    expect(await read('countries/ru/index.html')).toContain('لم يُنشر موجز عن روسيا بعد');
    expect(await read('actors/silent-alliance/index.html')).toContain(
      'لم يُنشر موجز عن هذا الطرف بعد',
    );
    expect(await read('topics/silence/index.html')).toContain('لا موجزات في هذا الموضوع بعد');
  });
});

test('every link inside the site leads to a page, and every fragment to a place on it', async () => {
  const missing: string[] = [];
  const pages = new Map(
    await Promise.all(
      (await files('.html')).map(async (file) => [file, await read(file)] as const),
    ),
  );
  for (const [file, html] of pages) {
    for (const [, href = ''] of html.matchAll(/(?:href|src)="(\/[^"]*|#[^"]*)"/g)) {
      const [target = '', fragment] = href.split('#');
      const at =
        target === ''
          ? file
          : target.endsWith('/')
            ? `${target.slice(1)}index.html`
            : target.slice(1);
      const page = pages.get(at);
      const exists =
        page !== undefined || (await readFile(path.join(built.dist, at)).catch(() => undefined));
      if (!exists) missing.push(`${file}: ${href}`);
      if (fragment && page !== undefined && !page.includes(`id="${fragment}"`))
        missing.push(`${file}: ${href}`);
    }
  }
  expect(missing).toEqual([]);
});

test('the feed carries the published briefs, newest first, with absolute addresses', async () => {
  const feed = parseRssFeed(await read('rss.xml'));
  expect(feed.language).toBe('ar');
  expect(feed.items?.map(({ title, link }) => [title, link])).toEqual([
    [
      'توري تعد بفتح الطريق قبل نهاية السنة',
      'https://mujaz.example/briefs/2025-02-03-road-between-capitals/',
    ],
    [
      'مالي تعلن بدء العمل في الطريق الجديد',
      'https://mujaz.example/briefs/2024-12-01-road-announced/',
    ],
  ]);
});

test('an address that a brief had before leads on, and one that was taken back says so', async () => {
  const moved = await read('briefs/2024-12-01-new-road/index.html');
  expect(moved).toContain(
    'http-equiv="refresh" content="0; url=/briefs/2024-12-01-road-announced/"',
  );
  expect(moved).toContain(
    '<link rel="canonical" href="https://mujaz.example/briefs/2024-12-01-road-announced/"',
  );
  const gone = await read('briefs/2025-01-05-taken-back/index.html');
  expect(gone).toContain('نفى المصدر الخبر كله');
  expect(await read('_redirects')).toBe(
    '/briefs/2024-12-01-new-road/ /briefs/2024-12-01-road-announced/ 301\n' +
      '/briefs/2025-01-05-taken-back/ /briefs/2025-01-05-taken-back/index.html 410\n',
  );
  for (const page of [
    ...(await files('.html')),
    ...(await files('.xml')),
    ...(await files('.json')),
  ]) {
    expect(await read(page), page).not.toContain('الخبر المسحوب');
    expect(await read(page), page).not.toContain('خبر سُحب');
  }
  expect(await read('rss.xml')).toContain('briefs/2024-12-01-new-road</guid>');
});

test('the search index is there', async () => {
  expect(await readdir(path.join(built.dist, 'pagefind/newest'))).toContain('pagefind.js');
});

test('no two words are glued where text and inline elements meet', async () => {
  const INLINE = '(?:a|b|bdi|cite|q|small|span|time)';
  const between = new RegExp(
    `[\\p{L}\\p{N}]</${INLINE}>(?:<${INLINE}\\b[^>]*>)?[\\p{L}\\p{N}]`,
    'u',
  );
  // A particle before a linked name is no glue: «و<a>النيجر</a>».
  const before = new RegExp(
    `(?<![\\p{L}\\p{M}])(?!(?:[وف]?[بكل]?|وال|ال)<)[\\p{L}\\p{M}\\p{N}]+<${INLINE}\\b[^>]*>[\\p{L}\\p{N}]`,
    'u',
  );
  for (const page of await files('.html')) {
    const html = await read(page);
    expect(between.exec(html)?.[0], page).toBeUndefined();
    expect(before.exec(html)?.[0], page).toBeUndefined();
  }
});
