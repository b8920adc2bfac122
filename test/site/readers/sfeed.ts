import { readFile } from 'node:fs/promises';
import { run } from './command.ts';
import type { Reader, Reading } from './reading.ts';

/** sfeed(5): a line an item, its fields parted by tabs; text with `\\n`, `\\t`, `\\\\` escaped. */
export const sfeed: Reader = {
  name: 'sfeed',
  understands: ['rss.xml', 'atom.xml', 'feed.json'],
  read: async (files) => {
    const readings = new Map<string, Reading>();
    for (const file of files) {
      const command = file.endsWith('.json') ? 'sfeed_json' : 'sfeed';
      const text = await run(command, [], { input: await readFile(file, 'utf8') });
      if (text === undefined) {
        if (command === 'sfeed') return undefined;
        continue;
      }
      const lines = text.split('\n').filter((line) => line !== '');
      readings.set(file, {
        items: lines.map((line) => {
          const [time = '', title = '', url = '', , , id = ''] = line.split('\t');
          return { id, title, url, published: Number(time) };
        }),
      });
    }
    return readings;
  },
};
