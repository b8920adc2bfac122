import { readFile } from 'node:fs/promises';
import Parser from 'rss-parser';
import { type Reader, type Reading, seconds } from './reading.ts';

export const rssParser: Reader = {
  name: 'rss-parser',
  understands: ['rss.xml', 'atom.xml'],
  read: async (files) => {
    const parser = new Parser<{ language?: string }, { id?: string }>();
    return new Map(
      await Promise.all(
        files.map(async (file): Promise<[string, Reading]> => {
          const feed = await parser.parseString(await readFile(file, 'utf8'));
          return [
            file,
            {
              title: feed.title ?? '',
              ...(feed.language === undefined ? {} : { language: feed.language }),
              items: feed.items.map((item) => ({
                id: item.guid ?? item.id ?? '',
                title: item.title ?? '',
                url: item.link ?? '',
                published: seconds(item.pubDate),
              })),
            },
          ];
        }),
      ),
    );
  },
};
