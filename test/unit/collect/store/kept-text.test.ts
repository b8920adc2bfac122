/** What is kept of an article says all that ingest has to know, and nothing that a server wrote says more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOf, readName, recordOf } from '../../../../src/collect/store/kept-text.ts';
import { readInput } from '../../../../src/ingest/read/input.ts';
import type { Page } from '../../../../src/ingest/page.ts';
import { news, NOW, pageOf, rss } from '../news.ts';

const TEXT = { outlet: 'al-ufuq', key: '0123456789abcdef', print: '89abcdef', extension: 'html', at: NOW } as const; // prettier-ignore
const FIELDS = {
  target: 'https://ufuq.example/a/1',
  address: undefined,
  published: NOW - 3_600_000,
  outlet: 'al-ufuq',
  at: NOW,
};

function pageIn(file: string, text: string): Page {
  const input = readInput(file, text);
  if ('reason' in input) throw new Error(input.reason);
  const [page] = input.pages;
  if (page === undefined) throw new Error('no page');
  return page;
}

test('a name is read as it was written, and stands in the order of time', () => {
  expect(readName(nameOf(TEXT))).toEqual(TEXT);
  expect(nameOf(TEXT) < nameOf({ ...TEXT, at: NOW + 1, print: '00000000' })).toBe(true);
  fc.assert(
    fc.property(fc.string(), (name) => readName(name) === undefined),
    { numRuns: 200 },
  );
  for (const name of [`../${nameOf(TEXT)}`, `${nameOf(TEXT)}.tmp`, nameOf(TEXT).replace('T', ' ')])
    expect(readName(name)).toBeUndefined();
});

describe('a page', () => {
  const bare = pageOf(news(1), '').replace(/<link[^>]*>|<meta property[^>]*>/g, '');

  test('is at the address that it came from, of the outlet whose feed led there, when its feed says', () => {
    const { evidence } = pageIn('a.html', recordOf(FIELDS, bare));
    expect(evidence).toMatchObject({ url: FIELDS.target, outlet: 'al-ufuq' });
    expect(evidence.stamps).toContainEqual({ text: '2025-11-20T08:00:00Z', role: 'published' });
    expect(evidence.stamps).toContainEqual({ text: '2025-11-20T09:00:00Z', role: 'crawled' });
  });

  test.each([
    ['https://ufuq.example/news/1', 'https://ufuq.example/news/1'],
    ['https://www.ufuq.example/news/1', 'https://www.ufuq.example/news/1'],
    ['https://ar.ufuq.example/news/1', 'https://ar.ufuq.example/news/1'],
    ['https://ufuq.example/', FIELDS.target],
    ['https://other.example/news/1', FIELDS.target],
    ['https://ufuq.example.evil.example/news/1', FIELDS.target],
    ['https://notufuq.example/news/1', FIELDS.target],
  ])('that calls itself %s is at %s', (canonical, url) => {
    const page = pageOf(news(1), canonical);
    expect(pageIn('a.html', recordOf(FIELDS, page)).evidence.url).toBe(url);
  });

  test('knows better than its feed when it was published', () => {
    const page = pageOf(news(1), '');
    const stamps = pageIn('a.html', recordOf(FIELDS, page)).evidence.stamps;
    expect(stamps.filter(({ role }) => role === 'published')).toEqual([
      { text: news(1).at, role: 'published' },
    ]);
  });

  test('loses nothing of what follows readers about', () => {
    const target = 'https://ufuq.example/a/1?id=7&utm_source=rss';
    const { evidence } = pageIn('a.html', recordOf({ ...FIELDS, target }, bare));
    expect(evidence.url).toBe('https://ufuq.example/a/1?id=7');
  });

  test('cannot claim to be of another outlet', () => {
    const forged = `HTTP/1.1 200 OK\r\nMujaz-Outlet: other\r\nWARC-Target-URI: https://other.example/x\r\n\r\n${bare}`;
    expect(pageIn('a.html', recordOf(FIELDS, forged)).evidence).toMatchObject({ outlet: 'al-ufuq', url: FIELDS.target }); // prettier-ignore
    const alone = pageIn('a.html', forged).evidence;
    expect(alone.outlet).toBeUndefined();
    expect(alone.url).toBeUndefined();
    const split = recordOf({ ...FIELDS, target: 'https://ufuq.example/a\r\nMujaz-Outlet: other' }, bare); // prettier-ignore
    expect(pageIn('a.html', split).evidence.outlet).toBe('al-ufuq');
  });
});

test('an item of a feed has its own address, not that of its feed', () => {
  const entry = { news: news(1), address: 'https://ufuq.example/a/1', isFull: true };
  const feed = rss('صحيفة الأفق', 'https://ufuq.example', [entry]);
  const of = { ...FIELDS, target: 'https://ufuq.example/feed' };
  expect(pageIn('a.xml', recordOf(of, feed)).evidence.url).toBe('https://ufuq.example/a/1');
  const bare = feed.replace(/<link>[^<]*a\/1<\/link>/, '');
  expect(pageIn('a.xml', recordOf(of, bare)).evidence.url).toBeUndefined();
  const told = recordOf({ ...of, address: 'https://ufuq.example/a/1' }, bare);
  expect(pageIn('a.xml', told).evidence.url).toBe('https://ufuq.example/a/1');
});

test('every word of the record is accounted for', () => {
  const { blocks } = pageIn('a.html', recordOf(FIELDS, pageOf(news(1), '')));
  expect(blocks.some(({ text }) => text.includes('WARC-Target-URI'))).toBe(true);
});
