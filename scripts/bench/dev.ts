/**
 * `npm run bench -- dev [--before COMMIT] [--briefs N]… [--rounds N] [--keep]`: how long it takes from the save of a brief
 * until its page, with the new title, has been loaded again: with the demonstration, and with made-up briefs (default
 * 10,000).
 *
 * `--before`: the same for the code of a commit, in alternating rounds with the same edits. Servers run in folders of
 * their own; nothing here is touched.
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/check/content.ts';
import { contentDirectory } from '../../src/workspace.ts';
import { writeGeneratedContent } from './build/generated-content.ts';
import { withWorkFolder } from './build/work-folder.ts';
import { openTab } from './dev/browser-tab.ts';
import { checkOut, copyWorkingTree } from './dev/checkout.ts';
import { startDevServer } from './dev/dev-server.ts';
import { editTitle } from './dev/title-edit.ts';

/** Rounds before those that count: the first requests of a server compile its code. */
const WARM_UP = 2;
/** Between two edits, as a person needs it: what a server still does behind the last one does not count. */
const PAUSE_MS = 2500;

const USAGE = 'Usage: npm run bench -- dev [--before COMMIT] [--briefs N]… [--rounds N] [--keep]';

export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      before: { type: 'string' },
      briefs: { type: 'string', multiple: true, default: ['10000'] },
      rounds: { type: 'string', default: '7' },
      keep: { type: 'boolean', default: false },
    },
  });
  if (![...values.briefs, values.rounds].every((n) => /^[1-9]\d*$/.test(n))) {
    console.error(USAGE);
    return 2;
  }
  const rounds = Number(values.rounds);
  await withWorkFolder(values.keep, async (work, signal) => {
    const codes: Code[] = [];
    if (values.before !== undefined)
      codes.push({
        name: values.before,
        project: checkOut(values.before, path.join(work, 'before')),
      });
    codes.push({ name: 'now', project: copyWorkingTree(path.join(work, 'now')) });
    console.log('From the save to the page that shows it, in milliseconds:');
    const demonstration = path.join(work, 'demonstration');
    await cp(contentDirectory(), demonstration, { recursive: true });
    const medians = [await measure(demonstration, codes, rounds, work, signal)];
    for (const n of values.briefs.map(Number)) {
      const generated = path.join(work, `generated-${String(n)}`);
      await writeGeneratedContent(contentDirectory(), generated, n);
      medians.push(await measure(generated, codes, rounds, work, signal));
    }
    printRatios(medians);
  });
  return 0;
}

interface Code {
  readonly name: string;
  readonly project: string;
}

/** Median milliseconds, by the name of the code. */
interface Medians {
  readonly briefs: number;
  readonly of: ReadonlyMap<string, number>;
}

async function measure(
  content: string,
  codes: readonly Code[],
  rounds: number,
  work: string,
  signal: AbortSignal,
): Promise<Medians> {
  const { content: read } = await readContent(content, process.cwd());
  const [brief] = [...read.briefs.values()]
    .filter(({ data }) => data.status === 'published')
    .slice(-1);
  if (brief === undefined) throw new Error(`There are no briefs in ${content}.`);
  const file = path.join('briefs', brief.id.slice(0, 4), `${brief.id}.mdx`);
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const servers = [];
    for (const { name, project } of codes) {
      const own = path.join(work, `${path.basename(content)}-${path.basename(project)}`);
      await cp(content, own, { recursive: true });
      const folders = { project, content: own, cache: `${own}-cache` };
      const server = await startDevServer(folders, signal);
      stops.push(server.stop);
      const tab = await openTab(server.address, `briefs/${brief.id}/`);
      stops.push(tab.close);
      servers.push({ name, tab, file: path.join(own, file), times: [] as number[] });
    }
    for (let round = 0; round < WARM_UP + rounds; round += 1)
      for (const { tab, file: own, times } of servers) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        const title = `عنوان الجولة ${String(round)}`;
        const { ms } = await tab.untilShown(() => editTitle(own, title), title);
        if (round >= WARM_UP) times.push(ms);
      }
    for (const { name, times } of servers) printRow(read.briefs.size, name, times);
    return {
      briefs: read.briefs.size,
      of: new Map(servers.map(({ name, times }) => [name, median(times)])),
    };
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

function printRow(briefs: number, name: string, times: readonly number[]): void {
  const [middle, least, most] = [median(times), Math.min(...times), Math.max(...times)].map((ms) =>
    ms.toFixed(0),
  );
  console.log(
    `${String(briefs)} briefs, ${name}: median ${String(middle)} (${String(least)} to ${String(most)})`,
  );
}

/** How many times faster than before at each size, and how much longer with many briefs than with few. */
function printRatios(medians: readonly Medians[]): void {
  for (const { briefs, of } of medians) {
    const now = of.get('now') ?? NaN;
    for (const [name, before] of of)
      if (name !== 'now')
        console.log(
          `${String(briefs)} briefs: ${(before / now).toFixed(1)} times as fast as ${name}`,
        );
    const few = medians[0];
    if (few !== undefined && few.briefs !== briefs)
      console.log(
        `${String(briefs)} briefs take ${(now / (few.of.get('now') ?? NaN)).toFixed(2)} times what ${String(few.briefs)} take`,
      );
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
