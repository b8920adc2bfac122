import { readFile } from 'node:fs/promises';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { type Reader, type Reading, seconds } from './reading.ts';

export const feedsmith: Reader = {
  name: 'feedsmith',
  understands: ['rss.xml', 'atom.xml', 'feed.json'],
  read: async (files) =>
    new Map(
      await Promise.all(
        files.map(async (file): Promise<[string, Reading]> => {
          const text = await readFile(file, 'utf8');
          if (file.endsWith('rss.xml')) return [file, rss(text)];
          return [file, file.endsWith('atom.xml') ? atom(text) : json(text)];
        }),
      ),
    ),
};

function rss(text: string): Reading {
  const { title = '', language = '', items = [] } = parseRssFeed(text);
  return {
    title,
    language,
    items: items.map((item) => ({
      id: item.guid?.value ?? '',
      title: item.title ?? '',
      url: item.link ?? '',
      published: seconds(item.pubDate),
    })),
  };
}

function atom(text: string): Reading {
  const { title, xml, entries = [] } = parseAtomFeed(text);
  return {
    title: title?.value ?? '',
    language: xml?.lang ?? '',
    items: entries.map((entry) => ({
      id: entry.id ?? '',
      title: entry.title?.value ?? '',
      url: entry.links?.find(({ rel }) => rel === 'alternate')?.href ?? '',
      published: seconds(entry.published),
    })),
  };
}

function json(text: string): Reading {
  const { title = '', language = '', items = [] } = parseJsonFeed(text);
  return {
    title,
    language,
    items: items.map((item) => ({
      id: item.id ?? '',
      title: item.title ?? '',
      url: item.url ?? '',
      published: seconds(item.date_published),
    })),
  };
}
