import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLedger, type Ledger } from '../../../src/build-cache/ledger.ts';
import type { Project } from '../../../src/build-cache/lost-routes.ts';

let temporary = '';
/** Where the ledger is kept. */
let file = '';
/** The folder of the site. */
let output = '';

beforeEach(async () => {
  temporary = await mkdtemp(path.join(os.tmpdir(), 'mujaz-ledger-'));
  file = path.join(temporary, 'cache/ledger.json');
  output = path.join(temporary, 'dist');
  await mkdir(output);
});
afterEach(async () => {
  await rm(temporary, { recursive: true });
});

async function write(name: string, text = 'نص'): Promise<void> {
  const target = path.join(output, name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
  // Builds are seconds apart; here they may be of one tick of the clock.
  tick += 1;
  await utimes(target, tick, tick);
}
let tick = 1_700_000_000;

/** All files and folders of the site, folders with `/`; none where the site is empty. */
function found(): string[] {
  if (!existsSync(output)) return [];
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const name = path.relative(output, path.join(entry.parentPath, entry.name));
      return entry.isDirectory() ? `${name}/` : name;
    })
    .sort();
}

/** A project that has nothing against losing a route. */
const lax: Project = { content: [], has: () => false, isAccepted: false };

/** The same ledger with other content, as code that wrote it would vouch for it. */
function signed(text: string, change: (json: string) => string): string {
  const [head = '', json = ''] = text.split('\n');
  const changed = change(json);
  expect(changed).not.toBe(json);
  return `${head.replace(/\w+$/, hash('sha256', changed))}\n${changed}`;
}

/** A build in a process of its own. */
function opened(project = lax): Ledger {
  const ledger = createLedger(file);
  ledger.open(output, project);
  return ledger;
}

interface Built {
  /** The files that were made, and not left where they lay. */
  readonly made: string[];
  readonly kept: number;
  readonly removed: number;
}

/** A whole build of files by their keys; a name that ends in `/` is a folder of two files. */
async function build(site: Readonly<Record<string, string>>): Promise<Built> {
  const ledger = opened();
  const made: string[] = [];
  for (const [name, key] of Object.entries(site)) {
    const isFolder = name.endsWith('/');
    if (isFolder ? ledger.claimFolder(name, 'search', key) : ledger.claim(name, 'page', key))
      continue;
    made.push(name);
    if (isFolder) for (const inner of ['one', 'deep/two']) await write(name + inner, key);
    else await write(name, key);
  }
  return { made, ...(await ledger.close()) };
}

describe('the first build', () => {
  test('knows nothing: all is made', async () => {
    expect(await build({ 'index.html': 'a', 'search/': 'b' })).toEqual({
      made: ['index.html', 'search/'],
      kept: 0,
      removed: 0,
    });
    expect(found()).toEqual([
      'index.html',
      'search/',
      'search/deep/',
      'search/deep/two',
      'search/one',
    ]);
  });

  test('clears what others left in the folder, but not what is git’s', async () => {
    await write('old/deep/index.html');
    await write('.nojekyll');
    await write('.git/HEAD', 'ref');
    await write('.git/refs/heads/main', 'ref');
    opened();
    expect(found().filter((name) => !name.endsWith('/'))).toEqual([
      '.git/HEAD',
      '.git/refs/heads/main',
    ]);
    expect(await readFile(path.join(output, '.git/HEAD'), 'utf8')).toBe('ref');
  });

  test('leaves the .git file of a worktree, and folders of git that are empty', async () => {
    await write('.git', 'gitdir: elsewhere');
    await build({ 'index.html': 'a' });
    expect(found()).toEqual(['.git', 'index.html']);
    await rm(path.join(output, '.git'));
    await mkdir(path.join(output, '.git/objects'), { recursive: true });
    await build({ 'index.html': 'a' });
    expect(found()).toEqual(['.git/', '.git/objects/', 'index.html']);
  });

  test('needs no folder yet', async () => {
    await rm(output, { recursive: true });
    expect((await build({ 'index.html': 'a' })).made).toEqual(['index.html']);
    expect(found()).toEqual(['index.html']);
  });
});

