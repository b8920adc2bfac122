/**
 * Whatever is damaged in what is kept between builds, the next build ends well, with the bytes of a clean one.
 *
 * Damages that do not hide each other are done before one build: each build here takes seconds.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildInto, NOT_VITEST } from './build-site.ts';
import { copyProject, shortenShards } from './project-copy.ts';
import { differences, filesOf } from './site-files.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');

let work: string;
let project: string;
/** All that lies on the disk after a build of the content as it is: content, dist, cache, cards. */
let place: string;
/** Copies of it, before and after a word of a brief was changed. */
let first: string;
let clean: Map<string, Buffer>;
let edited: Map<string, Buffer>;

const inPlace = (...names: string[]): string => path.join(place, ...names);
const BRIEF = 'content/briefs/2025/2025-02-03-road-between-capitals.mdx';

async function build(): Promise<{ code: number | null; output: string }> {
  const folders = { project, dist: inPlace('dist'), cache: inPlace('cache') };
  return buildInto(folders, inPlace('content'), { MUJAZ_CARDS: inPlace('cards') });
}

/** As archives do, times included. */
function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

function edit(): void {
  const text = readFileSync(inPlace(BRIEF), 'utf8');
  writeFileSync(inPlace(BRIEF), text.replace('بين مالي', 'يجمع مالي'));
}

beforeAll(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-damaged-'));
  [project, place, first] = [path.join(work, 'project'), path.join(work, 'place'), path.join(work, 'first')]; // prettier-ignore
  await cp(FIXTURE, inPlace('content'), { recursive: true });
  // Two briefs in older months, so that search has an archive.
  for (const month of ['09', '10'])
    await writeFile(
      inPlace(`content/briefs/2024/2024-${month}-01-old.mdx`),
      readFileSync(path.join(FIXTURE, 'briefs/2024/2024-12-01-road-announced.mdx'), 'utf8').replaceAll('2024-12', `2024-${month}`), // prettier-ignore
    );
  await copyProject(project);
  await shortenShards(project, 1);
  const built = await build();
  expect(built.code, built.output).toBe(0);
  // The ledger tells a folder by its place: the first build is copied away, and every time back.
  copy(place, first);
  clean = await filesOf(inPlace('dist'));
  edit();
  rmSync(inPlace('dist'), { recursive: true });
  rmSync(inPlace('cache'), { recursive: true });
  expect(await build()).toMatchObject({ code: 0 });
  edited = await filesOf(inPlace('dist'));
  expect(differences(clean, edited).length).toBeGreaterThan(5);
});
afterAll(() => rm(work, { recursive: true, force: true }));
beforeEach(() => {
  copy(first, place);
});

const emptied = (file: string): void => {
  truncateSync(file, 0);
};
const cut = (file: string): void => {
  truncateSync(file, Math.floor(statSync(file).size * 0.6));
};
const flipped = (file: string): void => {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * 0.7);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};
const longer = (file: string): void => {
  writeFileSync(file, '\0', { flag: 'a' });
};
const noise = (file: string): void => {
  writeFileSync(file, 'no JSON {');
};
const aFolder = (file: string): void => {
  rmSync(file);
  mkdirSync(path.join(file, 'x'), { recursive: true });
};
const aLink = (file: string): void => {
  rmSync(file);
  symlinkSync(path.join(work, 'nowhere'), file);
};
const gone = (file: string): void => {
  rmSync(file);
};
/** As code of another version wrote it. */
const foreign = (file: string): void => {
  writeFileSync(
    file,
    readFileSync(file, 'latin1').replace(/^(mujaz [\w-]+) \d+/, '$1 0'),
    'latin1',
  );
};
/** Vouched for by its checksum, and of another shape. */
const misshapen = (file: string): void => {
  sign(file, () => '{"lines":[]}');
};
const leadingOut = (file: string): void => {
  sign(file, (json) => json.replace('"index.html"', '"../content/briefs/2025/index.html"'));
};

function sign(file: string, change: (json: string) => string): void {
  const [head = '', json = ''] = readFileSync(file, 'utf8').split('\n');
  const changed = change(json);
  expect(changed).not.toBe(json);
  writeFileSync(file, `${head.replace(/\w+$/, hash('sha256', changed))}\n${changed}`);
}

