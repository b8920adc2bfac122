/** What a run takes of its sources, and what waits for another one. */
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Loopback, loopback, versioned } from './loopback.ts';
import { addressKey } from '../../../src/schemas/address.ts';
import { type FeedEntry, news, NOW, pageOf, rss, sitemapOf } from './news.ts';
import { type Newsroom, newsroom, SHORT } from './newsroom.ts';

let room: Newsroom;
let server: Loopback;
beforeEach(async () => {
  room = await newsroom();
  server = await loopback();
});
afterEach(async () => {
  await server.close();
  await room.remove();
});

const run = (more: Parameters<Newsroom['run']>[1] = {}) => room.run([server.authority], more);
const asked = (path: string): number => server.requests.filter((one) => one.path === path).length;

/** A feed of articles, one an hour, and their pages. */
function publish(path: string, numbers: readonly number[], isFull = false): void {
  const entries = numbers.map((n, i): FeedEntry => {
    const address = `${server.origin}/a/${String(n)}`;
    const article = news(n, i + 1);
    server.routes.set(`/a/${String(n)}`, { body: pageOf(article, address) });
    return { news: article, address, isFull };
  });
  server.routes.set(path, { body: rss('صحيفة', server.origin, entries) });
}

test('a day has its limit, the newest first; what is left is taken on another', async () => {
  publish('/feed', [1, 2, 3, 4, 5]);
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\ndailyLimit: 2\n`); // prettier-ignore
  const taken = async () => (await run({ since: 5 * 86_400_000 })).run.sources.map((one) => [one.taken, one.left]); // prettier-ignore
  expect(await taken()).toEqual([[2, 3]]);
  expect([1, 2, 3].map((n) => asked(`/a/${String(n)}`))).toEqual([1, 1, 0]);
  room.clock.time += 3_600_000;
  expect(await taken()).toEqual([[0, 3]]);
  room.clock.time = NOW + 86_400_000;
  expect(await taken()).toEqual([[2, 1]]);
  room.clock.time = NOW + 2 * 86_400_000;
  expect(await taken()).toEqual([[1, 0]]);
  expect([1, 2, 3, 4, 5].map((n) => asked(`/a/${String(n)}`))).toEqual([1, 1, 1, 1, 1]);
});

test('what stands in several feeds is taken once, of the outlet that has it first', async () => {
  publish('/one', [1, 2]);
  publish('/two', [2, 3]);
  publish('/three', [1, 3, 4]);
  await room.outlet('a', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/one', '${server.origin}/two']\n`); // prettier-ignore
  await room.outlet('b', 'صحيفة المدى', server.origin, `feeds: ['${server.origin}/three']\n`);
  const planned = await run({ dryRun: true });
  const all = [...planned.items.values()].flat().map(({ address }) => address);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(4);
  await run();
  expect([1, 2, 3, 4].map((n) => asked(`/a/${String(n)}`))).toEqual([1, 1, 1, 1]);
  expect(room.briefs().length).toBe(4);
});

test('a page that fails is tried in three runs, one that is gone in one, until the item changes', async () => {
  publish('/feed', [1, 2, 3]);
  server.routes.set('/a/1', { status: 500 });
  server.routes.set('/a/2', { status: 404 });
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  const limits = { ...SHORT, backOff: [] };
  const first = await run({ limits });
  expect(first.run.failed).toEqual([
    { outlet: 'ufuq', url: `${server.origin}/a/1`, reason: '500' },
    { outlet: 'ufuq', url: `${server.origin}/a/2`, reason: '404 (غير موجود)' },
  ]);
  for (let i = 0; i < 4; i += 1) await run({ limits });
  expect([1, 2, 3].map((n) => asked(`/a/${String(n)}`))).toEqual([3, 1, 1]);
  publish('/feed', [1, 2, 3, 4]);
  const changed = [1, 2].map((n): FeedEntry => ({
    news: { ...news(n), title: `${news(n).title} (محدث)` },
    address: `${server.origin}/a/${String(n)}`,
    isFull: false,
  }));
  server.routes.set('/feed', { body: rss('صحيفة', server.origin, changed) });
  await run({ limits });
  expect([1, 2].map((n) => asked(`/a/${String(n)}`))).toEqual([4, 2]);
  expect(room.briefs().length).toBe(3);
});

test('a slow host does not hold the run up: what is left goes on in the next', async () => {
  publish('/feed', [1, 2, 3, 4, 5]);
  server.routes.set('/robots.txt', { body: 'User-agent: *\nCrawl-delay: 50' });
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  const limits = { ...SHORT, run: 120_000 };
  const first = await run({ limits });
  expect(first.run.sources.map(({ taken, left }) => [taken, left])).toEqual([[2, 3]]);
  const second = await run({ limits });
  expect(second.run.sources.map(({ taken, left }) => [taken, left])).toEqual([[3, 0]]);
  expect(room.briefs().length).toBe(5);
});