describe('a file is kept', () => {
  const site = { 'index.html': 'a', 'briefs/x/index.html': 'b' };

  test('where its key is the same and nobody has touched it', async () => {
    await build(site);
    const { mtimeMs } = statSync(path.join(output, 'index.html'));
    expect(await build(site)).toEqual({ made: [], kept: 2, removed: 0 });
    expect(statSync(path.join(output, 'index.html')).mtimeMs).toBe(mtimeMs);
    // And by the build after that, of which nothing was made.
    expect(await build(site)).toEqual({ made: [], kept: 2, removed: 0 });
  });

  test.each<[string, () => Promise<void>]>([
    ['it is deleted', () => rm(path.join(output, 'index.html'))],
    [
      'its size is another',
      async () => {
        // At the same millisecond, which the ledger keeps; disks know finer times.
        const at = Math.trunc(statSync(path.join(output, 'index.html')).mtimeMs);
        await write('index.html', 'another text');
        await utimes(path.join(output, 'index.html'), at / 1000, (at + 0.5) / 1000);
        expect(Math.trunc(statSync(path.join(output, 'index.html')).mtimeMs)).toBe(at);
      },
    ],
    [
      'it was written at another time',
      async () => {
        const { atime, mtimeMs } = statSync(path.join(output, 'index.html'));
        await utimes(path.join(output, 'index.html'), atime, new Date(mtimeMs - 5000));
      },
    ],
    [
      'a folder has its name',
      async () => {
        await rm(path.join(output, 'index.html'));
        await mkdir(path.join(output, 'index.html'));
      },
    ],
  ])('but not where %s', async (_name, touch) => {
    await build(site);
    await touch();
    const ledger = opened();
    expect(ledger.claim('index.html', 'page', 'a')).toBe(false);
    expect(ledger.claim('briefs/x/index.html', 'page', 'b')).toBe(true);
  });

  test('but not under another key, and then under that one alone', async () => {
    await build(site);
    expect(await build({ ...site, 'index.html': 'changed' })).toMatchObject({
      made: ['index.html'],
      kept: 1,
    });
    expect((await build({ ...site, 'index.html': 'changed' })).made).toEqual([]);
    expect((await build(site)).made).toEqual(['index.html']);
  });

  test('but not where this build has written over it meanwhile', async () => {
    await build(site);
    const ledger = opened();
    // As a file of public/ that has a page's name.
    await write('index.html', 'x');
    expect(ledger.claim('index.html', 'page', 'a')).toBe(false);
  });

  test('but not where no build has claimed it, though it lies there', async () => {
    await build(site);
    await write('stranger.html', 'a');
    const ledger = opened();
    expect(existsSync(path.join(output, 'stranger.html'))).toBe(false);
    expect(ledger.claim('stranger.html', 'page', 'a')).toBe(false);
  });
});

