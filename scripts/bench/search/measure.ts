/** Runs queries against an index in headless Chromium, over a server of its own, and counts bytes and time. */
import { chromium } from '@playwright/test';
import { serveFolder } from './folder-server.ts';
import type { KnownItemQuery } from './generated.ts';

export interface Answer {
  readonly query: KnownItemQuery;
  /** Place of the wanted document among the first ten, from 1; 0: not among them. */
  readonly place: number;
  readonly total: number;
  readonly milliseconds: number;
  /** Excerpts that show anything but their document's own words. */
  readonly foreignExcerpts: number;
}

export interface Measurement {
  readonly answers: readonly Answer[];
  /** Compressed by nothing: as the files are. */
  readonly startBytes: number;
  readonly bytesPerQuery: number;
}

/**
 * @param directory a site with `search-client.js` (client.ts)
 * @param textOf the text of the document at an address
 */
export async function measureQueries(
  directory: string,
  queries: readonly KnownItemQuery[],
  textOf: (url: string) => string,
  browserPath: string,
): Promise<Measurement> {
  let bytes = 0;
  const server = await serveFolder(directory, (_, body) => {
    bytes += body.length;
  });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/index.html`);
    const client = await page.evaluateHandle((address) => import(address), '/search-client.js');
    await client.evaluate((module: Client) => module.init());
    const startBytes = bytes;
    const answers: Answer[] = [];
    for (const query of queries) {
      const found = await client.evaluate(async (module: Client, text) => {
        const start = performance.now();
        const { total, items } = await module.search(text, 10);
        return { total, items, milliseconds: performance.now() - start };
      }, query.text);
      const { total, items, milliseconds } = found;
      const place = items.findIndex(({ url }) => url === query.url) + 1;
      const foreignExcerpts = items.filter(
        ({ url, excerpt }) => !isOwn(excerpt, textOf(url)),
      ).length;
      answers.push({ query, place, total, milliseconds, foreignExcerpts });
    }
    return { answers, startBytes, bytesPerQuery: (bytes - startBytes) / queries.length };
  } finally {
    await browser.close();
    server.close();
  }
}

interface Client {
  init(): Promise<void>;
  search(
    text: string,
    most: number,
  ): Promise<{ total: number; items: { url: string; excerpt: string }[] }>;
}

/** @param excerpt HTML with nothing but `<mark>` */
function isOwn(excerpt: string, text: string): boolean {
  const shown = excerpt.replace(/<\/?mark>/g, '').replace(/^… | …$/g, '');
  return text.replace(/\s+/g, ' ').includes(shown.trim());
}
