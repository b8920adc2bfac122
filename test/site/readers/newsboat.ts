import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { run } from './command.ts';
import type { Reader, Reading } from './reading.ts';

const AT_ONCE = 4;
const feedRow = z.object({ title: z.string(), is_rtl: z.number() });
const itemRow = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  published: z.number(),
});

/** newsboat keeps one item for each id among all feeds: every feed is read into a cache of its own. */
export const newsboat: Reader = {
  name: 'newsboat',
  understands: ['rss.xml', 'atom.xml'],
  read: async (files) => {
    if ((await run('newsboat', ['-v'])) === undefined) return undefined;
    const folder = await mkdtemp(path.join(os.tmpdir(), 'mujaz-newsboat-'));
    try {
      const readings = new Map<string, Reading>();
      const waiting = [...files.entries()];
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [n, file] = next;
            readings.set(file, await readOne(file, path.join(folder, String(n))));
          }
        }),
      );
      return readings;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function readOne(file: string, stem: string): Promise<Reading> {
  await writeFile(`${stem}.urls`, `${pathToFileURL(file).href}\n`);
  await writeFile(`${stem}.config`, '');
  const args = ['-u', `${stem}.urls`, '-c', `${stem}.db`, '-C', `${stem}.config`, '-x', 'reload'];
  await run('newsboat', args, { env: { HOME: path.dirname(stem) } });
  const cache = new DatabaseSync(`${stem}.db`, { readOnly: true });
  try {
    const feed = feedRow.parse(cache.prepare('select title, is_rtl from rss_feed').get());
    const items = cache
      .prepare('select guid as id, title, url, pubDate as published from rss_item')
      .all();
    return {
      title: feed.title,
      // It keeps no language, but whether the language is written from the right.
      language: feed.is_rtl === 1 ? 'ar' : '',
      items: z.array(itemRow).parse(items),
    };
  } finally {
    cache.close();
  }
}
