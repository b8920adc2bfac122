/** What a page costs its reader. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

export interface PageCost {
  /** Of the HTML. */
  readonly bytes: number;
  readonly gzip: number;
  /** How many other files it asks for, by their kind. */
  readonly requests: Readonly<Record<RequestKind, number>>;
}

export type RequestKind = keyof typeof REQUESTS;

const REQUESTS = {
  styles: ['link[rel="stylesheet"]', 'href'],
  fonts: ['link[rel="preload"][as="font"]', 'href'],
  scripts: ['script[src]', 'src'],
  images: ['img[src]', 'src'],
} as const;

/** @param file of HTML */
export async function pageCost(file: string): Promise<PageCost> {
  const html = await readFile(file);
  const { document } = parseHTML(html.toString());
  const count = (kind: RequestKind): number => {
    const [selector, attribute] = REQUESTS[kind];
    const found = [...document.querySelectorAll(selector)];
    return new Set(found.map((element) => element.getAttribute(attribute))).size;
  };
  return {
    bytes: html.length,
    gzip: gzipSync(html).length,
    requests: {
      styles: count('styles'),
      fonts: count('fonts'),
      scripts: count('scripts'),
      images: count('images'),
    },
  };
}
