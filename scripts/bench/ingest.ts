/**
 * `npm run bench -- ingest [--articles 1000,10000]`
 *
 * Articles a second and peak memory for generated dumps and pages, beside reading, decoding and parsing the same files
 * without our chain; then how time grows with the size of one file.
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
  for (const [name, base, make] of SHAPES) growth(name, base, make, knowledge);
  return 0;
}

const paragraph = (i: number): string =>
  `${SENTENCES[i % SENTENCES.length] ?? ''} وهذه الفقرة رقم ${String(i)} من النص كله.`;
const list = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));
const HEADLINE = 'خبر طويل عن الطريق والسوق في المدينة';

/** What grows: its name, how much of it at first, and the file of so much. */
const SHAPES: readonly (readonly [string, number, (n: number) => readonly [string, string]])[] = [
  ['sentences of one paragraph', 400, (n) => ['a.txt', `${HEADLINE}\n\n${list(n, paragraph).join(' ')}`]],
  ['quotations', 400, (n) => ['a.txt', `${HEADLINE}\n\n${list(n, (i) => `وقال المدير خالد العمري: «هذا قول رقم ${String(i)} من الأقوال الكثيرة في المدينة».`).join('\n')}`]],
  ['paragraphs of a text', 400, (n) => ['a.txt', `${HEADLINE}\n\n${list(n, paragraph).join('\n')}`]],
  ['paragraphs of a page', 400, (n) => ['a.html', `<!doctype html><html><body><article><h1>${HEADLINE}</h1><p>${list(n, paragraph).join('</p><p>')}</p></article></body></html>`]],
  ['nested boxes', 2000, (n) => ['a.html', `<!doctype html><html><body><h1>${HEADLINE}</h1>${'<div>'.repeat(n)}<p>${list(8, paragraph).join('</p><p>')}</p>${'</div>'.repeat(n)}</body></html>`]],
  ['items of a feed', 100, (n) => ['a.xml', `<rss version="2.0"><channel><title>صحيفة</title>${list(n, (i) => `<item><title>${HEADLINE} ${String(i)}</title><description>${paragraph(i)} ${paragraph(i + 1)}</description></item>`).join('')}</channel></rss>`]],
  ['records', 100, (n) => ['a.json', JSON.stringify(list(n, (i) => ({ t: `${HEADLINE} ${String(i)}`, b: `${paragraph(i)}\n${paragraph(i + 1)}` })))]],
]; // prettier-ignore

/** Prints the time (of the processor) for 1, 2, 4 and 8 times the size, and the exponent of the power that fits them (least squares). */
function growth(
  name: string,
  base: number,
  make: (n: number) => readonly [string, string],
  knowledge: ReturnType<typeof knowledgeOf>,
): void {
  const run = (n: number): number => {
    const [file, text] = make(n);
    const start = process.cpuUsage();
    const input = readInput(file, text);
    if ('pages' in input) for (const page of input.pages) readArticle(page, knowledge);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  run(base);
  const sizes = [1, 2, 4, 8];
  const times = sizes.map((factor) => Math.min(...list(3, () => run(base * factor))));
  const [xs, ys] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const slope =
    mean(xs.map((x, i) => (x - mx) * ((ys[i] ?? 0) - my))) / mean(xs.map((x) => (x - mx) ** 2));
  const each = times.map((ms, i) => `${String(sizes[i])}× ${ms.toFixed(0)} ms`).join(', ');
  console.log(`${name} (${String(base)} at first): ${each}; exponent ${slope.toFixed(2)}`);
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
