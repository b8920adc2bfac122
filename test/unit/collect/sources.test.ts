/** Sources of every kind on the loopback interface: everything that should be read is read once, and in the right brief. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Collected } from '../../../src/collect/collect.ts';
import { keptRuns } from '../../../src/collect/store/kept-runs.ts';
import { type Loopback, loopback, versioned } from './loopback.ts';
import {
  atom,
  type FeedEntry,
  jsonFeedOf,
  news,
  type News,
  NOW,
  pageOf,
  rss,
  sitemapOf,
} from './news.ts';
import { type Newsroom, newsroom } from './newsroom.ts';

type Make = (name: string, origin: string, entries: readonly FeedEntry[]) => string;

let room: Newsroom;
let first: Collected;
const servers = new Map<string, Loopback>();
/** The articles that are to be read, by their addresses, each with its outlet. */
const wanted = new Map<string, { readonly outlet: string; readonly news: News }>();
let sent = 0;

const NAMES: Readonly<Record<string, string>> = {
  'rss-full': 'صحيفة الأفق', 'rss-short': 'صحيفة المدى', 'atom-full': 'وكالة الرافد', 'atom-short': 'صحيفة البيدر',
  json: 'موقع السنبلة', sitemap: 'قناة المنارة', moved: 'صحيفة الشراع', busy: 'صحيفة المرفأ', closed: 'صحيفة القلعة',
  broken: 'وكالة الميزان', hangs: 'صحيفة الساقية', bomb: 'موقع النخلة', huge: 'موقع الواحة', html: 'صحيفة الدرب',
  repeats: 'صحيفة النهر', forbids: 'صحيفة السور',
}; // prettier-ignore

const server = (id: string): Loopback => {
  const one = servers.get(id);
  if (one === undefined) throw new Error(id);
  return one;
};

/** A feed of three articles, and their pages where it has not their texts. */
function publish(id: string, kind: Make, isFull: boolean, from: number, path = '/feed'): string {
  const { origin, routes } = server(id);
  const entries = [0, 1, 2].map((i): FeedEntry => {
    const article = news(from + i);
    return { news: article, address: `${origin}/a/${String(article.n)}`, isFull };
  });
  for (const { news: article, address } of entries) {
    wanted.set(address, { outlet: id, news: article });
    const at = new URL(address).pathname;
    if (!isFull)
      routes.set(
        at,
        versioned(`"p${String(article.n)}"`, () => ({ body: pageOf(article, address) })),
      );
  }
  const body = kind(NAMES[id] ?? '', origin, entries);
  routes.set(
    path,
    versioned(`"${id}"`, () => ({ body, headers: { 'content-type': 'application/xml' } })),
  );
  return body;
}

beforeAll(async () => {
  room = await newsroom();
  for (const id of Object.keys(NAMES)) servers.set(id, await loopback());
  publish('rss-full', rss, true, 0);
  publish('rss-short', rss, false, 10);
  publish('atom-full', atom, true, 20);
  publish('atom-short', atom, false, 30);
  publish('json', jsonFeedOf, true, 40);
  publish('sitemap', sitemapOf, false, 50);
  publish('moved', rss, true, 60, '/new');
  server('moved').routes.set('/feed', { status: 301, headers: { location: '/b' } });
  server('moved').routes.set('/b', { status: 301, headers: { location: '/c' } });
  server('moved').routes.set('/c', { status: 308, headers: { location: '/new' } });
  const busyFeed = publish('busy', rss, true, 70);
  let asked = 0;
  server('busy').routes.set('/feed', (request) => {
    asked += 1;
    if (asked === 1) return { status: 429, headers: { 'retry-after': '30' } };
    if (request.headers['if-none-match'] === '"busy"') return { status: 304 };
    return { body: busyFeed, headers: { etag: '"busy"', 'content-type': 'text/xml' } };
  });
  server('closed').routes.set('/feed', { status: 429, headers: { 'retry-after': '7200' } });
  server('broken').routes.set('/feed', { status: 500 });
  server('hangs').routes.set('/feed', () => undefined);
  server('bomb').routes.set('/feed', {
    headers: { 'content-encoding': 'gzip', 'content-type': 'application/rss+xml' },
    body: gzipSync(Buffer.alloc(100_000_000, 32)),
  });
  server('huge').routes.set('/feed', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    const piece = Buffer.alloc(1_000_000, 32);
    const more = (): void => {
      for (;;) {
        if (response.destroyed || sent >= 200) {
          response.end();
          return;
        }
        sent += 1;
        if (!response.write(piece)) break;
      }
      response.once('drain', more);
    };
    more();
    return undefined;
  });
  server('html').routes.set('/feed', {
    body: `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/real.xml"></head><body><p>أهلًا</p></body></html>`,
  });
  repeat('كما نُشر أول مرة', '"r1"');
  publish('forbids', rss, false, 90);
  for (const i of [0, 1, 2]) wanted.delete(`${server('forbids').origin}/a/${String(90 + i)}`);
  server('forbids').routes.set('/robots.txt', {
    headers: { 'content-type': 'text/plain' },
    body: 'User-agent: *\nDisallow: /a/\nCrawl-delay: 2\n',
  });
  for (const [id, name] of Object.entries(NAMES)) {
    const { origin } = server(id);
    await room.outlet(id, name, origin, `feeds:\n  - ${origin}/feed\n`);
  }
  first = await run();
}, 60_000);
afterAll(async () => {
  await room.remove();
  await Promise.all([...servers.values()].map(({ close }) => close()));
});