/** What is in a folder of the cache, the largest first. */
function filesIn(folder: string, isMeant: (name: string) => boolean = () => true): string[] {
  return readdirSync(inPlace(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => isMeant(path.basename(file)))
    .sort((a, b) => statSync(b).size - statSync(a).size || (a < b ? -1 : 1));
}
const isWords = (name: string): boolean => name.endsWith('.words.json');
const ledger = (): string[] => [inPlace('cache/outputs.json')];
const packs = (): string[] => filesIn('cache/bodies');
const lists = (): string[] => filesIn('cache/search', (name) => !isWords(name));
const words = (): string[] => filesIn('cache/search', isWords);
const cards = (): string[] => filesIn('cards');
const store = (): string[] => [inPlace('cache/data-store.json')];
const inSite = (name: string) => (): string[] => [inPlace('dist', name)];

type Damage = readonly [files: () => string[], how: (file: string) => void];

/** @param expected the files of a clean build of the content */
async function expectMended(damages: readonly Damage[], expected = clean): Promise<void> {
  for (const [files, how] of damages) {
    expect(files()).not.toEqual([]);
    for (const file of files()) how(file);
  }
  const content = await filesOf(inPlace('content'));
  const { code, output } = await build();
  expect(code, output).toBe(0);
  const now = await filesOf(inPlace('dist'));
  expect(differences(now, expected)).toEqual([]);
  // Nothing outside the cache and the site was touched.
  expect(differences(await filesOf(inPlace('content')), content)).toEqual([]);
}
/** Cards and shards of search are looked at where the site lacks them. */
const withoutSite: Damage = [() => [inPlace('dist')], (folder) => { rmSync(folder, { recursive: true }); }]; // prettier-ignore

describe('with the site as it was', () => {
  test.each<[string, readonly Damage[]]>([
    ['the ledger emptied, packs gone', [[ledger, emptied], [packs, gone]]],
    ['the ledger cut off, packs emptied', [[ledger, cut], [packs, emptied]]],
    ['the ledger flipped, packs flipped', [[ledger, flipped], [packs, flipped]]],
    ['the ledger of another version, packs longer', [[ledger, foreign], [packs, longer]]],
    ['names in the ledger that lead out, packs replaced by folders', [[ledger, leadingOut], [packs, aFolder]]],
    ['the ledger of another shape, packs by links to nowhere', [[ledger, misshapen], [packs, aLink]]],
    ['the ledger a folder, packs without sense', [[ledger, aFolder], [packs, noise]]],
    ['files of the site: emptied, cut off, flipped, longer, folders, links, gone', [
      [inSite('index.html'), emptied],
      [inSite('countries/ml/index.html'), emptied],
      [inSite('countries/ml/card.png'), emptied],
      [inSite('briefs/2025-02-03-road-between-capitals/index.html'), cut],
      [inSite('briefs/2025-02-03-road-between-capitals/card.png'), cut],
      [inSite('actors/road-company/index.html'), flipped],
      [inSite('actors/road-company/card.png'), flipped],
      [inSite('rss.xml'), longer],
      [inSite('topics/transport/index.html'), aFolder],
      [inSite('topics/transport/card.png'), aFolder],
      [inSite('archive/index.html'), aLink],
      [inSite('countries/ne/index.html'), aLink],
      [inSite('pagefind/catalogue/shards.json'), flipped],
      [inSite('pagefind/newest/pagefind-entry.json'), aFolder],
      [inSite('atlas/index.html'), gone],
    ]],
  ])('%s', async (_, damages) => {
    await expectMended(damages);
  }); // prettier-ignore
});

describe('with the site to be made anew', () => {
  test.each<[string, readonly Damage[]]>([
    ['lists, words and cards emptied', [[lists, emptied], [words, emptied], [cards, emptied]]],
    ['lists, words and cards cut off', [[lists, cut], [words, cut], [cards, cut]]],
    ['lists, words and cards flipped', [[lists, flipped], [words, flipped], [cards, flipped]]],
    ['lists and words of another version, cards longer', [[lists, foreign], [words, foreign], [cards, longer]]],
    ['lists, words and cards folders', [[lists, aFolder], [words, aFolder], [cards, aFolder]]],
    ['lists, words and cards links to nowhere', [[lists, aLink], [words, aLink], [cards, aLink]]],
    ['lists, words and cards without sense', [[lists, noise], [words, noise], [cards, noise]]],
    ['words gone and of a shape that no code of ours made', [[words, misshapen]]],
  ])('%s', async (_, damages) => {
    await expectMended([withoutSite, ...damages]);
  }); // prettier-ignore
});

describe('with the site as it was, and a brief changed', () => {
  test.each<[string, readonly Damage[]]>([
    ['lists and words emptied, packs cut off', [[lists, emptied], [words, emptied], [packs, cut]]],
    ['words of a shape that no code of ours made', [[words, misshapen], [cards, cut]]],
  ])('%s', async (_, damages) => {
    edit();
    await expectMended(damages, edited);
  }); // prettier-ignore
});

describe('the content store', () => {
  test.each<[string, (file: string) => void]>([
    ['emptied', emptied],
    ['cut off', cut],
    ['flipped', flipped],
    ['without sense', noise],
    ['gone', gone],
  ])('%s', async (_, how) => {
    await expectMended([[store, how], withoutSite]);
  });

  test('changed in a word', async () => {
    const word = (file: string): void => {
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('توري', 'تورو'));
    };
    await expectMended([[store, word], withoutSite]);
  });
});

test('a build that was killed, and two at once', async () => {
  edit();
  const environment = { ...process.env, MUJAZ_CONTENT: inPlace('content'), MUJAZ_CACHE: inPlace('cache'), MUJAZ_CARDS: inPlace('cards'), ...NOT_VITEST, NODE_ENV: 'production' }; // prettier-ignore
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', inPlace('dist')];
  const killed = spawn(process.execPath, astro, { cwd: project, env: environment });
  const isKilled = new Promise((resolve) => killed.on('exit', resolve));
  killed.stdout.on('data', (data: Buffer) => {
    // It has begun to write, and has not ended.
    if (data.toString().includes('are to be made')) killed.kill('SIGKILL');
  });
  await isKilled;
  expect(killed.signalCode).toBe('SIGKILL');
  const built = await Promise.all([build(), build()]);
  expect(built.map(({ code }) => code)).toEqual([0, 0]);
  const waited = built.filter(({ output }) => output.includes('Another build of this checkout'));
  expect(waited).toHaveLength(1);
  expect(differences(await filesOf(inPlace('dist')), edited)).toEqual([]);
  expect(existsSync(inPlace('cache/outputs.json'))).toBe(true);
});
