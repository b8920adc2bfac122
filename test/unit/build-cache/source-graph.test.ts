import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBehind } from '../../../src/build-cache/code-graph.ts';
import { pageEnvironment } from '../../../src/build-cache/environment.ts';
import { fingerprint } from '../../../src/build-cache/fingerprint.ts';
import { resultCode } from '../../../src/build-cache/result-code.ts';
import { sourceGraph } from '../../../src/build-cache/source-graph.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'mujaz-graph-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const behind = (entry: string, folder = root): string[] =>
  filesBehind(sourceGraph(), [path.join(folder, entry)], folder).map((file) =>
    path.relative(folder, file),
  );

describe('the files behind a module', () => {
  test.each<[string, string]>([
    ['an import', `import { a } from './other.ts';`],
    ['an import for its effect', `import './other.ts';`],
    ['an import of a type and a value', `import { type A, a } from './other.ts';`],
    ['an export from', `export { a } from './other.ts';`],
    ['an export of all', `export * from './other.ts';`],
    ['an import when it is needed', `async function f() { await import('./other.ts'); }`],
    ['a worker', `new Worker(new URL('other.ts', import.meta.url));`],
    ['a worker, with a dot', `const f = { at: new URL('./other.ts', import.meta.url).href };`],
  ])('%s', async (_, code) => {
    await write({ 'src/main.ts': code, 'src/other.ts': `import data from '../data.json' with { type: 'json' };`, 'data.json': '{}' });
    expect(behind('src/main.ts')).toEqual(['data.json', 'src/main.ts', 'src/other.ts']);
  }); // prettier-ignore

  test.each<[string, string]>([
    ['types alone', `import type { A } from './other.ts'; export type { B } from './other.ts';`],
    ['a package', `import a from 'other'; import b from 'node:fs';`],
    ['words in a text or a comment', "const a = \"import './other.ts'\"; // import './other.ts'"],
    ['an address of something else', `new URL('other.ts', base); new URL('https://a.example/other.ts');`],
  ])('not: %s', async (_, code) => {
    await write({ 'main.ts': code, 'other.ts': '' });
    expect(behind('main.ts')).toEqual(['main.ts']);
  }); // prettier-ignore

  test('circles end', async () => {
    await write({ 'a.ts': `import './b.ts';`, 'b.ts': `import './a.ts';` });
    expect(behind('a.ts')).toEqual(['a.ts', 'b.ts']);
  });

  test.each<[string, string, string]>([
    ['what it imports is not there', `import './gone.ts';`, 'gone.ts, which is not there'],
    ['it does not say what it imports', `await import(name);`, 'imports what it does not name'],
    ['it is no code', `const = ;`, 'cannot be read as code'],
  ])('a fault where %s', async (_, code, message) => {
    await write({ 'main.ts': code });
    expect(() => behind('main.ts')).toThrow(message);
  });
});

describe('of the project itself', () => {
  // Each was forgotten by a list once, or would be by a hand that keeps one.
  test.each<[string, readonly string[]]>([
    ['src/content.config.ts', ['src/routes.ts', 'src/site.ts', 'src/briefs/compile-worker.ts', 'src/markdown/index.ts', 'src/entities/matcher.ts', 'src/digest/standfirst.ts', 'src/search/names.ts']],
    ['astro.config.mjs', ['src/integrations/incremental-build.ts', 'src/integrations/colours.ts', 'src/markdown/rehype-tables.ts', 'src/site.ts']],
    ['src/search/index-writer.ts', ['src/search/index-worker.ts', 'src/search/write-shard.ts', 'src/arabic/stemming.ts']],
    ['src/cards/draw-missing.ts', ['src/cards/draw-worker.ts', 'src/cards/draw-card.ts']],
  ])('%s', (entry, files) => {
    expect(behind(entry, PROJECT)).toEqual(expect.arrayContaining([entry, ...files]));
  }); // prettier-ignore
});