describe('the end of a build', () => {
  test('takes away what is claimed no more, and the folders that it leaves empty', async () => {
    await build({ 'index.html': 'a', 'briefs/x/index.html': 'b', 'briefs/y/index.html': 'c' });
    await write('.git/HEAD');
    expect(await build({ 'index.html': 'a', 'briefs/y/index.html': 'c' })).toEqual({
      made: [],
      kept: 2,
      removed: 1,
    });
    expect(found()).toEqual([
      '.git/',
      '.git/HEAD',
      'briefs/',
      'briefs/y/',
      'briefs/y/index.html',
      'index.html',
    ]);
    expect(await build({ 'index.html': 'a' })).toMatchObject({ kept: 1, removed: 1 });
    expect(found()).toEqual(['.git/', '.git/HEAD', 'index.html']);
  });

  test('nothing is taken away before it', async () => {
    await build({ 'index.html': 'a', 'old.html': 'b' });
    const ledger = opened();
    ledger.claim('index.html', 'page', 'a');
    expect(found()).toEqual(['index.html', 'old.html']);
    await ledger.close();
    expect(found()).toEqual(['index.html']);
  });

  test.each<[string, string, string]>([
    ['a page', 'never.html', 'page'],
    ['a page that an earlier build made under another key', 'old.html', 'page'],
    ['a folder', 'never/', 'search'],
  ])(
    'stops where %s was to be made and was not, and takes nothing away',
    async (_, name, maker) => {
      await build({ 'index.html': 'a', 'old.html': 'b', 'gone.html': 'c' });
      const ledger = opened();
      ledger.claim('index.html', 'page', 'a');
      if (name.endsWith('/')) ledger.claimFolder(name, maker, 'new');
      else ledger.claim(name, maker, 'new');
      await expect(ledger.close()).rejects.toThrow(`${maker} was to make ${name}`);
      expect(found()).toEqual(['gone.html', 'index.html', 'old.html']);
    },
  );

  test('keeps what was written unasked, and what has no key is made again every time', async () => {
    for (const i of [1, 2]) {
      const ledger = opened();
      expect(ledger.claim('always.html', 'page', undefined)).toBe(false);
      expect(ledger.claim('moved.txt', 'page', undefined)).toBe(false);
      expect(ledger.writtenIn('_astro/')).toEqual([]);
      for (const name of ['always.html', '_astro/style.css', 'robots.txt'])
        await write(name, String(i));
      expect(ledger.writtenIn('_astro/')).toEqual(['_astro/style.css']);
      expect(await ledger.close()).toEqual({ kept: 0, removed: 0 });
      expect(found()).toEqual(['_astro/', '_astro/style.css', 'always.html', 'robots.txt']);
    }
    opened();
    // Should this build stop, the site is still whole.
    expect(found()).toContain('_astro/style.css');
    expect(await build({ 'a.html': 'a' })).toMatchObject({ removed: 3 });
    expect(found()).toEqual(['a.html']);
  });

  test('does not take away what a route has made that gives keys no more', async () => {
    await build({ 'index.html': 'a', 'topics/x/index.html': 'b', 'topics/y/index.html': 'c' });
    const ledger = opened();
    ledger.claim('index.html', 'page', 'a');
    for (const name of ['topics/x/index.html', 'topics/y/index.html']) await write(name);
    expect(await ledger.close()).toEqual({ kept: 1, removed: 0 });
    expect(found()).toContain('topics/y/index.html');
  });

  test('one ledger serves build after build', async () => {
    const ledger = createLedger(file);
    const rebuild = async (names: readonly string[]): Promise<string[]> => {
      ledger.open(output, lax);
      const made = names.filter((name) => !ledger.claim(name, 'page', 'key'));
      for (const name of made) await write(name);
      await ledger.close();
      return made;
    };
    expect(await rebuild(['a.html', 'b.html'])).toEqual(['a.html', 'b.html']);
    expect(await rebuild(['a.html', 'c.html'])).toEqual(['c.html']);
    expect(await rebuild(['b.html', 'c.html'])).toEqual(['b.html']);
    expect(found()).toEqual(['b.html', 'c.html']);
  });
});

describe('a link in the site', () => {
  test.each(['briefs', 'briefs/x/index.html'])(
    '%s goes, and what it leads to stays',
    async (at) => {
      const site = { 'briefs/x/index.html': 'a', 'briefs/y/index.html': 'b' };
      await build(site);
      const outside = path.join(temporary, 'outside');
      await rename(path.join(output, at), outside);
      await symlink(outside, path.join(output, at));
      expect((await build(site)).made).toContain('briefs/x/index.html');
      expect(lstatSync(path.join(output, at)).isSymbolicLink()).toBe(false);
      const target = at === 'briefs' ? path.join(outside, 'x/index.html') : outside;
      expect(await readFile(target, 'utf8')).toBe('a');
    },
  );
});

test('a file in the place of a folder of the site is a stray, and one of the site’s own is made again', async () => {
  const site = { 'briefs/x/index.html': 'a', 'search/': 'b' };
  await build(site);
  for (const name of ['briefs', 'search']) {
    await rm(path.join(output, name), { recursive: true });
    await writeFile(path.join(output, name), 'x');
  }
  expect((await build(site)).made).toEqual(Object.keys(site));
});

