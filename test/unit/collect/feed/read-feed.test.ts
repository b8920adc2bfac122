/** Feeds of every kind as items, and what is none. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedItem } from '../../../../src/collect/feed/feed-item.ts';
import { readFeedItems } from '../../../../src/collect/feed/read-feed.ts';
import { atom, type FeedEntry, jsonFeedOf, news, rss, sitemapOf } from '../news.ts';

const BASE = 'https://news.example/feed';

function itemsOf(text: string, address = BASE): readonly FeedItem[] {
  const reading = readFeedItems(Buffer.from(text), address, 100);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.items;
}
function faultOf(text: string | Uint8Array): string {
  const reading = readFeedItems(Buffer.from(text), BASE, 100);
  return 'fault' in reading ? reading.fault : '';
}

const entry = (n: number, isFull: boolean): FeedEntry => ({
  news: news(n),
  address: `https://news.example/a/${String(n)}`,
  isFull,
});

describe.each([
  ['RSS', rss, true],
  ['Atom', atom, true],
  ['JSON Feed', jsonFeedOf, true],
  ['a news sitemap', sitemapOf, false],
] as const)('%s', (_, kind, hasTexts) => {
  test('gives address, title, time, and whether the text is whole', () => {
    const items = itemsOf(kind('صحيفة', 'https://news.example', [entry(1, true), entry(2, false)]));
    expect(items).toMatchObject([
      { address: 'https://news.example/a/1', title: news(1).title, publishedAt: Date.parse(news(1).at) },
      { address: 'https://news.example/a/2', title: news(2).title },
    ]);
    expect(items.map(({ document }) => document !== undefined)).toEqual([hasTexts, false]);
  }); // prettier-ignore

  test('an item has one key, and another print where it changed', () => {
    const [before] = itemsOf(kind('صحيفة', 'https://news.example', [entry(1, true)]));
    const tracked = { ...entry(1, true), address: 'http://www.news.example/a/1/?utm_source=rss' };
    const [same] = itemsOf(kind('اسم آخر', 'https://news.example', [tracked, entry(2, true)]));
    const changed = { ...entry(1, true), news: { ...news(1), title: 'عنوان مصحح لهذا الخبر' } };
    const [other] = itemsOf(kind('صحيفة', 'https://news.example', [changed]));
    expect(same?.key).toBe(before?.key);
    expect(same?.print).toBe(before?.print);
    expect(other?.key).toBe(before?.key);
    expect(other?.print).not.toBe(before?.print);
  });

  test('a document is a feed of its item alone, by which it is read again', () => {
    const items = itemsOf(kind('صحيفة', 'https://news.example', [entry(1, true), entry(3, true)]));
    for (const { document, key, print } of items) {
      if (document === undefined) continue;
      expect(itemsOf(document.text).map((one) => [one.key, one.print])).toEqual([[key, print]]);
    }
  });
});

describe.each([
  ['RSS', rss],
  ['Atom', atom],
  ['JSON Feed', jsonFeedOf],
  ['a news sitemap', sitemapOf],
] as const)('of a long %s', (_, kind) => {
  const at = (n: number): FeedEntry => ({ ...entry(n, false), news: news(n, n) });
  test('the newest are read, wherever they stand', () => {
    const order = [9, 3, 7, 1, 8, 2];
    const text = kind('صحيفة', 'https://news.example', order.map(at));
    const reading = readFeedItems(Buffer.from(text), BASE, 3);
    if ('fault' in reading) throw new Error(reading.fault);
    expect(reading.items.map(({ title }) => title)).toEqual([3, 1, 2].map((n) => news(n).title));
    expect(reading.left).toEqual([7, 8, 9].map((n) => Date.parse(at(n).news.at)));
  });
  test('those without a time come last, as they stand', () => {
    const undated = { ...entry(4, false), news: { ...news(4), at: 'أمس' } };
    const entries = [undated, { ...undated, news: { ...undated.news, title: 'خبر آخر بلا وقت' } }, at(9)]; // prettier-ignore
    const text = kind('صحيفة', 'https://news.example', entries);
    const reading = readFeedItems(Buffer.from(text.replaceAll('Invalid Date', '')), BASE, 2);
    if ('fault' in reading) throw new Error(reading.fault);
    expect(reading.items.map(({ title }) => title)).toEqual([news(4).title, news(9).title]);
    expect(reading.left).toEqual([undefined]);
  });
});

describe('whether a text is whole', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, i) => `كلمة${String(i)}`).join(' '); // prettier-ignore
  const isWhole = (...paragraphs: string[]): boolean => {
    const html = paragraphs.map((p) => `<p>${p}</p>`).join('');
    const [item] = itemsOf(`<rss><channel><item><title>عنوان الخبر هنا</title><link>https://a.example/1</link><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`); // prettier-ignore
    return item?.document !== undefined;
  };
  test.each([
    [[`${words(80)}.`, `${words(60)}.`], true],
    [[`${words(80)}.`, `${words(60)}؟`, 'الصورة من الأرشيف'], true],
    [[`${words(80)}.`, `${words(60)} «كما قال».`], true],
    [[`${words(60)}.`], false],
    [[`${words(80)}.`, words(60)], false],
    [[`${words(80)}.`, `${words(60)}…`], false],
    [[`${words(80)}.`, `${words(60)} ...`], false],
    [[`${words(80)}.`, `${words(60)} [...]`], false],
    [[`${words(80)}.`, `${words(60)} [&#8230;]`], false],
    [[`${words(140)}.`, 'اقرأ المزيد'], false],
    [[`${words(140)}.`, '<a href="https://a.example/1">لقراءة الخبر كاملًا</a>'], false],
    [[`${words(140)}.`, 'للمزيد على موقعنا »'], false],
    [[`${words(140)}.`, 'Continue reading this story →'], false],
    [[`${words(140)}…`, 'The post appeared first on the site.'], false],
  ])('%#', (paragraphs, is) => {
    expect(isWhole(...paragraphs)).toBe(is);
  });
});

describe('addresses', () => {
  const address = (link: string, more = ''): string | undefined =>
    itemsOf(`<rss><channel>${more}<item><title>عنوان</title>${link}</item></channel></rss>`)[0]?.address; // prettier-ignore
  test.each([
    ['<link>/a/1</link>', 'https://news.example/a/1'],
    ['<link>a/1?x=1&amp;y=2</link>', 'https://news.example/a/1?x=1&y=2'],
    ['<link><![CDATA[ /a/1 ]]></link>', 'https://news.example/a/1'],
    ['<link href="/a/1"/>', 'https://news.example/a/1'],
    ['<guid>https://other.example/a/1</guid>', 'https://other.example/a/1'],
    ['<link>javascript:alert(1)</link>', undefined],
    ['<link>file:///etc/passwd</link>', undefined],
    ['<link></link>', undefined],
  ])('%s', (link, expected) => {
    expect(address(link)).toBe(expected);
  });
  test('of JSON Feed: relative to its home or to itself; its id only where it is an address', () => {
    const content_text = news(1).paragraphs.join('\n');
    const of = (item: object, feed = {}): (string | undefined)[] =>
      itemsOf(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed, items: [{ title: news(1).title, content_text, ...item }] })).map(({ address: one }) => one); // prettier-ignore
    expect(of({ url: '/a/1' })).toEqual(['https://news.example/a/1']);
    expect(of({ url: '/a/1' }, { home_page_url: 'https://home.example/' })).toEqual(['https://home.example/a/1']); // prettier-ignore
    expect(of({ id: 'https://news.example/a/1' })).toEqual(['https://news.example/a/1']);
    expect(of({ id: 'n-1' })).toEqual([undefined]);
    expect(of({ external_url: 'https://other.example/a' })).toEqual(['https://other.example/a']);
  });
  test('what has neither page nor text is counted, and no item', () => {
    const text = '<rss><channel><item><title>عنوان</title></item></channel></rss>';
    expect(readFeedItems(Buffer.from(text), BASE, 100)).toEqual({ items: [], unread: 1, left: [] });
  });
});

describe('what is no feed', () => {
  test.each([
    ['', 'جواب فارغ'],
    ['<!doctype html><html><head></head><body><p>أهلًا</p></body></html>', 'صفحة HTML لا خلاصة'],
    ['<!doctype html><link rel="alternate" type="application/atom+xml" href="atom.xml">', 'https://news.example/atom.xml'],
    ['<!doctype html><link type="application/rss+xml" href="javascript:alert(1)">', 'صفحة HTML'],
    ['{"version":"x"}', 'items'],
    ['{"items":', 'JSON'],
    ['نص عادي فيه كلام', 'ليس خلاصة'],
    ['<?xml version="1.0"?><note><to>أحد</to></note>', 'ليس خلاصة'],
    ['<?xml version="1.0"?><sitemapindex><sitemap><loc>https://news.example/a.xml</loc></sitemap><sitemap><loc>https://news.example/news.xml</loc></sitemap></sitemapindex>', 'https://news.example/news.xml'],
  ])('%s', (text, fault) => {
    expect(faultOf(text)).toContain(fault);
  }); // prettier-ignore
  test('pictures and what is packed', () => {
    expect(faultOf(gzipSync('<rss></rss>'))).not.toBe('');
    expect(faultOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0]))).not.toBe('');
  });
});

describe('feeds that nobody means', () => {
  test.each([
    ['elements in each other', '<rss><channel><item>'.concat('<a>'.repeat(100_000))],
    ['a sitemap of them', `<urlset><url><loc>${'<a>'.repeat(100_000)}`],
    ['a channel of them', `<rss><channel><title>${'<b>'.repeat(100_000)}</title><item><title>عنوان</title><link>https://a.example/1</link></item>`],
    ['a text of them', `<rss><channel><item><title>عنوان</title><link>https://a.example/1</link><content:encoded><![CDATA[${'<b><i>'.repeat(50_000)}]]></content:encoded></item></channel></rss>`],
    ['a text of lists', `<rss><channel><item><title>عنوان</title><link>https://a.example/1</link><description>${'&lt;ul&gt;&lt;li&gt;'.repeat(30_000)}</description></item></channel></rss>`],
    ['marks that never close', `<rss><channel>${'<![CDATA['.repeat(100_000)}${'<!--'.repeat(100_000)}`],
    ['JSON in itself', `{"items":[${'['.repeat(100_000)}`],
    ['entities that grow', `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title><link>https://a.example/1</link></item></channel></rss>`],
    ['an entity of a file', `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title><link>https://a.example/1</link></item></channel></rss>`],
    ['links without end', `<rss><channel><item>${'<link'.repeat(100_000)}></item></channel></rss>`],
    ['ids without end', `<rss><channel><item>${'<guid'.repeat(100_000)}></item></channel></rss>`],
    ['a long head', `<rss><channel><title>${'ا'.repeat(1_000_000)}</title>${'<item><link>https://a.example/1</link></item>'.repeat(200)}</channel></rss>`],
  ])('%s cost a moment', (_, text) => {
    const started = performance.now();
    const reading = readFeedItems(Buffer.from(text), BASE, 100);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(JSON.stringify(reading)).not.toContain('root:');
  }); // prettier-ignore

  test('no more items are read than are asked for', () => {
    const many = rss('صحيفة', 'https://news.example', Array.from({ length: 20 }, (_, n) => entry(n, false))); // prettier-ignore
    const reading = readFeedItems(Buffer.from(many), BASE, 7);
    expect('items' in reading && reading.items.length).toBe(7);
  });

  test('damaged at any place, what is read is what was there', () => {
    const whole = rss(
      'صحيفة',
      'https://news.example',
      [1, 2, 3].map((n) => entry(n, true)),
    );
    const known = new Map(itemsOf(whole).map(({ address, key }) => [address, key]));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(60), (at, length) => {
        const damaged = whole.slice(0, at) + whole.slice(at + length);
        const reading = readFeedItems(Buffer.from(damaged), BASE, 100);
        if ('fault' in reading) return;
        // A damaged address is another page.
        for (const { key, address } of reading.items)
          if (known.has(address)) expect(key).toBe(known.get(address));
      }),
      { numRuns: 200 },
    );
  });
});