test('a page in place of a feed is dead in every run, whatever it says of itself', async () => {
  server.routes.set('/feed', versioned('"1"', () => ({ body: '<!doctype html><html><p>أهلًا</p></html>' }))); // prettier-ignore
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  for (let i = 0; i < 2; i += 1)
    expect((await run()).run.sources.map(({ state }) => state)).toEqual(['failed']);
});

test('what is older than is asked for is left out', async () => {
  publish(
    '/feed',
    Array.from({ length: 6 }, (_, n) => n),
  );
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  const { run: record } = await run({ since: 3.5 * 3_600_000 });
  expect(record.sources.map(({ found, taken, left }) => [found, taken, left])).toEqual([[6, 3, 0]]);
});

test('of a feed of a thousand, oldest first, the new ones are taken; what is left of the window is told', async () => {
  const entries = Array.from({ length: 1000 }, (_, i): FeedEntry => {
    const n = 1000 - i;
    return { news: news(n, n / 10), address: `${server.origin}/a/${String(n)}`, isFull: false };
  });
  server.routes.set('/feed', { body: rss('صحيفة', server.origin, entries) });
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  const newest = await run({ dryRun: true, since: 0.55 * 3_600_000 });
  expect([...newest.items.values()].flat().map(({ title }) => title)).toEqual([1, 2, 3, 4, 5].map((n) => news(n).title)); // prettier-ignore
  expect(newest.run.sources.map(({ found, left }) => [found, left])).toEqual([[500, 0]]);
  const all = await run({ dryRun: true, since: 60.05 * 3_600_000 });
  expect(all.run.sources.map(({ taken, left }) => [taken, left])).toEqual([[200, 300 + 100]]);
});

test('items that name no page and have no text, and damaged ones, are told', async () => {
  const entries = [1, 2, 3].map((n): FeedEntry => ({ news: news(n), address: n === 1 ? `${server.origin}/a/1` : 'javascript:void(0)', isFull: false })); // prettier-ignore
  server.routes.set('/a/1', { body: pageOf(news(1), `${server.origin}/a/1`) });
  const body = rss('صحيفة', server.origin, entries).replace('</channel>', '<item><title>بُتر');
  server.routes.set(
    '/feed',
    versioned('"1"', () => ({ body })),
  );
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  for (const state of ['read', 'unchanged']) {
    const { run: record } = await run();
    expect(record.sources).toMatchObject([{ state, found: 1, unread: 3 }]);
    expect(record.messages.join('\n')).toContain('لا تُقرأ 3 من مواد الخلاصة');
  }
});

test('the window goes back to the last run that read the feed to its end, at most seven days', async () => {
  const hour = 3_600_000;
  const serve = (n: number, at: number): void => {
    const article = { ...news(n), at: new Date(at).toISOString().replace('.000Z', 'Z') };
    server.routes.set('/feed', { body: rss('صحيفة', server.origin, [{ news: article, address: `${server.origin}/a/${String(n)}`, isFull: true }]) }); // prettier-ignore
  };
  const taken = async (more: Parameters<Newsroom['run']>[1] = {}) =>
    (await run({ since: undefined, limits: { ...SHORT, backOff: [] }, ...more })).run.sources.map((one) => one.taken); // prettier-ignore
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  serve(1, NOW - 25 * hour);
  expect(await taken()).toEqual([0]);
  room.clock.time = NOW + 60 * hour;
  server.routes.set('/feed', { status: 500 });
  expect(await taken()).toEqual([0]);
  serve(2, NOW + 2 * hour);
  expect(await taken({ since: 24 * hour })).toEqual([0]);
  expect(await taken({ dryRun: true })).toEqual([1]);
  expect(await taken()).toEqual([1]);
  serve(3, NOW + 50 * hour);
  expect(await taken()).toEqual([1]);
  serve(4, NOW + 35 * hour);
  expect(await taken()).toEqual([0]);
  room.clock.time = NOW + 60 * hour + 20 * 24 * hour;
  serve(5, room.clock.time - 8 * 24 * hour);
  expect(await taken({ dryRun: true })).toEqual([0]);
  serve(6, room.clock.time - 6 * 24 * hour);
  expect(await taken()).toEqual([1]);
});

