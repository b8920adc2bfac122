/**
 * Two days of five outlets, served as feeds: what most of them cover stands first. The articles are those of
 * ../shared/stories, which are no part of the product: where they are absent the test is skipped, and says so.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { readContent } from '../../../src/check/content.ts';
import { compareProminence, prominenceOf } from '../../../src/digest/prominence.ts';
import { voiceOf } from '../../../src/digest/voices.ts';
import { type Loopback, loopback } from './loopback.ts';
import { type Newsroom, newsroom, testClock } from './newsroom.ts';

const FOLDER = path.resolve('../shared/stories');
const isThere = existsSync(FOLDER);
const WINDOWS = isThere
  ? readdirSync(FOLDER).flatMap((name) => /^(.*)\.gold\.json$/.exec(name)?.[1] ?? [])
  : [];
/** What an editor sees at once. */
const FIRST = 12;

const recordSchema = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  publishedAt: z.string(),
  content: z.string(),
});
const goldSchema = z.object({ events: z.record(z.string(), z.array(z.string())) });

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

describe.skipIf(!isThere)(
  `a replay of two days${isThere ? '' : ' (skipped: ../shared/stories is not here)'}`,
  () => {
    const found: { window: string; event: string; place: number }[] = [];

    describe.each(WINDOWS)('%s', (window) => {
      let room: Newsroom;
      const servers: Loopback[] = [];
      beforeAll(async () => {
        room = await newsroom();
        await cp('content', room.content, { recursive: true });
        await rm(path.join(room.content, 'briefs'), { recursive: true });
      });
      afterAll(async () => {
        await room.remove();
        await Promise.all(servers.map(({ close }) => close()));
      });

      test('is collected whole', async () => {
        const records = readFileSync(path.join(FOLDER, `${window}.jsonl`), 'utf8')
          .trim()
          .split('\n')
          .map((line) => recordSchema.parse(JSON.parse(line)));
        const gold = goldSchema.parse(
          JSON.parse(readFileSync(path.join(FOLDER, `${window}.gold.json`), 'utf8')),
        );
        const idByPath = new Map<string, string>();
        for (const [source, of] of Map.groupBy(records, ({ source: name }) => name)) {
          const server = await loopback();
          servers.push(server);
          const items = of.map((record, i) => {
            const address = `${server.origin}/a/${String(i)}`;
            idByPath.set(address, record.id);
            const html = record.content.split(/\n+/).map((p) => `<p>${escaped(p)}</p>`).join('');
            server.routes.set(`/a/${String(i)}`, {
              body: `<!doctype html><html lang="ar"><head><title>${escaped(record.title)}</title><meta property="article:published_time" content="${record.publishedAt}"></head><body><article><h1>${escaped(record.title)}</h1>${html}</article></body></html>`,
            });
            return `<item><title>${escaped(record.title)}</title><link>${address}</link><pubDate>${new Date(record.publishedAt).toUTCString()}</pubDate><content:encoded>${escaped(html)}</content:encoded></item>`;
          });
          server.routes.set('/feed', {
            body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(source)}</title>${items.join('')}</channel></rss>`,
          });
          await nameFeed(room.content, source, `${server.origin}/feed`);
        }
        const last = Math.max(...records.map(({ publishedAt }) => Date.parse(publishedAt)));
        const { run, lines } = await room.run(
          servers.map(({ authority }) => authority),
          { clock: testClock(last + 3_600_000), since: 3 * 86_400_000 },
        );
        expect(run.sources.map(({ state }) => state)).toEqual(servers.map(() => 'read'));
        expect(run.failed).toEqual([]);
        expect(lines.length).toBe(records.length);

        const order = await ranked(room);
        const sourceOf = new Map(records.map(({ id, source }) => [id, source]));
        for (const [event, ids] of Object.entries(gold.events)) {
          if (new Set(ids.map((id) => sourceOf.get(id))).size < 3) continue;
          const shares = order.map((urls) => urls.filter((url) => ids.includes(idByPath.get(url) ?? '')).length);
          // The brief that has most of its reports, and at least two of them.
          const most = Math.max(...shares);
          found.push({ window, event, place: most < 2 ? Infinity : shares.indexOf(most) });
        }
      }, 300_000);
    });

    test('events of at least three outlets are among the first twelve', () => {
      const first = found.filter(({ place }) => place < FIRST);
      const late = found.filter(({ place }) => place >= FIRST);
      expect(found.length).toBeGreaterThan(0);
      expect(first.length / found.length, JSON.stringify(late)).toBeGreaterThanOrEqual(0.9);
    });
  },
); // prettier-ignore

/** The outlet that is called so gets the feed; one that no registry has is registered. */
async function nameFeed(content: string, source: string, feed: string): Promise<void> {
  const { content: known } = await readContent(content, content);
  const own = [...known.outlets.values()].find(
    ({ data }) => data.name === source || data.aliases.includes(source),
  );
  const folder = path.join(content, 'outlets');
  const file = path.join(
    folder,
    `${own?.id ?? `replayed-${String(readdirSync(folder).length)}`}.yaml`,
  );
  const text = own?.text ?? `name: ${JSON.stringify(source)}\nownership: private\ntimeZone: UTC\nrights: full\n`; // prettier-ignore
  writeFileSync(file, `${text.trimEnd()}\nfeeds: ['${feed}']\ndailyLimit: 500\n`);
}

/** The addresses of each brief's sources, the briefs as the desk ranks them. */
async function ranked(room: Newsroom): Promise<string[][]> {
  const { content } = await readContent(room.content, room.content);
  const outlets = new Map([...content.outlets].map(([id, { data }]) => [id, data]));
  return room
    .briefs()
    .map(({ head }) => ({
      urls: head.sources.map(({ url = '' }) => url),
      at: Date.parse(head.publishedAt ?? ''),
      marks: prominenceOf({
        sources: head.sources.map(({ outlet: id }) => ({
          outlet: { id, ownership: outlets.get(id)?.ownership ?? 'unknown', voice: voiceOf(id, outlets) },
        })),
        changes: [],
      }),
    }))
    .sort((a, b) => compareProminence(a.marks, b.marks) || b.at - a.at)
    .map(({ urls }) => urls);
} // prettier-ignore