describe('a folder', () => {
  const site = { 'index.html': 'a', 'search/': 'b' };
  const all = ['search/', 'search/deep/', 'search/deep/two', 'search/one'];

  test('is kept whole', async () => {
    await build(site);
    expect(await build(site)).toEqual({ made: [], kept: 3, removed: 0 });
    expect(found()).toEqual(['index.html', ...all]);
    expect((await build(site)).made).toEqual([]);
  });

  test.each<[string, () => Promise<void>]>([
    ['one of its files is gone', () => rm(path.join(output, 'search/deep/two'))],
    ['one of its files was touched', () => write('search/one', 'another text')],
  ])('or not at all: where %s', async (_name, touch) => {
    await build(site);
    await touch();
    const ledger = opened();
    expect(ledger.claim('index.html', 'page', 'a')).toBe(true);
    expect(ledger.claimFolder('search/', 'search', 'b')).toBe(false);
    await write('search/other');
    await ledger.close();
    expect(found()).toEqual(['index.html', 'search/', 'search/other']);
  });

  test('is made again under another key, and nothing of the old one stays', async () => {
    await build(site);
    const ledger = opened();
    ledger.claim('index.html', 'page', 'a');
    expect(ledger.claimFolder('search/', 'search', 'changed')).toBe(false);
    await write('search/one');
    await write('search/new/three');
    expect(await ledger.close()).toMatchObject({ kept: 1 });
    expect(found()).toEqual([
      'index.html',
      'search/',
      'search/new/',
      'search/new/three',
      'search/one',
    ]);
    expect((await build({ ...site, 'search/': 'changed' })).made).toEqual([]);
    expect((await build(site)).made).toEqual(['search/']);
  });

  test('of which nothing is known is not there, and none is taken for another', async () => {
    await build({ 'searching/index.html': 'b' });
    const ledger = opened();
    expect(ledger.claimFolder('search/', 'search', 'b')).toBe(false);
    expect(found()).toContain('searching/index.html');
  });

  test('a stranger’s file in it does not stay', async () => {
    await build(site);
    await write('search/stranger');
    expect((await build(site)).made).toEqual([]);
    expect(found()).toEqual(['index.html', ...all]);
  });

  test('is taken away with what nobody claims', async () => {
    await build(site);
    expect(await build({ 'index.html': 'a' })).toEqual({ made: [], kept: 1, removed: 2 });
    expect(found()).toEqual(['index.html']);
  });
});

describe('nothing is trusted', () => {
  const site = { 'index.html': 'a', 'search/': 'b' };
  const nothingKept = { made: Object.keys(site), kept: 0 };

  test('of what a build wrote that was cut off; what it left alone holds', async () => {
    await build({ ...site, 'other.html': 'a' });
    const ledger = opened();
    ledger.claim('index.html', 'page', 'changed');
    ledger.claimFolder('search/', 'search', 'changed');
    await write('index.html', 'x');
    await write('search/one', 'x');
    await write('search/three', 'x');
    expect(await build({ ...site, 'other.html': 'a' })).toMatchObject({
      made: Object.keys(site),
      kept: 1,
    });
    expect(found()).not.toContain('search/three');
    expect((await build({ ...site, 'other.html': 'a' })).made).toEqual([]);
  });

  test('of another folder', async () => {
    await build(site);
    const first = output;
    output = path.join(temporary, 'other');
    for (const name of ['index.html', 'search/one', 'search/deep/two']) await write(name, 'a');
    expect(await build(site)).toMatchObject(nothingKept);
    // Nor of the first one, since the ledger is the other’s now.
    output = first;
    expect(await build(site)).toMatchObject(nothingKept);
  });

  test.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, -5)],
    ['no object', () => 'null'],
    ['another’s', (text) => text.replace('ledger', 'bodies')],
    ['of another version', (text) => text.replace(/ledger \d+/, 'ledger 1')],
    ['changed in a letter', (text) => text.replace('index.html', 'index.htmk')],
    ['without makers', (text) => signed(text, (json) => json.replace('"makers"', '"maker"'))],
    [
      'full of names that lead out',
      (text) => signed(text, (json) => json.replace('index.html', '../out.html')),
    ],
  ])('of a ledger that is %s', async (_name, damage) => {
    await build(site);
    const text = await readFile(file, 'utf8');
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    await writeFile(file, damaged);
    expect(await build(site)).toMatchObject(nothingKept);
    expect((await build(site)).made).toEqual([]);
  });
});

