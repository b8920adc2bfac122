/**
 * Makes pages by Astro's own renderer, and writes them as they come.
 *
 * Astro's loop waits for each file to be written before it goes on, and logs two lines about it: at ten thousand briefs
 * that took as long as rendering. Here pages are written while the next ones are rendered.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';

type PathOfRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where Astro would write it, relative to the site's folder (`build.format: 'directory'`). */
export function outputFile({ pathname, route }: PathOfRoute): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return name;
  return OF_ERRORS.has(name) ? `${name}.html` : path.posix.join(name, 'index.html');
}

/** Servers look for these beside the home page. */
const OF_ERRORS = new Set(['404', '500']);

/** Pages that wait to be written, and their bytes: some are as long as a month. */
const MOST_WAITING = 64;
const MOST_WAITING_BYTES = 2 ** 21;

export interface PageMaker {
  /** @throws Error that names the page which could not be made */
  readonly make: (one: PathOfRoute) => Promise<Buffer>;
  /** Makes them all, and writes them into the site's folder. */
  readonly writeAll: (paths: readonly PathOfRoute[]) => Promise<void>;
}

/**
 * @param output the site's folder, absolute
 * @param home the address of the site's home page
 */
export function createPageMaker(
  { render }: Pick<AstroPrerenderer, 'render'>,
  output: string,
  home: URL,
): PageMaker {
  const make = async (one: PathOfRoute): Promise<Buffer> => {
    const { pathname, route } = one;
    // As Astro asks: pages end in a stroke, endpoints as their route says.
    const address =
      route.type === 'endpoint'
        ? pathname.replace(/^\//, '')
        : `${pathname.replace(/^\/|\/$/g, '')}/`;
    const request = new Request(new URL(address, home));
    const rendered = await render(request, { routeData: route }).catch((error: unknown) => {
      throw new Error(`${pathname} (${route.component}) could not be made.`, { cause: error });
    });
    const response = 'response' in rendered ? rendered.response : rendered;
    if (response.status !== 200 || response.body === null)
      throw new Error(`${pathname} (${route.component}) answered ${String(response.status)}.`);
    return Buffer.from(await response.arrayBuffer());
  };
  return {
    make,
    writeAll: async (paths) => {
      let writing: Promise<void>[] = [];
      let waitingBytes = 0;
      for (const one of paths) {
        const bytes = await make(one);
        writing.push(write(path.join(output, outputFile(one)), bytes));
        waitingBytes += bytes.length;
        if (writing.length < MOST_WAITING && waitingBytes < MOST_WAITING_BYTES) continue;
        await Promise.all(writing);
        writing = [];
        waitingBytes = 0;
      }
      await Promise.all(writing);
    },
  };
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
