/** Threads as sites have them: none, one that is cut short, a long one, one that becomes a part of another. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Built, buildSite } from './build-site.ts';
import { change } from './project-copy.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const [FIRST, SECOND] = ['2024-12-01-road-announced', '2025-02-03-road-between-capitals'] as const;
const fileOf = (id: string): string => `briefs/${id.slice(0, 4)}/${id}.mdx`;

let content: string;
let built: Built | undefined;
beforeEach(async () => {
  content = await mkdtemp(path.join(os.tmpdir(), 'mujaz-threads-'));
  await cp(FIXTURE, content, { recursive: true });
});
afterEach(async () => {
  await built?.remove();
  built = undefined;
  await rm(content, { recursive: true });
});

/** @returns what reads a page of the site */
async function build(): Promise<(page: string) => Promise<string>> {
  built = await buildSite(content);
  const { code, output, dist } = built;
  expect(code, output).toBe(0);
  return (page) => readFile(path.join(dist, page, 'index.html'), 'utf8');
}

async function pages(): Promise<string[]> {
  const names = await readdir(path.join(built?.dist ?? '', 'threads'), { recursive: true });
  return names.filter((name) => name.endsWith('.html')).sort();
}

async function expectValid(html: string): Promise<void> {
  const { results } = await new HtmlValidate(new FileSystemConfigLoader()).validateString(
    html,
    'page.html',
  );
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
}

const leadsTo = (address: string): string => `content="0; url=${address}"`;

test('none: the list says so, and there is no other page', async () => {
  await change(content, fileOf(SECOND), /^follows: .*\n/m, '');
  const read = await build();
  const list = await read('threads');
  expect(list).toContain('لا ملفات بعد');
  expect(list).toContain('لا ملفات متصلة');
  await expectValid(list);
  expect(await pages()).toEqual(['index.html']);
  expect(await read(`briefs/${SECOND}`)).not.toContain('صفحة الملف');
});

test('one whose first brief is taken back: its address leads to what is left', async () => {
  await change(
    content,
    fileOf(FIRST),
    /^status: published/m,
    'status: withdrawn\nwithdrawal: { at: 2025-03-01, reason: نفاه المصدر }',
  );
  const read = await build();
  expect(await read(`threads/${FIRST}`)).toContain(leadsTo(`/briefs/${SECOND}/`));
  expect(await read('threads')).toContain('لا ملفات بعد');
});

test('a long one has pages, from the oldest on; what its first brief comes to follow takes it in', async () => {
  const idOf = (i: number): string => `2025-04-${String(i).padStart(2, '0')}-part-${String(i)}`;
  const write = (i: number, follows: string | undefined): Promise<void> =>
    writeFile(
      path.join(content, fileOf(idOf(i))),
      `---
title: الحلقة ${String(i)}.
summary: ملخص الحلقة ${String(i)}.
publishedAt: 2025-04-${String(i).padStart(2, '0')}T08:00:00Z
status: published
countries: [ml]
sources: [{ outlet: agency }]
${follows === undefined ? '' : `follows: ${follows}\n`}---

نص.
`,
    );
  for (let i = 1; i <= 17; i += 1) await write(i, i === 1 ? undefined : idOf(i - 1));
  let read = await build();
  const [first, second] = [await read(`threads/${idOf(1)}`), await read(`threads/${idOf(1)}/2`)];
  expect(first).toMatch(/الحلقة 1\.[^]*الحلقة 15\.[^]*الأحدث/);
  expect(second).toMatch(/الأقدم[^]*الصفحة 2 من 2/);
  expect(second).not.toContain('الحلقة 15.');
  for (const html of [first, second]) await expectValid(html);
  expect(await read(`threads/${idOf(16)}`)).toContain(leadsTo(`/threads/${idOf(1)}/`));
  expect(await pages()).not.toContain(`${idOf(17)}/index.html`);

  await built?.remove();
  await write(1, SECOND);
  read = await build();
  expect(await read(`threads/${idOf(1)}`)).toContain(leadsTo(`/threads/${FIRST}/`));
  expect(await read(`threads/${FIRST}`)).toMatch(/19 موجزًا/);
});