test('what the day had no room for is not too old for the next', async () => {
  publish('/feed', [1, 2, 3, 4]);
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\ndailyLimit: 2\n`); // prettier-ignore
  const taken = async () => (await run({ since: undefined })).run.sources.map((one) => [one.taken, one.left]); // prettier-ignore
  expect(await taken()).toEqual([[2, 2]]);
  room.clock.time = NOW + 30 * 3_600_000;
  expect(await taken()).toEqual([[2, 0]]);
});

test('a clock that is set back loses no correction', async () => {
  const serve = (end: string): void => {
    const paragraphs = [...news(1).paragraphs, `وقالت البلدية إن ${end} باقٍ على حاله هذا العام.`];
    server.routes.set('/feed', { body: rss('صحيفة', server.origin, [{ news: news(1), address: `${server.origin}/a/1`, isFull: true, paragraphs }]) }); // prettier-ignore
  };
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  serve('الجسر');
  room.clock.time = NOW + 5 * 86_400_000;
  await run({ since: 9 * 86_400_000 });
  room.clock.time = NOW;
  serve('المرفأ');
  await run();
  expect(room.briefs().map(({ body }) => body.includes('المرفأ'))).toEqual([true]);
});

test('feeds and pages in the encodings of the Arabic press, and addresses in Arabic letters', async () => {
  const old = (text: string): Uint8Array => iconv.encode(text, 'windows-1256');
  const [short, full] = [news(1, 1), news(2, 2)];
  const path = '/أخبار/خبر-1';
  const address = `${server.origin}${path}`;
  const entries = [
    { news: short, address, isFull: false },
    { news: full, address: `${server.origin}/a/2`, isFull: true },
  ];
  const feed = rss('صحيفة', server.origin, entries).replace('encoding="utf-8"', 'encoding="windows-1256"'); // prettier-ignore
  server.routes.set('/feed', { body: old(feed), headers: { 'content-type': 'text/xml' } });
  const page = pageOf(short, '').replace('<meta charset="utf-8">', '<meta charset="windows-1256">');
  server.routes.set(encodeURI(path), { body: old(page), headers: { 'content-type': 'text/html; charset=windows-1256' } }); // prettier-ignore
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  await run();
  const briefs = room.briefs().map(({ head: { title, sources } }) => [title, addressKey(sources[0]?.url ?? '')]); // prettier-ignore
  expect(briefs.sort()).toEqual([
    [short.title, addressKey(address)],
    [full.title, addressKey(`${server.origin}/a/2`)],
  ].sort()); // prettier-ignore
});

test('a packed sitemap is read', async () => {
  const entries = [{ news: news(1), address: `${server.origin}/a/1`, isFull: false }];
  server.routes.set('/a/1', { body: pageOf(news(1), `${server.origin}/a/1`) });
  const body = gzipSync(sitemapOf('صحيفة', '', entries));
  server.routes.set('/news.xml.gz', { body, headers: { 'content-type': 'application/gzip' } });
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/news.xml.gz']\n`); // prettier-ignore
  expect((await run()).run.sources.map(({ state, taken }) => [state, taken])).toEqual([
    ['read', 1],
  ]);
});

test('what is no article is told, and not asked for again', async () => {
  publish('/feed', [1]);
  server.routes.set('/a/1', { body: '<html><body><h1>404</h1><p>عذرًا، الصفحة غير موجودة</p></body></html>' }); // prettier-ignore
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  const { lines } = await run();
  expect(lines.map(({ status }) => status)).toEqual(['rejected']);
  await run();
  expect(asked('/a/1')).toBe(1);
});

test('a page that is no text is told', async () => {
  publish('/feed', [1, 2]);
  server.routes.set('/a/1', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-' });
  server.routes.set('/a/2', {
    body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 0, 1]),
  });
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  const { run: record } = await run();
  expect(record.failed.map(({ reason }) => reason)).toEqual([
    'نوع المحتوى application/pdf لا يُقرأ',
    'الملف ثنائي وليس نصًّا',
  ]);
});

test('an item that leads to another registered outlet is of that one', async () => {
  publish('/feed', [1]);
  await room.outlet('aggregator', 'مجمّع', 'https://aggregator.example', `feeds: ['${server.origin}/feed']\n`); // prettier-ignore
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, '');
  await run();
  expect(room.briefs().map(({ head }) => head.sources[0]?.outlet)).toEqual(['ufuq']);
});

test('what was fetched and never came to ingest is handed over, however long ago', async () => {
  publish('/feed', [1, 2]);
  await room.outlet('ufuq', 'صحيفة الأفق', server.origin, `feeds: ['${server.origin}/feed']\n`);
  const stop = new AbortController();
  const stopped = await run({
    signal: stop.signal,
    onArticle: () => {
      stop.abort();
    },
  });
  expect(stopped.isStopped).toBe(true);
  expect(room.briefs()).toEqual([]);
  room.clock.time = NOW + 10 * 86_400_000;
  server.routes.set('/feed', { body: rss('صحيفة', server.origin, []) });
  const later = await run();
  expect(later.lines.map(({ status }) => status)).toEqual(['written']);
  const again = await run();
  expect(again.lines).toEqual([]);
});
