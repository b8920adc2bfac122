import { describe, expect, test } from 'vitest';
import { writeAtom } from '../../../src/feeds/atom.ts';
import { briefItem } from '../../../src/feeds/brief-item.ts';
import type { Feed } from '../../../src/feeds/feed.ts';
import { writeJsonFeed } from '../../../src/feeds/json-feed.ts';
import { writeOpml } from '../../../src/feeds/opml.ts';
import { writeRss } from '../../../src/feeds/rss.ts';
import { jsonLd } from '../../../src/metadata/json-ld.ts';
import { newsArticle } from '../../../src/metadata/linked-data.ts';
import { checkFeeds } from '../../../src/output-checks/feeds.ts';
import { checkLinkedData } from '../../../src/output-checks/linked-data.ts';
import { parsePage } from '../../../src/output-checks/output-page.ts';
import { checkSitemaps } from '../../../src/output-checks/sitemaps.ts';
import { briefOf, mali } from '../digest/brief-fixture.ts';
import { itemOptions } from '../feeds/item-options.ts';

const ROOT = 'https://digest.example/';
const publisher = { name: 'الموجز', home: ROOT, icon: `${ROOT}favicon.svg` };
const item = briefItem(briefOf('2025-09-24-a', { countries: [mali] }), itemOptions);
const feed: Feed = {
  id: 'tag:digest.example,2025:feeds/',
  title: 'الموجز',
  description: 'وصف',
  page: ROOT,
  updated: item.updated,
  items: [item],
};
const FILES = {
  'rss.xml': writeRss(feed, `${ROOT}rss.xml`, publisher),
  'atom.xml': writeAtom(feed, `${ROOT}atom.xml`, publisher),
  'feed.json': writeJsonFeed(feed, `${ROOT}feed.json`, publisher),
  'feeds/feeds.opml': writeOpml('خلاصات', [
    { title: 'الموقع', feeds: [{ title: 'الموجز', address: `${ROOT}rss.xml`, page: ROOT }] },
  ]),
};
type File = keyof typeof FILES;

const faultsOf = (files: Readonly<Record<string, string>>): string[] =>
  checkFeeds(new Map(Object.entries(files)), ROOT).map(
    ({ file, message }) => `${file}: ${message}`,
  );

test('what we write has no fault', () => {
  expect(faultsOf(FILES)).toEqual([]);
});

describe('each of these defects of a feed is caught', () => {
  test.each<[File, string | RegExp, string, RegExp]>([
    ['rss.xml', '<description>وصف</description>', '', /description is required/],
    ['rss.xml', '<language>ar</language>', '<language>en</language>', /language is en/],
    [
      'rss.xml',
      'https://digest.example/rss.xml',
      'https://digest.example/other.xml',
      /names itself/,
    ],
    ['rss.xml', />tag:[^<]*</, '>12<', /no tag URI/],
    ['rss.xml', /<pubDate>[^<]*</, '<pubDate>أمس<', /valid date/],
    ['rss.xml', '<title>عنوان 2025-09-24-a', '<title>BRICS', /begins from the left/],
    ['rss.xml', ' dir="rtl"', '', /from the right/],
    ['rss.xml', /<item>[\s\S]*<\/item>/, '$&$&', /two items/],
    ['rss.xml', '</rss>', '', /cannot be read/],
    ['atom.xml', /<id>tag:digest.example,2025:feeds\/<\/id>/, '', /id is required/],
    ['atom.xml', /<author>[\s\S]*?<\/author>/, '', /author is required/],
    ['atom.xml', / xml:lang="ar"/, '', /language/],
    [
      'atom.xml',
      'briefs/2025-09-24-a/" rel="alternate"',
      'briefs/2025-09-24-a/" rel="edit"',
      /no page of the site/,
    ],
    ['feed.json', 'href=\\"https://digest.example/briefs', 'href=\\"/briefs', /relative address/],
    ['feed.json', '<p>نص</p>', '<p onclick=\\"x()\\">نص</p>', /a script, a style/],
    ['feeds/feeds.opml', `xmlUrl="${ROOT}rss.xml"`, `xmlUrl="${ROOT}gone.xml"`, /is not in it/],
  ])('%s without %s', (file, from, to, fault) => {
    const text = FILES[file].replace(from, to);
    expect(text).not.toBe(FILES[file]);
    expect(faultsOf({ ...FILES, [file]: text }).join('\n')).toMatch(fault);
  });
});

const node = newsArticle(briefOf('2025-09-24-a', { countries: [mali] }), 'الموجز', {
  home: ROOT,
  search: `${ROOT}search/`,
  brief: (id) => `${ROOT}briefs/${id}/`,
  country: (id) => `${ROOT}countries/${id}/`,
  actor: (id) => `${ROOT}actors/${id}/`,
  topic: (id) => `${ROOT}topics/${id}/`,
  card: () => `${ROOT}card.png`,
});
const withData = (data: string): string[] =>
  checkLinkedData(
    parsePage(
      'index.html',
      `<html><head><script type="application/ld+json">${data}</script></head></html>`,
    ),
  ).map(({ message }) => message);

test('linked data of a brief has no fault', () => {
  expect(withData(jsonLd([node]))).toEqual([]);
});

describe('each of these defects of linked data is caught', () => {
  test.each([
    ['no headline', { ...node, headline: '' }],
    ['an address without a host', { ...node, image: '/card.png' }],
    ['no date', { ...node, datePublished: 'أمس' }],
    ['a type that is none', { ...node, '@type': 'Newspaper' }],
    [
      'positions that do not count',
      {
        '@type': 'BreadcrumbList',
        itemListElement: [2, 1].map((position) => ({
          '@type': 'ListItem',
          position,
          name: 'أ',
          item: ROOT,
        })),
      },
    ],
  ])('%s', (_, broken) => {
    expect(withData(jsonLd([broken]))).toHaveLength(1);
  });

  test('no JSON', () => {
    expect(withData('{')).toEqual(['a JSON-LD block is no JSON']);
  });
});

describe('sitemaps', () => {
  const page = (file: string, head = ''): ReturnType<typeof parsePage> =>
    parsePage(
      file,
      `<html><head><meta property="og:image" content="${ROOT}card.png">${head}</head></html>`,
    );
  const pages = [
    page('index.html'),
    page('a/index.html'),
    page('404.html', '<meta name="robots" content="noindex">'),
  ];
  const loc = (path: string): string => `<loc>${ROOT}${path}</loc>`;
  const good = new Map([
    ['sitemap.xml', loc('sitemap-1.xml')],
    ['sitemap-1.xml', loc('') + loc('a/')],
  ]);
  const check = (texts: ReadonlyMap<string, string>, files = new Set(['card.png'])): string[] =>
    checkSitemaps(pages, texts, files, ROOT).map(({ message }) => message);

  test('every page that may be listed, and no other', () => {
    expect(check(good)).toEqual([]);
    expect(check(new Map([...good, ['sitemap-1.xml', loc('')]]))).toEqual([
      `${ROOT}a/ is in no sitemap`,
    ]);
    expect(
      check(new Map([...good, ['sitemap-1.xml', loc('') + loc('a/') + loc('404.html')]])),
    ).toEqual([`${ROOT}404.html is no page that may be listed`]);
    expect(check(new Map([...good, ['sitemap.xml', '']]))).toEqual([
      'sitemap.xml does not name it',
    ]);
  });

  test('every picture is a file of the site', () => {
    expect(check(good, new Set())).toHaveLength(2);
  });
});
