/**
 * `npm run desk [-- --report FILE… --write --port N --out DIR --markdown FILE]`: the editors' desk, a page on this machine
 * alone, of the last runs of collect, or of the reports that are named.
 *
 * `--write`: its presses write the files; else it tells commands to copy. `--out DIR`: written as files, nothing served.
 * `--markdown FILE`: the ranking as a pull request's text, nothing served; `--before FILE` is that text as it stands, of
 * which what editors wrote stays, `--preview URL` where the desk is to be had.
 *
 * Exit code 0 (Ctrl+C too), 1 where a report cannot be read, a desk is open already or the port is taken, 2 for bad usage.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../src/arabic/counted-nouns.ts';
import { type LastRuns, lastRuns } from '../src/desk/last-run.ts';
import { offerOf } from '../src/desk/offer.ts';
import { pullRequestText } from '../src/desk/pull-request-text.ts';
import type { DeskContext } from '../src/desk/page/context.ts';
import { createDeskReader, type ReadDesk } from '../src/desk/read-desk.ts';
import { latestOf, readRunReport } from '../src/desk/run-report.ts';
import { deskAssets } from '../src/desk/server/assets.ts';
import { atWork } from '../src/desk/server/desk-pages.ts';
import { serveDesk } from '../src/desk/server/serve.ts';
import { writeDesk } from '../src/desk/write-desk.ts';
import { createPublishing } from '../src/editing/publish-briefs.ts';
import { writeAtomically } from '../src/files/atomic-file.ts';
import { lockFolder } from '../src/files/folder-lock.ts';
import { readIfThere } from '../src/files/read-if-there.ts';
import { site } from '../src/site.ts';
import { cacheDirectory, collectDirectory, contentDirectory } from '../src/workspace.ts';

const USAGE =
  'Usage: npm run desk [-- --report FILE… --write --port N --out DIR --markdown FILE [--before FILE] [--preview URL]]';
/** Joining waits for a run that has the folder, and says so; an editor does not wait longer, in ms. */
const LONGEST_WAIT = 8000;

/** Told to the editor as it is. */
class Refusal extends Error {}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(`تعذّر: ${error.message}`);
  return 1;
});

async function main(): Promise<number> {
  const options = readArguments();
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { reports, write: canWrite, port, out, markdown } = options;
  const [directory, root] = [contentDirectory(), process.cwd()];
  const runs = await runsOf(reports);
  if (runs.report.damaged.length > 0)
    console.error(`أسطر من التقرير لا تُقرأ، وتُركت: ${runs.report.damaged.join('، ')}`);
  const publishing = createPublishing(directory, root);
  const read = createDeskReader(runs.report, directory, root, publishing);
  if (markdown !== undefined) await writeOffer(await read(), runs.faults, markdown);
  if (markdown !== undefined && out === undefined) return 0;
  const rest: Pick<DeskContext, 'faults' | 'ranAt' | 'canWrite' | 'site'> = {
    faults: runs.faults,
    ...(runs.ranAt === undefined ? {} : { ranAt: runs.ranAt }),
    canWrite: canWrite && out === undefined,
    site: { name: site.name, timeZone: site.timeZone },
  };
  const assets = await deskAssets();
  const folder = out ?? path.join(cacheDirectory(), 'desk');
  await mkdir(folder, { recursive: true });
  if (out === undefined) await alone(folder);
  const first = await read();
  const n = first.desk.stories.length;
  const stop = new AbortController();
  const write = async (): Promise<void> => {
    const pages = out ?? path.join(folder, 'pages');
    // Of the last desk nothing stays.
    if (out === undefined) await rm(pages, { recursive: true, force: true });
    await writeDesk({ ...rest, ...first }, assets, pages, stop.signal);
  };
  if (out !== undefined) {
    await write();
    console.log(`كُتب المكتب في ${out}، وقصصه: ${String(n)}`);
    return 0;
  }
  const work = atWork({ read, rest, desktop: { directory, publishing, run } });
  const server = await serveDesk({
    page: work.page,
    ...(canWrite ? { press: work.press } : {}),
    assets,
    port,
    onError: (error) => {
      console.error(error);
    },
  }).catch((error: unknown) => {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Refusal(
      error.code === 'EADDRINUSE'
        ? `المنفذ ${String(port)} مشغول. اختر غيره، أو دع ‎--port ليُختار منفذ خالٍ.`
        : error.message,
    );
  });
  console.log(
    `المكتب مفتوح، وقصصه: ${String(n)}. افتح هذا العنوان في متصفح هذا الجهاز:\n${server.address}`,
  );
  console.log(
    canWrite
      ? 'كل ضغطة تكتب الملف في الحال.'
      : 'لا يكتب شيئًا: ينسخ الأوامر. ليكتب: npm run desk -- --write',
  );
  console.log('للإغلاق: Ctrl+C');
  // Hundreds of pages take seconds: nobody waits for them.
  const copy = write().catch((error: unknown) => {
    console.error(`لم تُكتب نسخة الصفحات في ${folder}: ${String(error)}`);
  });
  await untilStopped();
  stop.abort();
  await copy;
  await server.close();
  return 0;
}

async function runsOf(reports: readonly string[]): Promise<LastRuns> {
  if (reports.length === 0) return lastRuns(collectDirectory());
  const read = reports.map(async (file) => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new Refusal(
        `لا يُقرأ ${file}: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    return readRunReport(text);
  });
  // The last one that is named is the newest.
  return { report: latestOf((await Promise.all(read)).reverse()), faults: [], ranAt: undefined };
}

interface OfferFiles {
  readonly file: string;
  /** The text as it stands; a file that is not there is an empty one. */
  readonly before: string | undefined;
  readonly preview: string | undefined;
}

async function writeOffer(
  { desk }: ReadDesk,
  faults: readonly string[],
  { file, before, preview }: OfferFiles,
): Promise<void> {
  const standing = before === undefined ? undefined : await readIfThere(before);
  const offer = offerOf(desk, faults, preview);
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeAtomically(file, pullRequestText(offer, standing));
  console.log(`كُتب نص طلب الدمج في ${file}: ${count(offer.stories.length, 'draft')}.`);
}

/** @throws Refusal where another desk is open */
async function alone(folder: string): Promise<void> {
  await lockFolder('desk', folder, () => {
    throw new Refusal('مكتب آخر مفتوح لهذا المشروع. استعمله، أو أغلقه بـ Ctrl+C ثم أعد المحاولة.');
  });
}

function run(
  command: 'join' | 'split',
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  const script = path.join(import.meta.dirname, `${command}.ts`);
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      const late = child.killed ? '\nلم يُنفَّذ. أعد القرار حين ينتهي ما يعمل.' : '';
      resolve({ code: error === null ? 0 : 1, output: `${stdout}${stderr}${late}` });
    });
    child.stderr?.once('data', () => {
      setTimeout(() => child.exitCode ?? child.kill(), LONGEST_WAIT).unref();
    });
  });
}

async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        report: { type: 'string', multiple: true, default: [] },
        write: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        out: { type: 'string' },
        markdown: { type: 'string' },
        before: { type: 'string' },
        preview: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return undefined;
    const { report: reports, write, out, markdown: file, before, preview } = values;
    return {
      reports,
      write,
      port,
      out,
      markdown: file === undefined ? undefined : { file, before, preview },
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