test('whatever was built before, the folder holds what a clean build makes, and what is the same is kept', async () => {
  const name = fc.constantFrom('index.html', 'a.html', 'a/index.html', 'a/b/c.txt', 'search/');
  const site = fc.dictionary(name, fc.constantFrom('x', 'y', 'zz'));
  await fc.assert(
    fc.asyncProperty(fc.array(site, { minLength: 1, maxLength: 5 }), async (sites) => {
      await rm(file, { force: true });
      let last: Readonly<Record<string, string>> = {};
      for (const now of sites) {
        await mkdir(output, { recursive: true });
        const { made } = await build(now);
        expect(made).toEqual(Object.keys(now).filter((one) => last[one] !== now[one]));
        last = now;
      }
      const files = found().filter((one) => !one.endsWith('/'));
      const expected = Object.keys(last).flatMap((one) =>
        one.endsWith('/') ? [`${one}one`, `${one}deep/two`] : [one],
      );
      expect(files).toEqual(expected.sort());
      for (const one of files) {
        const [, key] = Object.entries(last).find(([claimed]) => one.startsWith(claimed)) ?? [];
        expect(await readFile(path.join(output, one), 'utf8')).toBe(key);
      }
      // No folder is empty.
      for (const one of found().filter((entry) => entry.endsWith('/')))
        expect(files.some((inner) => inner.startsWith(one))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

describe('compressed copies', () => {
  const names = (): string[] => found().filter((name) => !name.endsWith('/'));

  beforeEach(async () => {
    await build({ 'a.html': '1', 'b.html': '1', 'search/': '1' });
    for (const name of ['a.html', 'b.html', 'search/one'])
      for (const ending of ['.br', '.gz']) await write(name + ending, 'نص مضغوط');
  });

  test('stay with a file that stays', async () => {
    await build({ 'a.html': '1', 'b.html': '1', 'search/': '1' });
    expect(names()).toEqual([
      'a.html', 'a.html.br', 'a.html.gz', 'b.html', 'b.html.br', 'b.html.gz', 'search/deep/two', 'search/one',
      'search/one.br', 'search/one.gz',
    ]); // prettier-ignore
  });

  test('go with a file that is made again, or is no more', async () => {
    await build({ 'a.html': '2', 'search/': '2' });
    expect(names()).toEqual(['a.html', 'search/deep/two', 'search/one']);
  });

  test('go with a file that was touched', async () => {
    await write('a.html', 'x');
    opened();
    expect(names()).not.toContain('a.html.br');
    expect(names()).toContain('b.html.br');
  });

  test('of nothing are strays', async () => {
    await write('c.html.br');
    await build({ 'a.html': '1' });
    expect(names()).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
  });
});

test('one that was never opened takes nothing away, least of all from the project', async () => {
  await expect(createLedger(path.join(os.tmpdir(), 'never.json')).close()).rejects.toThrow(
    'not been opened',
  );
});

test('a file to copy below a folder that is made goes when nobody copies it any more', async () => {
  const build = async (isCopied: boolean, key: string): Promise<boolean> => {
    const ledger = opened();
    if (isCopied) await write('search/note.txt');
    const isKept = ledger.claimFolder('search/', 'search', key);
    if (!isKept) await write('search/index.bin', key);
    await ledger.close();
    return isKept;
  };
  expect(await build(true, 'a')).toBe(false);
  expect(await build(true, 'a')).toBe(true);
  expect(found()).toEqual(['search/', 'search/index.bin', 'search/note.txt']);
  expect(await build(false, 'a')).toBe(true);
  expect(found()).toEqual(['search/', 'search/index.bin']);
});

test('a folder in which only a file to copy lies was not made', async () => {
  const ledger = opened();
  await write('search/note.txt');
  ledger.claimFolder('search/', 'search', 'a');
  await expect(ledger.close()).rejects.toThrow('search was to make search/');
});
