/** What the search page fetches from `pagefind/` for a reader's first query, in a browser. */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serveFolder } from '../search/folder-server.ts';

const PAGEFIND = '/pagefind/';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
/** The page goes on to fetch what narrowing needs; when it has been silent for so long, it has all. */
const SILENCE_MS = 1000;

/**
 * @param dist a built site at the root of its host
 * @returns the files that it asked for, by their paths in `pagefind/`
 * @throws when the query finds nothing
 */
export async function fetchedBySearch(
  dist: string,
  query: string,
  browser: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const sent = new Map<string, Buffer>();
  const server = await serveFolder(dist, (name, body) => {
    if (name.startsWith(PAGEFIND)) sent.set(name.slice(PAGEFIND.length), body);
  });
  try {
    // Signals are for the caller, who has a folder to remove; Playwright would end this process.
    const launched = await chromium.launch({
      executablePath: browser,
      args: ARGS,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    try {
      const page = await launched.newPage();
      await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}`);
      await page.locator('#results li').first().waitFor();
      for (let before = -1; before < sent.size;) {
        before = sent.size;
        await page.waitForTimeout(SILENCE_MS);
      }
    } finally {
      await launched.close();
    }
  } finally {
    server.close();
  }
  return sent;
}

/** Bytes as they lie there, and as a host sends them: those that become smaller by it are compressed. */
export function weigh(bodies: Iterable<Buffer>): { readonly bytes: number; readonly gzip: number } {
  let [bytes, gzip] = [0, 0];
  for (const body of bodies) {
    bytes += body.length;
    gzip += Math.min(body.length, gzipSync(body).length);
  }
  return { bytes, gzip };
}
