/**
 * `npm run statements -- PATH… [--write]`: proposes what briefs say that somebody said, where no `<Quote>` or `<Said>`
 * tells it. PATH is a brief, or a folder of briefs.
 *
 * Prints a line each, with file and line; `--write` wraps them in place and leaves every other byte alone. What is wrapped
 * already is never touched. Read what was written: a proposal is none of the editor's words. Exit code 0, 1 where a file
 * cannot be read or written, 2 for bad usage.
 */
import { glob, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../src/arabic/counted-nouns.ts';
import { attributeBrief } from '../src/attribution/attribute-brief.ts';
import type { Proposal } from '../src/attribution/proposals.ts';
import { readContent } from '../src/check/content.ts';
import { matcherOf } from '../src/entities/registry.ts';
import { writeAtomically } from '../src/files/atomic-file.ts';
import { contentDirectory } from '../src/workspace.ts';

const USAGE = 'Usage: npm run statements -- content/briefs [--write]';

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readArguments();
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const files: string[] = [];
  for (const place of options.places) {
    const found = await briefsAt(place);
    if (found === undefined) {
      console.error(`لا ملف ولا مجلد هنا: ${place}`);
      return 1;
    }
    files.push(...found);
  }
  const { content } = await readContent(contentDirectory(), process.cwd());
  const matcher = matcherOf(content);
  let [proposed, failed] = [0, 0];
  for (const file of new Set(files)) {
    try {
      const before = await readFile(file, 'utf8');
      const { proposals, text } = attributeBrief(before, matcher);
      for (const proposal of proposals) console.log(lineOf(file, proposal));
      proposed += proposals.length;
      if (options.write && text !== before) await replace(file, before, text);
    } catch (error) {
      failed += 1;
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  console.log(reportOf(proposed, options.write));
  return failed === 0 ? 0 : 1;
}

/** Someone may have written into it since. */
async function replace(file: string, before: string, after: string): Promise<void> {
  if ((await readFile(file, 'utf8')) !== before)
    throw new Error('تغيّر الملف أثناء العمل، فلم يُكتب. أعد المحاولة.');
  await writeAtomically(file, after);
}

function lineOf(file: string, { line, direct, speaker, verb, text }: Proposal): string {
  const who = speaker.id === undefined ? speaker.name : `${speaker.name} (${speaker.id})`;
  const what = direct ? `«${text}»` : text;
  return `${file}:${String(line)}  ${direct ? 'بنصه' : 'بمعناه'}  ${who}${verb === undefined ? '' : `، ${verb}`}: ${what}`;
}

function reportOf(proposed: number, isWritten: boolean): string {
  if (proposed === 0) return 'لا جديد يُقترح.';
  const all = count(proposed, 'statement');
  return isWritten
    ? `كُتب: ${all}. اقرأ ما كُتب (git diff)، واحذف الوسم حيث لا يصح.`
    : `المقترح: ${all}. للكتابة في الملفات: --write`;
}

/** @returns undefined where nothing is there */
async function briefsAt(place: string): Promise<string[] | undefined> {
  const entry = await stat(place).catch(() => undefined);
  if (entry === undefined) return undefined;
  if (!entry.isDirectory()) return [place];
  const found = await Array.fromAsync(glob('**/*.mdx', { cwd: place }));
  return found.sort().map((name) => path.join(place, name));
}

function readArguments(): { places: string[]; write: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { write: { type: 'boolean', default: false } },
    });
    return positionals.length === 0 ? undefined : { places: positionals, write: values.write };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
