import { getRssString } from '@astrojs/rss';
import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { rssFeed } from '../../../src/feeds/rss.ts';
import { briefOf, lavrov, mali } from '../digest/brief-fixture.ts';

const info = {
  title: 'الموجز & أخوه',
  description: 'وصف',
  siteUrl: 'https://digest.example/',
  selfUrl: 'https://digest.example/rss.xml',
  briefUrl: (id: string) => `https://digest.example/briefs/${id}/`,
};

test('a reader understands the feed', async () => {
  const brief = briefOf('2025-09-24-a', {
    title: 'من <قال> & ماذا',
    html: '<p>نص <q>كلام</q></p>',
    countries: [mali],
    actors: [lavrov],
  });
  const feed = parseRssFeed(await getRssString(rssFeed([brief], info)));
  expect(feed).toMatchObject({
    title: 'الموجز & أخوه',
    link: 'https://digest.example/',
    language: 'ar',
    atom: { links: [{ href: 'https://digest.example/rss.xml', rel: 'self' }] },
  });
  expect(feed.items).toMatchObject([
    {
      title: 'من <قال> & ماذا',
      link: 'https://digest.example/briefs/2025-09-24-a/',
      description: 'ملخص',
      pubDate: 'Wed, 24 Sep 2025 10:00:00 GMT',
      categories: [{ name: 'مالي' }, { name: 'سيرغي لافروف' }],
      content: { encoded: '<div dir="rtl" lang="ar"><p>نص <q>كلام</q></p></div>' },
    },
  ]);
});

test('a digest without briefs has a feed without items', async () => {
  expect(parseRssFeed(await getRssString(rssFeed([], info))).items ?? []).toEqual([]);
});