describe('the code of a result', () => {
  const settings = { name: 'الموجز', feeds: { length: 20 }, assets: ['a.css'] };
  const code = (with_: object = settings): string => resultCode(root, 'main.ts', with_);
  const lock = (versions: Readonly<Record<string, string>>): string =>
    JSON.stringify({
      packages: Object.fromEntries(
        Object.entries({ ...PACKAGES, ...versions }).map(([place, version]) => [
          `node_modules/${place}`,
          {
            version,
            ...(place === 'a' ? { dependencies: { b: '1' }, peerDependencies: { e: '1' } } : {}),
          },
        ]),
      ),
    });
  const PACKAGES = { a: '1', 'a/node_modules/b': '1', b: '1', '@s/c': '1', d: '1', e: '1' };
  const LOCK = 'node_modules/.package-lock.json';

  beforeEach(() =>
    write({ 'main.ts': `import './deep.ts'; import 'a/inner.js';`, 'deep.ts': `import '@s/c/x'; import type { D } from 'd';`, 'other.ts': '1', 'tsconfig.json': '{}', 'package-lock.json': '{ "packages": {} }', [LOCK]: lock({}) }),
  ); // prettier-ignore

  test.each<[string, Record<string, string>]>([
    ['the module', { 'main.ts': `import './deep.ts'; import 'a'; // more` }],
    ['one behind it', { 'deep.ts': `import '@s/c/y';` }],
    ['how TypeScript is read', { 'tsconfig.json': '{ }' }],
    ['a package that it imports', { [LOCK]: lock({ a: '2' }) }],
    ['one with a scope', { [LOCK]: lock({ '@s/c': '2' }) }],
    ['what a package depends on, inside it', { [LOCK]: lock({ 'a/node_modules/b': '2' }) }],
    ['what a package stands beside', { [LOCK]: lock({ e: '2' }) }],
  ])('changes with %s', async (_, files) => {
    const before = code();
    await write(files);
    expect(code()).not.toBe(before);
  });

  test.each<[string, Record<string, string>]>([
    ['a file that it does not use', { 'other.ts': '2', 'README.md': 'x' }],
    ['a package that it does not import, or only for its types', { [LOCK]: lock({ b: '2', d: '2' }) }],
    ['packages that are asked for and not there yet', { 'package-lock.json': lock({ a: '3' }) }],
  ])('does not change with %s', async (_, files) => {
    const before = code();
    await write(files);
    expect(code()).toBe(before);
  }); // prettier-ignore

  test('where npm does not tell what it has put there, the lockfile counts', async () => {
    await rm(path.join(root, LOCK));
    await write({ 'package-lock.json': lock({}) });
    const before = code();
    await write({ 'package-lock.json': lock({ a: '2' }) });
    expect(code()).not.toBe(before);
  });

  test('changes with a setting, however deep, and not with the order of settings', () => {
    expect(code({ ...settings, feeds: { length: 21 } })).not.toBe(code());
    expect(code({ assets: ['a.css'], feeds: { length: 20 }, name: 'الموجز' })).toBe(code());
    expect(code({ ...settings, assets: ['b.css'] })).not.toBe(code());
  });

  test('changes with the Node.js that formats dates', () => {
    const before = code();
    const version = Object.getOwnPropertyDescriptor(process, 'version');
    Object.defineProperty(process, 'version', { value: 'v0.0.0', configurable: true });
    try {
      expect(code()).not.toBe(before);
    } finally {
      Object.defineProperty(process, 'version', version ?? {});
    }
    expect(code()).toBe(before);
  });

  test('a project without lockfile and tsconfig has a code too', async () => {
    for (const file of ['tsconfig.json', 'package-lock.json', LOCK])
      await rm(path.join(root, file));
    expect(code()).toMatch(/^[\w-]{22}$/);
  });
});

describe('what Vite puts into pages', () => {
  test.each<[string, string]>([
    ['a value in .env', '.env'],
    ['one of this machine', '.env.local'],
    ['one of builds', '.env.production'],
  ])('changes with %s', async (_, file) => {
    const before = fingerprint(pageEnvironment(root));
    await write({ [file]: 'PUBLIC_NOTE=1' });
    const with1 = fingerprint(pageEnvironment(root));
    await write({ [file]: 'PUBLIC_NOTE=2' });
    expect(new Set([before, with1, fingerprint(pageEnvironment(root))]).size).toBe(3);
  });

  test('changes with a variable for pages, and with no other', () => {
    const before = fingerprint(pageEnvironment(root));
    process.env.MUJAZ_OF_NO_PAGE = '1';
    expect(fingerprint(pageEnvironment(root))).toBe(before);
    process.env.PUBLIC_MUJAZ_TEST = '1';
    const after = fingerprint(pageEnvironment(root));
    delete process.env.PUBLIC_MUJAZ_TEST;
    delete process.env.MUJAZ_OF_NO_PAGE;
    expect(after).not.toBe(before);
  });
});
