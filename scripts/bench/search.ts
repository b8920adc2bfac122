/**
 * `npm run bench -- search --corpus FILE --out DIR`: a site for a search harness to evaluate, from a corpus in JSON
 * Lines (gzipped or not; id, title, content with a paragraph a line, date, url, source), indexed and searched by the
 * code of the real site. The corpus is measured, never kept.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { readContent } from '../../src/check/content.ts';
import { matcherOf } from '../../src/entities/registry.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { namesIn } from '../../src/search/names.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { contentDirectory } from '../../src/workspace.ts';

export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string' }, out: { type: 'string' } },
  });
  const { corpus, out } = values;
  if (corpus === undefined || out === undefined) {
    console.error('Usage: npm run bench -- search --corpus FILE --out DIR');
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
  await mkdir(out, { recursive: true });
  await writeFile(
    path.join(out, 'index.html'),
    '<!doctype html><html lang="ar" dir="rtl"><title>بحث</title>',
  );
  for (const { id, title } of articles) {
    const page = path.join(out, 'a', id, 'index.html');
    await mkdir(path.dirname(page), { recursive: true });
    await writeFile(
      page,
      `<!doctype html><html lang="ar" dir="rtl"><title>${title.replaceAll('<', '&lt;')}</title>`,
    );
  }
  await writeSearchIndex(documents, path.join(out, 'pagefind'));
  await bundleClient(out);
  console.log(`${String(documents.length)} articles indexed in ${out}`);
  return 0;
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
