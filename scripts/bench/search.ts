/**
 * `npm run bench -- search --corpus FILE --out DIR`: a site for a search harness to evaluate, from a corpus in JSON
 * Lines (gzipped or not; id, title, content with a paragraph a line, date, url, source), indexed and searched by the
 * code of the real site. The corpus is measured, never kept.
 *
 * `npm run bench -- search`: made-up briefs (1,000 and 10,000) indexed, queried in headless Chromium, measured.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { readContent } from '../../src/check/content.ts';
import { matcherOf } from '../../src/entities/registry.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { namesIn } from '../../src/search/names.ts';
import { type Shard, shardsOf } from '../../src/search/shards.ts';
import { contentDirectory } from '../../src/workspace.ts';
import { findBrowser } from '../find-browser.ts';
import { generatedDocuments, generatedQueries } from './search/generated.ts';
import { type Answer, measureQueries } from './search/measure.ts';
import { writeSearchIndex } from './search/whole-index.ts';

export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string' }, out: { type: 'string' } },
  });
  const { corpus, out } = values;
  if (corpus === undefined && out === undefined) return measureGenerated([1000, 10_000]);
  if (corpus === undefined || out === undefined) {
    console.error('Usage: npm run bench -- search [--corpus FILE --out DIR]');
    return 2;
  }
  const articles = await readCorpus(corpus);
  const { content } = await readContent(contentDirectory(), process.cwd());
  const matcher = matcherOf(content);
  const documents = articles.map(({ id, title, content: text, date }): SearchDocument => {
    const names = namesIn(`${title}\n${text}`, matcher, content);
    return {
      url: `/a/${id}/`,
      kind: 'brief',
      title,
      text,
      names,
      ownNames: [],
      ...(date === undefined ? {} : { date }),
      byline: [],
      filters: {},
    };
  });
  await writeHome(out);
  for (const { id, title } of articles) {
    const page = path.join(out, 'a', id, 'index.html');
    await mkdir(path.dirname(page), { recursive: true });
    await writeFile(
      page,
      `<!doctype html><html lang="ar" dir="rtl"><title>${title.replaceAll('<', '&lt;')}</title>`,
    );
  }
  await writeSearchIndex(shardsByDate(documents), path.join(out, 'pagefind'));
  await bundleClient(out);
  console.log(`${String(documents.length)} articles indexed in ${out}`);
  return 0;
}

/** As the real site does; what has no date is old. */
function shardsByDate(documents: readonly SearchDocument[]): Shard<SearchDocument>[] {
  const dated = documents
    .map((document) => ({ day: document.date ?? '0000-00-00', document }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return shardsOf(dated).map(({ name, items }) => ({
    name,
    items: items.map(({ document }) => document),
  }));
}

interface Article {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly date?: string;
}

async function readCorpus(file: string): Promise<Article[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  // The caller's own data, in the shape that the usage states.
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Article);
}

async function bundleClient(out: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: out,
      emptyOutDir: false,
      lib: {
        entry: path.join(import.meta.dirname, 'search/client.ts'),
        formats: ['es'],
        fileName: () => 'search-client.js',
      },
    },
  });
}

async function writeHome(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  await writeFile(
    path.join(out, 'index.html'),
    '<!doctype html><html lang="ar" dir="rtl"><title>بحث</title>',
  );
}

async function measureGenerated(sizes: readonly number[]): Promise<number> {
  const browser = findBrowser();
  if (browser === undefined) return 1;
  for (const size of sizes) {
    const out = await mkdtemp(path.join(tmpdir(), 'mujaz-search-'));
    try {
      const documents = generatedDocuments(size);
      await writeHome(out);
      const start = performance.now();
      await writeSearchIndex(shardsByDate(documents), path.join(out, 'pagefind'));
      const seconds = (performance.now() - start) / 1000;
      await bundleClient(out);
      const texts = new Map(documents.map(({ url, text }) => [url, text]));
      const queries = generatedQueries(documents, QUERIES_PER_SET);
      const { answers, startBytes, bytesPerQuery } = await measureQueries(
        out,
        queries,
        (url) => texts.get(url) ?? '',
        browser,
      );
      const index = kilobytes(await sizeOf(path.join(out, 'pagefind'), '/index/'));
      const shown = kilobytes(await sizeOf(path.join(out, 'pagefind'), '/texts/'));
      console.log(
        `\n${String(size)} briefs: index ${index}, texts ${shown}, written in ${seconds.toFixed(1)} s; start-up ${kilobytes(startBytes)}, ${kilobytes(bytesPerQuery)} a query`,
      );
      console.log(
        'set                          success@1 success@5  MRR@10  zero  median ms  p95 ms',
      );
      for (const [set, list] of Map.groupBy(answers, ({ query }) => query.set))
        console.log(figures(set, list));
      console.log(figures('all', answers));
      const foreign = answers.reduce((sum, answer) => sum + answer.foreignExcerpts, 0);
      console.log(
        `excerpts with words that are not the brief's own: ${String(foreign)} (${String(answers.length)} queries)`,
      );
    } finally {
      await rm(out, { recursive: true });
    }
  }
  return 0;
}

const QUERIES_PER_SET = 75;

function figures(name: string, answers: readonly Answer[]): string {
  const share = (isSo: (answer: Answer) => boolean): string =>
    (answers.filter(isSo).length / answers.length).toFixed(2);
  const rank = answers.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(0);
  return [
    name.padEnd(28),
    share(({ place }) => place === 1).padStart(9),
    share(({ place }) => place > 0 && place <= 5).padStart(9),
    (rank / answers.length).toFixed(3).padStart(7),
    share(({ total }) => total === 0).padStart(5),
    at(0.5).padStart(10),
    at(0.95).padStart(7),
  ].join(' ');
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}

/** @param part of the paths of the files that are counted */
async function sizeOf(directory: string, part: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && `${entry.parentPath}/`.includes(part))
      .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
