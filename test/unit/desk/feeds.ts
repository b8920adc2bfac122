/** The made-up window as the feeds of its outlets, on loopback, all of it published the day before. */
import type { Loopback } from '../collect/loopback.ts';
import { loopback } from '../collect/loopback.ts';
import type { ContentFixture } from '../check/content-fixture.ts';
import { type Made, OUTLETS, WINDOW } from './window.ts';

export interface Feeds {
  /** The day on which all was published. */
  readonly day: string;
  /** For MUJAZ_COLLECT_PRIVATE. */
  readonly servers: string;
  readonly close: () => Promise<unknown>;
}

/** @param content gets the outlets with their feeds, and one whose feed is dead */
export async function serveFeeds(content: ContentFixture, now: Date): Promise<Feeds> {
  const day = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
  const servers: Loopback[] = [];
  for (const [id, text] of Object.entries(OUTLETS)) {
    const server = await loopback();
    servers.push(server);
    const name = /^name: (.*)$/m.exec(text)?.[1] ?? '';
    const items = WINDOW.filter((one) => one.source === name && one.publishedAt !== undefined);
    const own = items.map((one) => ({ ...one, url: server.origin + new URL(one.url).pathname }));
    server.routes.set('/feed', {
      headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
      body: rss(name, own, day),
    });
    for (const one of own) server.routes.set(new URL(one.url).pathname, { body: page(one) });
    await content.write(`outlets/${id}.yaml`, `${text}feeds:\n  - ${server.origin}/feed\n`);
  }
  const dead = await loopback();
  dead.routes.set('/feed', { status: 503 });
  servers.push(dead);
  await content.write(
    'outlets/dead.yaml',
    `name: وكالة صامتة\nownership: state\ntimeZone: UTC\nrights: full\nfeeds:\n  - ${dead.origin}/feed\n`,
  );
  return {
    day,
    servers: servers.map(({ authority }) => authority).join(','),
    close: () => Promise.all(servers.map((server) => server.close())),
  };
}

/** Short texts: the page of each is read too. What is markup in a text is markup of the page. */
function page({ title, content }: Made): string {
  const body = content
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('');
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><article><h1>${escaped(title)}</h1>${body}</article></body></html>`;
}

function rss(name: string, items: readonly Made[], day: string): string {
  const entries = items.map(({ title, url, publishedAt = '', content }) => {
    const date = new Date(publishedAt.replace(/^[^T]*/, day)).toUTCString();
    const [lead = ''] = content.split('\n\n');
    return `<item><title>${escaped(title)}</title><link>${url}</link><guid>${url}</guid><pubDate>${date}</pubDate><description>${escaped(lead)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${name}</title><link>https://example.org/</link><description>x</description>${entries.join('')}</channel></rss>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
