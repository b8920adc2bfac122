/** Politeness: robots.txt, turns, pauses, conditions, waiting and giving up. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Client, clientOf } from '../../../../src/collect/net/client.ts';
import { type Fetched, Fetcher, type Wanted } from '../../../../src/collect/net/fetcher.ts';
import type { Limits } from '../../../../src/collect/net/limits.ts';
import { retryAfter } from '../../../../src/collect/net/retry-after.ts';
import { robotsOf } from '../../../../src/collect/net/robots.ts';
import { type Loopback, loopback } from '../loopback.ts';
import { NOW } from '../news.ts';
import { SHORT, type TestClock, testClock } from '../newsroom.ts';

let server: Loopback;
let client: Client;
let clock: TestClock;
let fetcher: Fetcher;
let stop: AbortController;
beforeEach(async () => {
  server = await loopback();
  make({});
});
afterEach(async () => {
  await client.close();
  await server.close();
});

function make(limits: Partial<Limits>): void {
  const exceptions = new Set([server.authority]);
  const all = { ...SHORT, ...limits };
  client = clientOf('Mujaz/1.0', all, exceptions);
  clock = testClock();
  stop = new AbortController();
  const robots = { get: () => Promise.resolve(undefined), put: () => Promise.resolve() };
  fetcher = new Fetcher({ client, clock, limits: all, exceptions, signal: stop.signal, robots });
}

const fetched = (path: string, more: Partial<Wanted> = {}): Promise<Fetched> =>
  fetcher.fetch({ address: `${server.origin}${path}`, kind: 'page', ...more });
const paths = (): string[] =>
  server.requests.map(({ path }) => path).filter((path) => path !== '/robots.txt');

describe('robots.txt', () => {
  const robots = (body: string, status = 200): void => {
    server.routes.set('/robots.txt', { status, body, headers: { 'content-type': 'text/plain' } });
    server.routes.set('/a', { body: 'نص' });
  };

  test.each([
    ['User-agent: *\nDisallow: /a', false],
    ['User-agent: *\nDisallow: /', false],
    ['User-agent: Mujaz\nDisallow: /\n\nUser-agent: *\nAllow: /', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: mujaz\nAllow: /', true],
    ['User-agent: OtherBot\nDisallow: /', true],
    ['User-agent: *\nDisallow: /b', true],
    ['', true],
    ['<!doctype html><html><body>Disallow: /</body></html>', true],
  ])('%j', async (text, isAllowed) => {
    robots(text);
    expect((await fetched('/a')).is).toBe(isAllowed ? 'fetched' : 'forbidden');
    expect(paths()).toEqual(isAllowed ? ['/a'] : []);
  });

  test('is asked for once, and before anything else', async () => {
    robots('User-agent: *\nDisallow: /b');
    await Promise.all([fetched('/a'), fetched('/b'), fetched('/a?2')]);
    expect(server.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a?2']);
  });

  test('a redirect to what is forbidden is not followed', async () => {
    robots('User-agent: *\nDisallow: /b');
    server.routes.set('/a', { status: 302, headers: { location: '/b' } });
    expect((await fetched('/a')).is).toBe('forbidden');
    expect(paths()).toEqual(['/a']);
  });

  test('where it cannot be had (5xx), nothing is read', async () => {
    robots('', 503);
    expect(await fetched('/a')).toMatchObject({ is: 'failed', reason: '503', lasting: false });
    expect(paths()).toEqual([]);
  });

  test.each([401, 403, 404, 410])('where there is none (%i), all is', async (status) => {
    robots('User-agent: *\nDisallow: /', status);
    expect((await fetched('/a')).is).toBe('fetched');
  });

  test('tells the pace, as far as patience goes', async () => {
    robots('User-agent: *\nCrawl-delay: 7');
    await fetched('/a');
    await fetched('/a');
    expect(clock.slept.map((ms) => Math.round(ms / 100))).toEqual([70, 70]);
    const slow = 'User-agent: *\nCrawl-delay: 86400';
    expect(robotsOf('http://a.example/robots.txt', { status: 200, text: slow }).delay).toBe(864e5);
    server.routes.set('/robots.txt', { body: slow });
    make({});
    await fetched('/a');
    expect(Math.round((clock.slept[0] ?? 0) / 1000)).toBe(60);
  });

  test('however long it is, it is read in a moment', () => {
    const text = `User-agent: *\n${'Disallow: /*a*b*c*d*$\n'.repeat(60_000)}`;
    const started = performance.now();
    const rules = robotsOf('http://a.example/robots.txt', { status: 200, text });
    rules.allows(`http://a.example/${'abcd'.repeat(200)}x`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('redirects', () => {
  test('a chain is followed, and where it has moved for good is told', async () => {
    server.routes.set('/a', { status: 301, headers: { location: '/b' } });
    server.routes.set('/b', { status: 308, headers: { location: `${server.origin}/c` } });
    server.routes.set('/c', { status: 302, headers: { location: 'd' } });
    server.routes.set('/d', { body: 'نص' });
    expect(await fetched('/a')).toMatchObject({
      is: 'fetched',
      address: `${server.origin}/d`,
      movedTo: `${server.origin}/c`,
    });
  });

  test('a circle, a chain without end and a redirect to nowhere end', async () => {
    server.routes.set('/a', { status: 302, headers: { location: '/a' } });
    expect(await fetched('/a')).toMatchObject({ is: 'failed', reason: 'تحويلات أكثر من 5' });
    expect(paths().length).toBe(6);
    server.routes.set('/e', { status: 302 });
    expect((await fetched('/e')).is).toBe('failed');
    server.routes.set('/f', { status: 302, headers: { location: 'http://[/' } });
    expect(await fetched('/f')).toMatchObject({ is: 'failed', lasting: true });
  });
});

test('asks with the conditions of the last answer', async () => {
  server.routes.set('/a', (request) =>
    request.headers['if-none-match'] === 'W/"1"' &&
    request.headers['if-modified-since'] === 'Thu, 20 Nov 2025 08:00:00 GMT'
      ? { status: 304 }
      : { body: 'نص' },
  );
  const lastModified = 'Thu, 20 Nov 2025 08:00:00 GMT';
  expect((await fetched('/a', { etag: 'W/"1"', lastModified })).is).toBe('unchanged');
  expect((await fetched('/a')).is).toBe('fetched');
});

test('a validator that could not be sent back is none', async () => {
  server.routes.set('/a', { body: 'نص', headers: { etag: '"\u00e9"', 'last-modified': 'x'.repeat(900) } }); // prettier-ignore
  expect(await fetched('/a')).toMatchObject({ is: 'fetched', etag: undefined, lastModified: undefined }); // prettier-ignore
});

describe('a host that cannot answer now', () => {
  test('is asked again after a while, and then is given up for this run', async () => {
    server.routes.set('/a', { status: 503 });
    server.routes.set('/c', { status: 502 });
    expect(await fetched('/a')).toMatchObject({ is: 'failed', reason: '503', lasting: false });
    expect(clock.slept).toEqual([1, 1]);
    expect((await fetched('/c')).is).toBe('failed');
    expect(paths()).toEqual(['/a', '/a', '/a', '/c', '/c', '/c']);
    server.routes.set('/b', { body: 'نص' });
    expect(await fetched('/b')).toMatchObject({ is: 'failed', lasting: false });
    expect(paths()).not.toContain('/b');
  });

  test('that recovers is read, and is no worse for it', async () => {
    for (const path of ['/a', '/b', '/c']) {
      let count = 0;
      server.routes.set(path, () => ((count += 1) < 3 ? { status: 500 } : { body: 'نص' }));
      expect((await fetched(path)).is).toBe('fetched');
    }
  });

  test('and cuts the connection is asked again; one that is silent is not', async () => {
    let count = 0;
    server.routes.set('/a', (_, response) => {
      count += 1;
      if (count === 3) return { body: 'نص' };
      response.socket?.destroy();
      return undefined;
    });
    expect((await fetched('/a')).is).toBe('fetched');
    server.routes.set('/b', () => undefined);
    expect(await fetched('/b')).toMatchObject({ is: 'failed', lasting: false });
    expect(paths().filter((path) => path === '/b').length).toBeLessThanOrEqual(1);
  });

  test('that drips is not waited for', async () => {
    server.routes.set('/a', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => {
        clearInterval(drip);
      });
      return undefined;
    });
    const started = performance.now();
    expect(await fetched('/a')).toMatchObject({ is: 'failed', lasting: false });
    expect(performance.now() - started).toBeLessThan(SHORT.whole + 1_000);
  });
});

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    ['0', 0],
    [' 5 ', 5_000],
    [new Date(NOW + 90_000).toUTCString(), 90_000],
    [new Date(NOW - 90_000).toUTCString(), 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['99999999999', undefined],
    [undefined, undefined],
  ])('%j', (header, wait) => {
    expect(retryAfter(header, NOW)).toBe(wait);
  });

  test.each([429, 503])(
    '%i: a short wait is waited, a long one is for another run',
    async (status) => {
      let count = 0;
      const headers = { 'retry-after': '45' };
      server.routes.set('/a', () => ((count += 1) === 1 ? { status, headers } : { body: 'نص' }));
      expect((await fetched('/a')).is).toBe('fetched');
      expect(clock.slept).toEqual([45_000]);
      server.routes.set('/b', { status, headers: { 'retry-after': '3600' } });
      expect((await fetched('/b')).is).toBe('waiting');
      expect((await fetched('/a')).is).toBe('waiting');
      expect(paths()).toEqual(['/a', '/a', '/b']);
      expect([...fetcher.hosts.waits().keys()]).toEqual([server.authority]);
      clock.time += 3_700_000;
      expect((await fetched('/a')).is).toBe('fetched');
      expect(fetcher.hosts.waits().size).toBe(0);
    },
  );

  test('429 that does not say how long is for another run', async () => {
    server.routes.set('/a', { status: 429 });
    expect((await fetched('/a')).is).toBe('waiting');
    expect(paths()).toEqual(['/a']);
  });
});

describe('what is not read', () => {
  test.each(['application/pdf', 'image/png', 'video/mp4', 'application/zip', 'text/css', 'application/octet-stream'])(
    'a page of type %s', async (type) => {
    server.routes.set('/a', { body: 'x', headers: { 'content-type': type } });
    expect(await fetched('/a')).toMatchObject({ is: 'failed', lasting: true });
  }); // prettier-ignore

  test.each(['text/html; charset=windows-1256', 'TEXT/HTML', 'application/xhtml+xml', 'text/plain', ''])(
    'but a page of type %j', async (type) => {
    server.routes.set('/a', { body: 'x', headers: { 'content-type': type } });
    expect((await fetched('/a')).is).toBe('fetched');
  }); // prettier-ignore

  test('a type is told without what terminals obey', async () => {
    server.routes.set('/a', { body: 'x', headers: { 'content-type': 'a/b\u009b31m' } });
    expect(await fetched('/a')).toMatchObject({ reason: 'نوع المحتوى a/b31m لا يُقرأ' });
  });

  test('what says that it is too large is not begun', async () => {
    let sent = 0;
    server.routes.set('/a', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '200000000' });
      for (let i = 0; i < 20; i += 1) if (response.write(Buffer.alloc(10_000))) sent += 1;
      return undefined;
    });
    expect(await fetched('/a')).toMatchObject({ is: 'failed', reason: 'المحتوى أكبر من 1 ميغابايت' });
    expect(sent).toBeLessThanOrEqual(20);
  }); // prettier-ignore
});

describe('turns', () => {
  test('one at a time to a host, with a pause between', async () => {
    make({ pause: 1_500 });
    for (const i of [1, 2, 3]) server.routes.set(`/${String(i)}`, { body: 'نص' });
    await Promise.all(['/1', '/2', '/3'].map((path) => fetched(path)));
    expect(server.most()).toBe(1);
    expect(clock.slept.map((ms) => Math.round(ms / 100))).toEqual([15, 15, 15]);
  });

  test('hosts do not wait for each other', async () => {
    const other = await loopback();
    other.routes.set('/a', { body: 'نص' });
    await client.close();
    const exceptions = new Set([server.authority, other.authority]);
    client = clientOf('Mujaz/1.0', SHORT, exceptions);
    const robots = { get: () => Promise.resolve({ status: 404, text: '' }), put: () => Promise.resolve() };
    fetcher = new Fetcher({ client, clock, limits: SHORT, exceptions, signal: stop.signal, robots });
    server.routes.set('/hang', () => undefined);
    const order: string[] = [];
    await Promise.all([
      fetched('/hang').then(() => order.push('hang')),
      fetcher.fetch({ address: `${other.origin}/a`, kind: 'page' }).then(() => order.push('other')),
    ]);
    expect(order).toEqual(['other', 'hang']);
    await other.close();
  }); // prettier-ignore

  test('stopping ends what is asked and what waits', async () => {
    server.routes.set('/hang', () => undefined);
    const both = Promise.allSettled([fetched('/hang'), fetched('/b')]);
    setTimeout(() => {
      stop.abort();
    }, 100);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(paths()).not.toContain('/b');
  });
});