/** A feed that has one article twice, with other tracking each time, and one more. */
function repeat(ending: string, etag: string): void {
  const { origin, routes } = server('repeats');
  const [one, two] = [news(80), news(81)];
  const corrected = [
    ...one.paragraphs.slice(0, -1),
    `${one.paragraphs.at(-1) ?? ''} هكذا ${ending}.`,
  ];
  const entries: FeedEntry[] = [
    { news: one, address: `${origin}/a/80?utm_source=rss`, isFull: true, paragraphs: corrected },
    { news: two, address: `${origin}/a/81`, isFull: true },
    { news: one, address: `${origin}/a/80?utm_source=front`, isFull: true, paragraphs: corrected },
  ];
  wanted.set(`${origin}/a/80`, { outlet: 'repeats', news: one });
  wanted.set(`${origin}/a/81`, { outlet: 'repeats', news: two });
  const body = rss(NAMES.repeats ?? '', origin, entries);
  routes.set(
    '/feed',
    versioned(etag, () => ({ body })),
  );
}

const authorities = (): string[] => [...servers.values()].map(({ authority }) => authority);
const run = (): Promise<Collected> => room.run(authorities());
const stateOf = (collected: Collected, id: string) =>
  collected.run.sources.find(({ outlet }) => outlet === id);
const asked = (id: string, path: string) =>
  server(id).requests.filter((request) => request.path === path);

describe('a first run', () => {
  test('writes each article once, of its outlet, with its address and its hour', () => {
    const sources = room.briefs().flatMap(({ head }) => head.sources);
    const got = sources.map(({ outlet, url }) => `${outlet} ${url ?? ''}`).sort();
    expect(got).toEqual([...wanted].map(([url, { outlet }]) => `${outlet} ${url}`).sort());
    for (const { head, body: marked } of room.briefs()) {
      const body = marked.replace(/<\/?(?:Said|Quote)[^<>]*>/g, '');
      const { news: article } = wanted.get(head.sources[0]?.url ?? '') ?? {};
      expect(head.title).toBe(article?.title);
      expect(head.status).toBe('draft');
      expect(Date.parse(head.publishedAt ?? '')).toBe(Date.parse(article?.at ?? ''));
      for (const paragraph of article?.paragraphs.slice(1, -1) ?? [])
        expect(body).toContain(paragraph);
    }
  });

  test('asks for each page once, and for none of which the feed has the text', () => {
    for (const [address, { outlet }] of wanted) {
      const count = asked(outlet, new URL(address).pathname).length;
      expect(count).toBe(['rss-short', 'atom-short', 'sitemap'].includes(outlet) ? 1 : 0);
    }
  });

  test('one request at a time to a host, by a name that says whose it is', () => {
    for (const one of servers.values()) {
      expect(one.most()).toBeLessThanOrEqual(1);
      for (const { headers } of one.requests)
        expect(headers['user-agent']).toBe('Mujaz/1.0 (+https://digest.example/)');
    }
  });

  test('what fails costs itself alone, and is told with its reason', () => {
    const dead = first.run.sources.filter(({ state }) => state === 'failed');
    expect(dead.map(({ outlet, reason }) => [outlet, reason])).toEqual([
      ['bomb', 'المحتوى أكبر من 2 ميغابايت'],
      ['broken', '500'],
      ['hangs', 'لم يجب الخادم في 1 ثانية'],
      ['html', `صفحة HTML لا خلاصة؛ لعلها ${server('html').origin}/real.xml`],
      ['huge', 'المحتوى أكبر من 2 ميغابايت'],
    ]);
    expect(first.run.failures).toEqual([]);
    expect(sent).toBeLessThan(60);
    for (const { name, reason } of dead)
      expect(first.run.messages.some((m) => m.startsWith(`تعذّر: ${name}: ${reason ?? ''}`))).toBe(
        true,
      );
  });

  test('waits as long as a host asks for, where that is short', () => {
    expect(stateOf(first, 'busy')).toMatchObject({ state: 'read', taken: 3 });
    expect(room.clock.slept).toContain(30_000);
    expect(stateOf(first, 'closed')?.state).toBe('waiting');
    expect(asked('closed', '/feed').length).toBe(1);
  });

  test('follows what has moved, and tells where to', () => {
    expect(stateOf(first, 'moved')).toMatchObject({
      taken: 3,
      movedTo: `${server('moved').origin}/new`,
    });
    expect(first.run.messages.join('\n')).toContain('انتقلت خلاصة صحيفة الشراع');
  });

  test('reads nothing that a host forbids, and keeps its pace', () => {
    expect(server('forbids').requests.map(({ path }) => path)).toEqual(['/robots.txt', '/feed']);
    expect(stateOf(first, 'forbids')).toMatchObject({ state: 'read', taken: 0, forbidden: 3 });
    expect(room.clock.slept.some((ms) => ms > 1_900 && ms <= 2_000)).toBe(true);
  });

  test('is kept for the desk: its record, and the report of every word', async () => {
    const [kept] = await keptRuns(room.directory);
    expect(kept?.run).toEqual(first.run);
    expect(kept?.reportFile).toBeDefined();
    expect(first.lines.length).toBe(wanted.size);
  });
});

