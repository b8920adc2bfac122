/** Pages that somebody asks for by their addresses, as files that ingest reads. */
import { hash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../files/atomic-file.ts';
import { decode } from '../ingest/read/decode.ts';
import { sniff } from '../ingest/read/sniff.ts';
import type { Clock } from './clock.ts';
import type { Fetcher } from './net/fetcher.ts';
import { recordOf } from './store/kept-text.ts';

export type FetchedPage =
  | { readonly address: string; readonly file: string }
  /** Why it was not fetched, in Arabic. */
  | { readonly address: string; readonly reason: string };

/** How long the files are kept: milliseconds. */
const LONGEST = 30 * 86_400_000;

/** Whether an argument is an address of the web. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/**
 * @param folder where the files go, absolute; those of an address that is asked for again are replaced
 * @returns in the order of the addresses
 * @throws the file system's error
 */
export async function fetchPages(
  addresses: readonly string[],
  folder: string,
  fetcher: Fetcher,
  clock: Clock,
): Promise<FetchedPage[]> {
  await mkdir(folder, { recursive: true });
  const fetched = await Promise.all(
    addresses.map((address) => fetchPage(address, folder, fetcher, clock)),
  );
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (clock.now() - (await stat(file)).mtimeMs > LONGEST) await rm(file, { force: true });
  }
  return fetched;
}

async function fetchPage(
  address: string,
  folder: string,
  fetcher: Fetcher,
  clock: Clock,
): Promise<FetchedPage> {
  const got = await fetcher.fetch({ address, kind: 'page' });
  if (got.is === 'unchanged') return { address, reason: '304 بلا طلب شرطي' };
  if (got.is !== 'fetched') return { address, reason: got.reason };
  const decoded = decode(got.body);
  if ('reason' in decoded) return { address, reason: decoded.reason };
  const fields = { target: got.address, address: undefined, published: undefined };
  const record = recordOf({ ...fields, outlet: undefined, at: clock.now() }, decoded.text);
  const name = `${hash('sha256', address).slice(0, 16)}.${EXTENSIONS[sniff(decoded.text) ?? 'html']}`;
  await writeAtomically(path.join(folder, name), record);
  return { address, file: path.join(folder, name) };
}

const EXTENSIONS = { html: 'html', text: 'txt', feed: 'xml', xml: 'xml', json: 'json' } as const;
