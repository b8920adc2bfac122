/**
 * `npm run bench -- ingest [--articles 1000,10000]`
 *
 * Articles a second and peak memory for generated dumps and pages, beside reading, decoding and parsing the same files
 * without our chain.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/check/content.ts';
import { readArticle } from '../../src/ingest/article.ts';
import { decode } from '../../src/ingest/read/decode.ts';
import { knowledgeOf } from '../../src/ingest/knowledge.ts';
import type { Page } from '../../src/ingest/page.ts';
import { readInput } from '../../src/ingest/read/input.ts';
import { contentDirectory } from '../../src/workspace.ts';
import { pick, seeded } from './seeded.ts';

const SENTENCES = [
  'قالت الوزارة إن العمل في الطريق بين المدينتين يبدأ بعد موسم الأمطار.',
  'وأضاف الوزير: "سنفتح ثلاث مدارس جديدة قبل نهاية العام في كل ولاية".',
  'وتضم السوق مئة متجر للنسيج والخشب، ومطعمًا صغيرًا في طرفها الشرقي.',
  'ويقول السكان إن الماء وصل إلى القرى البعيدة بعد عامين من الانتظار.',
  'وذكرت مالي والنيجر في بيان مشترك أن التجارة بينهما زادت هذا العام.',
];

export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { articles: { type: 'string', default: '1000,10000' } },
  });
  const { content } = await readContent(contentDirectory(), process.cwd());
  const knowledge = knowledgeOf(content);
  for (const n of values.articles.split(',').map(Number)) {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'mujaz-bench-'));
    try {
      const files = await generate(directory, n);
      const reading = await time(files, () => undefined);
      const whole = await time(files, (page) => readArticle(page, knowledge));
      const memory = process.resourceUsage().maxRSS / 1024;
      console.log(
        `${String(n)} articles: ${(n / whole).toFixed(0)} a second (read, decode and parse alone: ${(n / reading).toFixed(0)}; ${(whole / reading).toFixed(1)} × its time), peak memory ${memory.toFixed(0)} MB`,
      );
    } finally {
      await rm(directory, { recursive: true });
    }
  }
  return 0;
}

/** Seconds to read every file and do the work for each of its pages. */
async function time(files: readonly string[], work: (page: Page) => unknown): Promise<number> {
  const start = performance.now();
  for (const file of files) {
    const decoded = decode(await readFile(file));
    const input = 'text' in decoded ? readInput(file, decoded.text) : decoded;
    if ('pages' in input) for (const page of input.pages) work(page);
  }
  return (performance.now() - start) / 1000;
}

/** Half dumps, half pages. */
async function generate(directory: string, n: number): Promise<string[]> {
  const random = seeded(7);
  const files: string[] = [];
  for (let i = 0; i < n; i += 1) {
    const title = `خبر رقم ${String(i)} عن الطريق والسوق في المدينة`;
    const paragraphs = Array.from({ length: 8 }, () =>
      [pick(SENTENCES, random), pick(SENTENCES, random)].join(' '),
    );
    const isPage = i % 2 === 1;
    const file = path.join(directory, `${String(i)}.${isPage ? 'html' : 'txt'}`);
    const text = isPage
      ? `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>${title}</h1><p>${paragraphs.join('</p><p>')}</p></article></body></html>`
      : `${title}\n\n10:00 GMT 03.02.2025\n${paragraphs.join('\n')}\nسبوتنيك عربي\n`;
    await writeFile(file, text);
    files.push(file);
  }
  return files;
}
