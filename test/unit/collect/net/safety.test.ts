/** Nothing within a network is ever asked, by whatever name, number or detour it is called. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Client, clientOf, NoAnswer } from '../../../../src/collect/net/client.ts';
import { Fetcher, type Fetched } from '../../../../src/collect/net/fetcher.ts';
import { guardedLookup, type Resolve } from '../../../../src/collect/net/guarded-connector.ts';
import { isPublicAddress } from '../../../../src/collect/net/public-address.ts';
import { exceptionsOf, refusalOf } from '../../../../src/collect/net/target.ts';
import { type Loopback, loopback } from '../loopback.ts';
import { SHORT, testClock } from '../newsroom.ts';

test.each([
  '127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1',
  '169.254.169.254', '100.64.0.1', '100.127.255.255', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1',
  '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1',
  '::ffff:10.0.0.1', '::ffff:0:127.0.0.1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '2002:a00:1::1',
  '3fff::1', '5f00::1', '4000::1', 'f000::1', '', 'example.org', '1.2.3',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
}); // prettier-ignore

test.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
  '%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
}); // prettier-ignore

describe('refusalOf', () => {
  const none = exceptionsOf(undefined);
  test.each([
    'ftp://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'javascript:alert(1)', 'gopher://example.org/',
    'http://user@example.org/', 'http://user:pass@example.org/', 'http://:pass@example.org/',
    'http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://0/',
    'http://①②⑦.0.0.1/', 'http://127.0.0.1./', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/', 'http://localhost/', 'http://LOCALHOST./', 'http://a.localhost/',
    'http://example.org:22/', 'http://example.org:8080/', 'https://example.org:25/',
  ])('%s', (address) => {
    expect(refusalOf(new URL(address), none)).toMatch(/\p{Script=Arabic}/u);
  }); // prettier-ignore

  test.each(['http://example.org/', 'https://example.org/a?b', 'http://example.org:80/', 'http://example.org:443/', 'http://8.8.8.8/'])(
    '%s is allowed', (address) => {
    expect(refusalOf(new URL(address), none)).toBeUndefined();
  }); // prettier-ignore

  test('an exception is for its host and port alone, and never for a name and password', () => {
    const one = exceptionsOf(' 127.0.0.1:4001 ');
    expect(refusalOf(new URL('http://127.0.0.1:4001/'), one)).toBeUndefined();
    expect(refusalOf(new URL('http://127.0.0.1:4002/'), one)).toBeDefined();
    expect(refusalOf(new URL('http://a:b@127.0.0.1:4001/'), one)).toBeDefined();
    expect(refusalOf(new URL('ftp://127.0.0.1:4001/'), one)).toBeDefined();
  });
});

describe('guardedLookup', () => {
  const looked = (resolve: Resolve, all: boolean) =>
    new Promise((done) => {
      guardedLookup(resolve)('news.example', { all }, (error, address) => {
        done(error === null ? address : error.message);
      });
    });
  const to =
    (...addresses: string[]): Resolve =>
    (_, __, done) => {
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };

  test('hands on what is public', async () => {
    expect(await looked(to('8.8.8.8', '2606:4700::1'), true)).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1', family: 6 },
    ]);
    expect(await looked(to('8.8.8.8'), false)).toBe('8.8.8.8');
  });

  test('nothing where one of several is not, whichever it is', async () => {
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::1', '8.8.8.8']])
      for (const all of [true, false])
        expect(await looked(to(...addresses), all)).toContain('شبكة خاصة');
  });

  test('hands on the fault of the resolver, and that there is no address', async () => {
    expect(await looked((_, __, done) => { done(new Error('down')); }, true)).toBe('down'); // prettier-ignore
    expect(await looked(to(), true)).toContain('ENOTFOUND');
  });
});

describe('over the wire', () => {
  let server: Loopback;
  let inner: Loopback;
  const clients: Client[] = [];
  beforeEach(async () => {
    server = await loopback();
    inner = await loopback();
    inner.routes.set('/secret', { body: 'سر' });
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await server.close();
    await inner.close();
  });

  const signal = new AbortController().signal;
  function client(resolve?: Resolve): Client {
    const one = clientOf('Mujaz/1.0', SHORT, new Set([server.authority]), resolve);
    clients.push(one);
    return one;
  }
  async function fetched(path: string, resolve?: Resolve): Promise<Fetched> {
    const robots = { get: () => Promise.resolve(undefined), put: () => Promise.resolve() };
    const exceptions = new Set([server.authority]);
    const options = { client: client(resolve), clock: testClock(), limits: SHORT, exceptions, signal, robots };
    return new Fetcher(options).fetch({ address: `${server.origin}${path}`, kind: 'page' });
  } // prettier-ignore

  test.each([
    () => inner.origin + '/secret',
    () => inner.origin.replace('localhost', '127.0.0.1') + '/secret',
    () => inner.origin.replace('localhost', '2130706433') + '/secret',
    () => inner.origin.replace('localhost', '[::ffff:127.0.0.1]') + '/secret',
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'http://[fd00:ec2::254]/',
    () => 'file:///etc/passwd',
    () => `${server.origin.replace('http://', 'http://user:pass@')}/secret`,
    () => 'http://intern.example/',
  ])('a redirect inwards is refused (%#)', async (target) => {
    const asked: string[] = [];
    const resolve: Resolve = (host, _, done) => {
      asked.push(host);
      done(null, [{ address: '10.0.0.7', family: 4 }]);
    };
    for (const status of [301, 302, 307]) {
      server.routes.set('/to', { status, headers: { location: target() } });
      server.routes.set('/secret', { body: 'سر' });
      const got = await fetched('/to', resolve);
      expect(got).toMatchObject({ is: 'failed', lasting: true });
    }
    expect(inner.requests).toEqual([]);
    expect(server.requests.map(({ path }) => path)).not.toContain('/secret');
    expect(asked.every((host) => host === 'intern.example')).toBe(true);
  });

  test('robots.txt is no way inwards either', async () => {
    server.routes.set('/robots.txt', { status: 302, headers: { location: `${inner.origin}/secret` } });
    server.routes.set('/a', { body: 'نص' });
    expect((await fetched('/a')).is).toBe('fetched');
    expect(inner.requests).toEqual([]);
  }); // prettier-ignore

  test('a name that comes to mean this machine is not connected to', async () => {
    let count = 0;
    const rebinding: Resolve = (_, __, done) => {
      count += 1;
      done(null, [{ address: count === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }]);
    };
    const one = client((host, options, done) => {
      // What is looked up for the check is what the socket gets: the second answer is checked again.
      rebinding(host, options, () => undefined);
      rebinding(host, options, done);
    });
    const url = new URL(inner.origin.replace('localhost', 'rebind.example') + '/secret');
    const got = one.get(url, { headers: {}, most: 1000, accepts: () => true, signal });
    await expect(got).rejects.toThrow(NoAnswer);
    await expect(got).rejects.toThrow('شبكة خاصة');
    expect(inner.requests).toEqual([]);
  });
});
