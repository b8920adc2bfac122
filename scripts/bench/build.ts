/**
 * `npm run bench -- build [--briefs N]… [--keep]`: made-up briefs (default 1,000 and 10,000) through the real build,
 * in a temporary folder: cold, again unchanged, and again with one brief changed. Cards are told apart by drawing them
 * in a build before the others, which is measured too.
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../../src/workspace.ts';
import { writeGeneratedContent } from './build/generated-content.ts';
import { type Measured, measuredBuild } from './build/measured-build.ts';

export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      briefs: { type: 'string', multiple: true, default: ['1000', '10000'] },
      keep: { type: 'boolean', default: false },
    },
  });
  for (const briefs of values.briefs) {
    const n = Number(briefs);
    if (!Number.isInteger(n) || n < 1) {
      console.error(`--briefs takes a whole number, not «${briefs}».`);
      return 2;
    }
    await measure(n, values.keep);
  }
  return 0;
}

async function measure(n: number, isKept: boolean): Promise<void> {
  const work = await mkdtemp(path.join(os.tmpdir(), `mujaz-bench-build-${String(n)}-`));
  const at = (name: string): string => path.join(work, name);
  const env = { MUJAZ_CONTENT: at('content'), MUJAZ_CACHE: at('cache'), MUJAZ_CARDS: at('cards') };
  try {
    const changed = await writeGeneratedContent(contentDirectory(), at('content'), n);
    console.log(`${String(n)} briefs`);
    report('first, with cards', await measuredBuild(env, at('dist')));
    await rm(at('cache'), { recursive: true, force: true });
    report('cold, cards drawn before', await measuredBuild(env, at('dist')));
    report('unchanged', await measuredBuild(env, at('dist')));
    const text = await readFile(changed, 'utf8');
    await writeFile(changed, text.replace(/^title: (.*)$/m, 'title: $1 بعد التصحيح'));
    report('one brief changed', await measuredBuild(env, at('dist')));
    const { files, bytes, pages } = await sizeOf(at('dist'));
    console.log(`  ${String(pages)} pages, ${String(files)} files, ${(bytes / 1e6).toFixed(0)} MB`);
  } finally {
    if (isKept) console.log(`  kept in ${work}`);
    else await rm(work, { recursive: true, force: true });
  }
}

function report(name: string, { seconds, cpuSeconds, peakMegabytes, output }: Measured): void {
  const memory = peakMegabytes === undefined ? '–' : `${peakMegabytes.toFixed(0)} MB`;
  const share = stages(output).map(([stage, time]) => `${stage} ${time.toFixed(1)}`);
  console.log(
    `  ${name.padEnd(26)} ${seconds.toFixed(1).padStart(7)} s  CPU ${cpuSeconds.toFixed(1).padStart(7)} s  ${memory.padStart(8)}  ${share.join(', ')}`,
  );
}

/** What Astro tells of its own time: each file that it made, in milliseconds or seconds. */
function stages(output: string): [string, number][] {
  const kinds = new Map<string, number>();
  for (const [, file = '', amount = '0', unit] of output.matchAll(
    /[├└]─ (\S+).*?\(\+([\d.]+)(ms|s)\)/g,
  )) {
    const kind = file.includes('card.png')
      ? 'cards'
      : file.endsWith('.html')
        ? 'pages'
        : 'feeds and data';
    kinds.set(kind, (kinds.get(kind) ?? 0) + Number(amount) / (unit === 'ms' ? 1000 : 1));
  }
  return [...kinds];
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number; pages: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(path.join(file.parentPath, file.name))).size;
  return {
    files: files.length,
    bytes,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
  };
}
