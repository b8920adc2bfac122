import http from 'node:http';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fields } from '../../../src/desk/decision.ts';
import { answerTo } from '../../../src/desk/server/guard.ts';
import { type DeskServer, serveDesk } from '../../../src/desk/server/serve.ts';

interface Got {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

let pressed: Fields[];
let desk: DeskServer;
let open: DeskServer[];
beforeEach(async () => {
  pressed = [];
  open = [];
  desk = await start(true);
});
afterEach(() => Promise.all(open.map((one) => one.close())));

async function start(canWrite: boolean, work = (): Promise<void> => Promise.resolve()) {
  const server = await serveDesk({
    page: (name, told) =>
      Promise.resolve(name === 'index.html' ? `<p>${told?.lines.join() ?? 'page'}</p>` : undefined),
    assets: new Map([['style.css', { type: 'text/css', bytes: Buffer.from('a{}') }]]),
    ...(canWrite
      ? {
          press: async (fields: Fields) => {
            await work();
            pressed.push(fields);
            return { page: 'index.html', told: { lines: ['done'], isFault: false } };
          },
        }
      : {}),
    port: 0,
    onError: (error) => {
      throw error;
    },
  });
  open.push(server);
  return server;
}

/** As any program of the machine may ask, whatever it says of itself. */
function ask(
  address: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const request = http.request({ host: hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const pathOf = (name = ''): string => `${new URL(desk.address).pathname}${name}`;
const originOf = (): string => new URL(desk.address).origin;
const FORM = 'application/x-www-form-urlencoded';
const own = (): Record<string, string> => ({ origin: originOf(), 'content-type': FORM });
const press = (headers: Record<string, string>, body = 'act=publish&id=x'): Promise<Got> =>
  ask(desk.address, pathOf('press'), { method: 'POST', headers, body });

describe('what is answered', () => {
  test('its pages and what they load, with a policy, to its own address', async () => {
    const page = await ask(desk.address, pathOf());
    expect(page).toMatchObject({ status: 200, body: '<p>page</p>' });
    expect(page.headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
    );
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    expect((await ask(desk.address, pathOf('style.css'))).body).toBe('a{}');
    expect((await ask(desk.address, pathOf(), { method: 'HEAD' })).body).toBe('');
  });

  test('a press of its own page, whose message is told once', async () => {
    const answer = await press(
      { ...own(), 'sec-fetch-site': 'same-origin' },
      'act=publish&id=%D8%A7',
    );
    expect(answer.status).toBe(303);
    expect(pressed).toEqual([{ act: 'publish', id: 'ا' }]);
    const next = `${pathOf()}${answer.headers.location ?? ''}`;
    expect((await ask(desk.address, next)).body).toBe('<p>done</p>');
    expect((await ask(desk.address, next)).body).toBe('<p>page</p>');
  });

  test('it listens on loopback alone', () => {
    expect(new URL(desk.address).hostname).toBe('127.0.0.1');
  });
});

describe('what is refused', () => {
  test.each([
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:80',
    '127.0.0.1.nip.io',
  ])('another host than its own, as after DNS rebinding: «%s»', async (host) => {
    expect((await ask(desk.address, pathOf(), { headers: { host } })).status).toBe(403);
    expect((await press({ ...own(), host })).status).toBe(403);
    expect(pressed).toEqual([]);
  });

  test('no host at all (HTTP/1.0)', async () => {
    const { port } = new URL(desk.address);
    const text = await new Promise<string>((resolve) => {
      let got = '';
      const socket = net.connect(Number(port), '127.0.0.1', () => {
        socket.write(`GET ${pathOf()} HTTP/1.0\r\n\r\n`);
      });
      socket.on('data', (chunk) => (got += String(chunk)));
      socket.on('close', () => {
        resolve(got);
      });
    });
    expect(text).toMatch(/^HTTP\/1\.1 403/);
  });

  test.each(['/', '/index.html', '/x/', '/press', `/${'A'.repeat(32)}/`, '/../', '//'])(
    'no secret, or another: %s',
    async (path) => {
      expect((await ask(desk.address, path)).status).toBe(404);
      const posted = await ask(desk.address, path, {
        method: 'POST',
        headers: own(),
        body: 'act=publish',
      });
      expect([404, 405]).toContain(posted.status);
      expect(pressed).toEqual([]);
    },
  );

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['no origin', { origin: '' }],
    ['an origin that is kept back', { origin: 'null' }],
    ['its own host by another scheme', { origin: 'https://127.0.0.1' }],
    ['another site, whatever origin it claims', { 'sec-fetch-site': 'cross-site' }],
    ['a site beside it', { 'sec-fetch-site': 'same-site' }],
  ])('a press from %s', async (_, headers) => {
    expect((await press({ ...own(), ...headers })).status).toBe(403);
    expect(pressed).toEqual([]);
  });

  test('a press without an origin', async () => {
    expect((await press({ 'content-type': FORM })).status).toBe(403);
    expect(pressed).toEqual([]);
  });

  test.each(['text/plain', 'multipart/form-data', 'application/json'])(
    'a press as %s',
    async (type) => {
      expect((await press({ ...own(), 'content-type': type })).status).toBe(415);
      expect(pressed).toEqual([]);
    },
  );

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'a press by %s',
    async (method) => {
      const answer = await ask(desk.address, pathOf('press?act=publish&id=x'), {
        method,
        headers: own(),
      });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('POST');
      expect(pressed).toEqual([]);
    },
  );

  test('pages by other ways than reading', async () => {
    expect((await ask(desk.address, pathOf(), { method: 'POST', headers: own() })).status).toBe(
      405,
    );
  });

  test('a press that is longer than any', async () => {
    expect((await press(own(), `act=${'x'.repeat(20_000)}`)).status).toBe(413);
    expect(pressed).toEqual([]);
  });

  test.each([
    '../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/package.json',
    'style.css/../../x',
    '....//x',
    'C:/windows/win.ini',
    '%00',
    'constructor',
    '__proto__',
    'keys.ts',
  ])('a path that leads elsewhere: %s', async (name) => {
    expect((await ask(desk.address, pathOf(name))).status).toBe(404);
  });

  test('all presses, where the desk only reads', async () => {
    desk = await start(false);
    expect((await press(own())).status).toBe(404);
  });
});

test('presses come one after another, however many are made at once', async () => {
  let at = 0;
  let most = 0;
  desk = await start(true, async () => {
    at += 1;
    most = Math.max(most, at);
    await new Promise((resolve) => setTimeout(resolve, 5));
    at -= 1;
  });
  const answers = await Promise.all(Array.from({ length: 8 }, () => press(own())));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303));
  expect(most).toBe(1);
});

test('closing waits for a press that has begun', async () => {
  let isDone = false;
  desk = await start(true, async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    isDone = true;
  });
  const work = press(own()).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await desk.close();
  open = open.filter((one) => one !== desk);
  expect(isDone).toBe(true);
  await work;
});

test('the name of the host is read as the browser sends it', () => {
  const asked = {
    method: 'GET',
    target: '/secret/',
    host: 'localhost:80',
    origin: undefined,
    site: undefined,
    contentType: undefined,
  };
  const guarded = { port: 80, token: 'secret', canWrite: true };
  expect(answerTo(asked, guarded)).toEqual({ page: 'index.html', told: undefined });
  expect(answerTo({ ...asked, target: '/secret' }, guarded)).toEqual({ status: 404 });
  expect(answerTo({ ...asked, target: '/secret/?told=a' }, guarded)).toEqual({
    page: 'index.html',
    told: 'a',
  });
});
