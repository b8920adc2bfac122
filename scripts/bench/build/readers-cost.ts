/** What a built site costs its readers: the pages that grow with the number of briefs, and the search. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { briefsBy, readBriefFiles } from './brief-files.ts';
import { countByKind, filesIn, folderSize } from './folder-size.ts';
import { pageCost } from './page-cost.ts';
import { fetchedBySearch, weigh } from './search-cost.ts';

const QUERY = 'مالي';

/**
 * @param content made-up content
 * @param dist the site that was built of it
 * @param brief the id of a brief
 * @param browser the program; without one the search is not measured
 */
export async function printReadersCost(
  content: string,
  dist: string,
  brief: string,
  browser: string | undefined,
): Promise<void> {
  console.log(
    `${"a reader's cost".padEnd(32)}${['HTML kB', 'gzip kB', 'requests'].map((cell) => cell.padStart(10)).join('')}`,
  );
  for (const [name, folder] of await pagesOf(content, dist, brief)) {
    const { bytes, gzip, requests } = await pageCost(path.join(dist, folder, 'index.html'));
    const kinds = Object.entries(requests).filter(([, n]) => n > 0);
    const total = kinds.reduce((sum, [, n]) => sum + n, 0);
    const cells = [kilobytes(bytes), kilobytes(gzip), String(total)];
    console.log(
      `${name.padEnd(32)}${cells.map((cell) => cell.padStart(10)).join('')}   ${kinds.map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
    );
  }
  await printSearchCost(dist, browser);
}

/** @returns the pages to be weighed: what they are called here, and their folders */
async function pagesOf(content: string, dist: string, brief: string): Promise<[string, string][]> {
  const briefs = readBriefFiles(content);
  const country = fullest(briefsBy(briefs, ({ countries }) => countries));
  const year = fullest(briefsBy(briefs, ({ publishedAt }) => [publishedAt.slice(0, 4)]));
  const last = await lastPage(path.join(dist, 'countries', country));
  const beyond: [string, string] = [
    `country ${country}, last page (${last})`,
    `countries/${country}/${last}`,
  ];
  return [
    ['home', ''],
    [`country ${country}, first page`, `countries/${country}`],
    ...(last === 1 ? [] : [beyond]),
    ['a brief', `briefs/${brief}`],
    ['editions', 'editions'],
    ['archive', 'archive'],
    [`archive of ${year}`, `archive/${year}`],
  ];
}

function fullest(lists: ReadonlyMap<string, readonly unknown[]>): string {
  const [first] = [...lists].sort(([, a], [, b]) => b.length - a.length);
  if (first === undefined) throw new Error('There are no briefs.');
  return first[0];
}

/** Pages after the first lie in folders of the first that are called by their numbers. */
async function lastPage(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
  return Math.max(1, ...numbers);
}

async function printSearchCost(dist: string, browser: string | undefined): Promise<void> {
  if (browser === undefined)
    console.log(
      'search: not measured, since there is no browser (to have one: apt-get install chromium)',
    );
  else {
    const fetched = await fetchedBySearch(dist, QUERY, browser);
    const { bytes, gzip } = weigh(fetched.values());
    console.log(
      `search, first query «${QUERY}»: ${fetched.size} files of pagefind/, ${kilobytes(bytes)} kB (compressed ${kilobytes(gzip)} kB): ${countByKind(fetched.keys(), searchFileKind)}`,
    );
  }
  const pagefind = path.join(dist, 'pagefind');
  const { files, bytes } = await folderSize(pagefind);
  const names = await filesIn(pagefind);
  const shards = new Set(names.map((name) => name.split('/')[0])).size - 1;
  console.log(
    `pagefind/: ${shards} shards, ${(bytes / 1e6).toFixed(2)} MB, ${files} files: ${countByKind(names, searchFileKind)}`,
  );
}

/** Of a file of the index: the catalogue, or what it is in its shard. */
function searchFileKind(name: string): string {
  const [folder = '', inner = '', file] = name.split('/');
  if (folder === 'catalogue') return folder;
  return file === undefined ? 'core and lists' : inner;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
