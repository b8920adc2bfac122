import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { writeAtom } from '../../../src/feeds/atom.ts';
import { briefItem } from '../../../src/feeds/brief-item.ts';
import type { Feed } from '../../../src/feeds/feed.ts';
import { writeJsonFeed } from '../../../src/feeds/json-feed.ts';
import { writeOpml } from '../../../src/feeds/opml.ts';
import { writeRss } from '../../../src/feeds/rss.ts';
import { briefOf, lavrov, mali } from '../digest/brief-fixture.ts';
import { itemOptions } from './item-options.ts';

const publisher = {
  name: 'الموجز',
  home: 'https://digest.example/',
  icon: 'https://digest.example/favicon.svg',
  hub: 'https://hub.example/',
};

const item = briefItem(
  briefOf('2025-09-24-a', {
    title: 'من <قال> & ماذا ]]>',
    html: '<p>نص ]]&gt; <a href="/countries/ml/">مالي</a></p>',
    countries: [mali],
    actors: [lavrov],
    updatedAt: '2025-09-26T08:00:00+02:00',
  }),
  itemOptions,
);

const feed: Feed = {
  id: 'tag:digest.example,2025:feeds/',
  title: 'الموجز & أخوه',
  description: 'وصف',
  page: 'https://digest.example/',
  updated: item.updated,
  items: [item],
};

test('RSS says what the feed says', () => {
  const rss = parseRssFeed(writeRss(feed, 'https://digest.example/rss.xml', publisher));
  expect(rss).toMatchObject({
    title: 'الموجز & أخوه',
    link: 'https://digest.example/',
    language: 'ar',
    atom: {
      links: [
        { href: 'https://digest.example/rss.xml', rel: 'self' },
        { href: 'https://hub.example/', rel: 'hub' },
      ],
    },
  });
  expect(rss.items?.[0]).toMatchObject({
    title: 'من <قال> & ماذا ]]>',
    guid: { value: 'tag:digest.example,2025:briefs/2025-09-24-a', isPermaLink: false },
    link: 'https://digest.example/briefs/2025-09-24-a/',
    pubDate: 'Wed, 24 Sep 2025 10:00:00 GMT',
    categories: [{ name: 'مالي' }, { name: 'سيرغي لافروف' }],
    content: { encoded: item.html },
  });
});

test('Atom says what the feed says', () => {
  const atom = parseAtomFeed(writeAtom(feed, 'https://digest.example/atom.xml', publisher));
  expect(atom).toMatchObject({ id: feed.id, updated: '2025-09-26T06:00:00.000Z' });
  expect(atom.entries?.[0]).toMatchObject({
    id: item.id,
    published: '2025-09-24T10:00:00.000Z',
    updated: '2025-09-26T06:00:00.000Z',
    content: { value: item.html, type: 'html' },
    categories: [
      { term: 'ml', label: 'مالي', scheme: 'https://digest.example/countries/' },
      { term: 'sergey-lavrov', label: 'سيرغي لافروف' },
    ],
  });
});

test('JSON Feed says what the feed says', () => {
  const json = parseJsonFeed(writeJsonFeed(feed, 'https://digest.example/feed.json', publisher));
  expect(json).toMatchObject({
    language: 'ar',
    feed_url: 'https://digest.example/feed.json',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: item.id,
        content_html: item.html,
        date_modified: '2025-09-26T06:00:00.000Z',
        tags: ['مالي', 'سيرغي لافروف'],
      },
    ],
  });
});

test('a feed without items is valid all the same', () => {
  const { id, title, description, page } = feed;
  const empty: Feed = { id, title, description, page, items: [] };
  expect(parseRssFeed(writeRss(empty, 'https://digest.example/r', publisher)).title).toBe(
    feed.title,
  );
  expect(parseAtomFeed(writeAtom(empty, 'https://digest.example/a', publisher)).updated).toBe(
    '1970-01-01T00:00:00.000Z',
  );
  expect(
    parseJsonFeed(writeJsonFeed(empty, 'https://digest.example/j', publisher)).items ?? [],
  ).toEqual([]);
});

test('OPML lists feeds in their groups', () => {
  const opml = parseOpml(
    writeOpml('خلاصات', [
      {
        title: 'الدول',
        feeds: [
          {
            title: 'مالي & جوارها',
            address: 'https://d.example/rss.xml',
            page: 'https://d.example/',
          },
        ],
      },
    ]),
  );
  expect(opml.body?.outlines).toMatchObject([
    {
      text: 'الدول',
      outlines: [{ text: 'مالي & جوارها', type: 'rss', xmlUrl: 'https://d.example/rss.xml' }],
    },
  ]);
});
