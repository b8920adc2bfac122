/** Joining and splitting, broken off before each of their writes: repeated, or left to ingest, nothing is lost. */
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinBrief, type Joined } from '../../../../src/ingest/joining/join-briefs.ts';
import { splitBrief } from '../../../../src/ingest/joining/split-brief.ts';
import { type OpenFolder, openFolder } from '../../../../src/ingest/store/brief-folder.ts';
import { REPORTS } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
beforeEach(async () => {
  folder = await newsFolder();
});
afterEach(() => folder.remove());

const KILLED = new Error('killed');
const BLAME = 'https://al-mada.example/news/bridge-blame';

async function open(of: NewsFolder): Promise<OpenFolder> {
  const opened = await openFolder(of.out, false, () => undefined);
  await opened.learnUnrecorded();
  return opened;
}

/** A folder that ends the process, as it were, before a write. */
function endingBefore(opened: OpenFolder, write: number): OpenFolder {
  let writes = 0;
  const counted =
    <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      if (writes === write) throw KILLED;
      writes += 1;
      await work(...args);
    };
  return {
    ...opened,
    write: counted(opened.write),
    writeJoined: counted(opened.writeJoined),
    keepJoined: counted(opened.keepJoined),
    record: counted(opened.record),
    remove: counted(opened.remove),
    close: counted(opened.close),
  };
}

interface Briefs {
  readonly into: string;
  readonly from: string;
}

async function made(of: NewsFolder): Promise<Briefs> {
  const lines = await of.run(REPORTS);
  const file = (id: string): string => path.relative(of.out, lines.get(id)?.output ?? '');
  const [into, from] = [file('bridge-1'), file('bridge-blame')];
  await of.edit('2025/2025-09-24-first.mdx', (text) =>
    text.replace('topics:', `follows: ${path.basename(from, '.mdx')}\ntopics:`),
  );
  return { into, from };
}

/** @returns the files of a folder in which all went well, and of those in which a command was broken off and repeated */
async function brokenOff(
  before: (of: NewsFolder, briefs: Briefs) => Promise<unknown>,
  command: (opened: OpenFolder, briefs: Briefs) => Promise<Joined>,
) {
  const briefs = await made(folder);
  await before(folder, briefs);
  await command(await open(folder), briefs);
  const whole = await folder.files();
  for (let write = 0; ; write += 1) {
    const other = await newsFolder();
    try {
      await before(other, await made(other));
      const told = await command(endingBefore(await open(other), write), briefs).catch(
        (error: unknown) => error,
      );
      if (told !== KILLED) return write;
      const texts = Object.values(await other.files());
      expect(texts.some((text) => /^title: مقاول/m.test(text))).toBe(true);
      expect(texts.some((text) => /^title: بلا ضحايا/m.test(text))).toBe(true);
      await command(await open(other), briefs);
      await other.run(REPORTS);
      expect(withoutRests(await other.files(), whole), `before write ${String(write)}`).toEqual(
        whole,
      );
    } finally {
      await other.remove();
    }
  }
}

/** What was kept and is a brief again may stay where it was kept: nothing takes it for one. */
function withoutRests(
  files: Record<string, string>,
  whole: Record<string, string>,
): Record<string, string> {
  const isKept = ([name]: [string, string]): boolean =>
    !name.startsWith('.joined/') || name in whole;
  return Object.fromEntries(Object.entries(files).filter(isKept));
}

test('a join', async () => {
  const writes = await brokenOff(
    () => Promise.resolve(),
    (opened, { into, from }) => joinBrief(into, from, opened, folder.outlets),
  );
  expect(writes).toBeGreaterThan(4);
}, 60_000);

test('a split that undoes a join', async () => {
  const writes = await brokenOff(
    async (of, { into, from }) => joinBrief(into, from, await open(of), folder.outlets),
    (opened, { into }) => splitBrief(into, BLAME, opened, folder.outlets),
  );
  expect(writes).toBeGreaterThan(4);
}, 60_000);

test('a split of what ingest joined', async () => {
  const writes = await brokenOff(
    () => Promise.resolve(),
    (opened, { into }) => splitBrief(into, 'wakala', opened, folder.outlets),
  );
  expect(writes).toBeGreaterThan(3);
}, 60_000);