describe('a second run', () => {
  test('asks with conditions, fetches nothing that is unchanged, and writes nothing', async () => {
    const before = room.files();
    const from = new Map([...servers].map(([id, { requests }]) => [id, requests.length]));
    room.clock.time += 600_000;
    const second = await run();
    expect(room.files()).toEqual(before);
    expect(new Set(second.lines.map(({ status }) => status))).toEqual(new Set(['unchanged']));
    for (const id of [
      'rss-full',
      'rss-short',
      'atom-full',
      'atom-short',
      'json',
      'sitemap',
      'busy',
      'repeats',
      'forbids',
    ]) {
      const again = server(id).requests.slice(from.get(id));
      expect(
        again.map(({ path, status }) => [path, status]),
        id,
      ).toEqual([['/feed', 304]]);
    }
    expect(asked('closed', '/feed').length).toBe(1);
    expect(second.run.sources.every(({ taken }) => taken === 0)).toBe(true);
    expect(second.run.messages.join('\n')).toContain('لا جديد');
  });
});

describe('later runs', () => {
  test('an article that its feed corrects is an update of its brief', async () => {
    const count = room.briefs().length;
    repeat('بعد التصحيح', '"r2"');
    room.clock.time += 600_000;
    const third = await run();
    expect(stateOf(third, 'repeats')?.taken).toBe(1);
    expect(
      third.lines.filter(({ status }) => status !== 'unchanged').map(({ status }) => status),
    ).toEqual(['updated']);
    const briefs = room.briefs();
    expect(briefs.length).toBe(count);
    const [of] = briefs.filter(({ head }) => head.sources[0]?.url?.endsWith('/a/80') === true);
    expect(of?.body).toContain('بعد التصحيح');
    expect(of?.body).not.toContain('كما نُشر أول مرة');
  });

  test('a page whose item changes is asked for with its condition', async () => {
    const { origin, routes } = server('rss-short');
    const entries = [10, 11, 12].map((n): FeedEntry => {
      const article = news(n);
      const title = n === 10 ? `${article.title} (محدث)` : article.title;
      return { news: { ...article, title }, address: `${origin}/a/${String(n)}`, isFull: false };
    });
    routes.set('/feed', { body: rss('صحيفة المدى', origin, entries) });
    const before = room.files();
    room.clock.time += 600_000;
    await run();
    expect(asked('rss-short', '/a/10').map(({ status }) => status)).toEqual([200, 304]);
    expect(room.files()).toEqual(before);
  });

  test('since when a source is dead is remembered, until it lives', async () => {
    room.clock.time = NOW + 3 * 86_400_000 + 60_000;
    const later = await run();
    expect(stateOf(later, 'broken')).toMatchObject({
      since: first.run.sources.find(({ outlet }) => outlet === 'broken')?.since,
    });
    expect(later.run.messages).toContain(
      `تعذّر: وكالة الميزان: 500 منذ 3 أيام (${server('broken').origin}/feed)`,
    );
    publish('broken', rss, true, 100);
    publish('closed', rss, true, 110);
    room.clock.time += 3 * 3_600_000;
    const alive = await room.run(authorities(), { since: 5 * 86_400_000 });
    expect(stateOf(alive, 'broken')).toMatchObject({ state: 'read', taken: 3 });
    expect(stateOf(alive, 'broken')?.since).toBeUndefined();
    expect(stateOf(alive, 'closed')).toMatchObject({ state: 'read', taken: 3 });
  });
});
