import { z } from 'astro/zod';
import { run } from './command.ts';
import type { Reader } from './reading.ts';

const SCRIPT = `
import sys, json, calendar
try:
    import feedparser
except ImportError:
    print('null'); sys.exit(0)
readings = {}
for file in sys.stdin.read().splitlines():
    d = feedparser.parse(file)
    if d.bozo:
        raise SystemExit(f'{file}: {d.bozo_exception}')
    readings[file] = {
        'title': d.feed.title,
        'language': d.feed.get('language', ''),
        'items': [{'id': e.id, 'title': e.title, 'url': e.link,
                   'published': calendar.timegm(e.published_parsed)} for e in d.entries],
    }
print(json.dumps(readings))
`;

const item = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  published: z.number(),
});
const output = z
  .record(z.string(), z.object({ title: z.string(), language: z.string(), items: z.array(item) }))
  .nullable();

export const feedparser: Reader = {
  name: 'feedparser',
  understands: ['rss.xml', 'atom.xml'],
  read: async (files) => {
    // Debian's packages belong to its own Python, whichever comes first on the path.
    const text = await run('/usr/bin/python3', ['-c', SCRIPT], { input: files.join('\n') });
    const readings = text === undefined ? null : output.parse(JSON.parse(text));
    return readings === null ? undefined : new Map(Object.entries(readings));
  },
};
