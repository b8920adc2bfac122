/** Writes a shard of the search index: Pagefind's files with our tokens, and the texts that results show. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { Display, SearchDocument } from './document.ts';
import { sharingCore } from './shared-core.ts';
import { NEWEST } from './shards.ts';
import { nameToken, PLACEHOLDER, tokensOf } from './tokens.ts';

const LANGUAGE = 'ar';
/** What runs in the browser lies in the newest shard, once for all. */
const CORE = ['pagefind.js', 'pagefind-worker.js', `wasm.${LANGUAGE}.pagefind`];
/** The rest of what Pagefind gives out: an interface and examples, which we have no use for. */
const OF_SHARD = /^(index|filter)\/|\.pf_meta$/;
const LIST = 'pagefind-entry.json';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Every file of Pagefind's begins with it, once it is decompressed. */
const SIGNATURE = 'pagefind_dcd'.length;

/**
 * The caller ends the process in which Pagefind works (`close` of the package `pagefind`).
 *
 * @param documents newest first: of equally good results the first comes first
 * @param name of the shard
 * @param directory of the index: the shard gets a folder below
 * @throws when Pagefind reports an error or a file cannot be written
 */
export async function writeShard(
  documents: readonly SearchDocument[],
  name: string,
  directory: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind made no index.');
  try {
    // It takes them in the order in which they are sent.
    const added = await Promise.all(
      documents.map((document) => index.addCustomRecord(recordOf(document))),
    );
    for (const { errors: ofRecord } of added) refuse(ofRecord);
    const { files, errors: ofFiles } = await index.getFiles();
    refuse(ofFiles);
    const folder = path.join(directory, name);
    for (const inner of ['index', 'filter', 'texts'])
      await mkdir(path.join(folder, inner), { recursive: true });
    const byUrl = new Map(documents.map((document) => [document.url, document]));
    for (const { path: file, content } of files) {
      const [, id] = FRAGMENT.exec(file) ?? [];
      if (id !== undefined) {
        const document = byUrl.get(addressIn(content));
        if (document === undefined) throw new Error(`Pagefind gave ${file}, of no document.`);
        await writeFile(path.join(folder, 'texts', `${id}.json`), displayOf(document));
      } else if (file === LIST)
        await writeFile(
          path.join(folder, file),
          name === NEWEST ? content : sharingCore(Buffer.from(content).toString('utf8'), LANGUAGE),
        );
      else if (OF_SHARD.test(file) || (name === NEWEST && CORE.includes(file)))
        await writeFile(path.join(folder, file), content);
    }
  } finally {
    await index.deleteIndex();
  }
}

function recordOf({ url, title, text, names, ownNames, date, filters }: SearchDocument) {
  const content = [
    tokensOf(text),
    // Behind the text: no word of an excerpt has their places.
    ...names.map(tokensOf),
    ...ownNames.map(nameToken),
  ];
  return {
    url,
    content: content.join(' ') || PLACEHOLDER,
    language: LANGUAGE,
    meta: { headline: tokensOf(title) || PLACEHOLDER },
    filters: Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, [...values]])),
    sort: { date: date ?? '0000-00-00' },
  };
}

/**
 * A result's text lies in a file by Pagefind's own name for it. Pagefind's fragment, which has the tokens, is left out:
 * a reader fetches one file a result, and the site has one a brief.
 */
function displayOf({ url, kind, title, text, byline }: SearchDocument): string {
  const display: Display = { url, kind, title, text, byline };
  return JSON.stringify(display);
}

function addressIn(fragment: Uint8Array): string {
  const json = gunzipSync(fragment).subarray(SIGNATURE).toString('utf8');
  return (JSON.parse(json) as { url: string }).url; // Pagefind's own format, pinned by its version.
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
