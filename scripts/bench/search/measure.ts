/** Runs queries against an index in headless Chromium, over a server of its own, and counts bytes and time. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
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

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

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
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(directory, decodeURIComponent(pathname));
    readFile(file.endsWith('/') ? `${file}index.html` : file).then(
      (body) => {
        bytes += body.length;
        response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${String(port)}/index.html`);
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
