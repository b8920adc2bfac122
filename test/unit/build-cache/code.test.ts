import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleGraph, type ModuleGraph } from '../../../src/build-cache/bundle-graph.ts';
import { codeDigest } from '../../../src/build-cache/code-graph.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'mujaz-code-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(name: string, text: string): Promise<void> {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

interface Imports {
  readonly static?: readonly string[];
  readonly dynamic?: readonly string[];
}

/** A bundler’s view of files below the root; a name that begins with `\0` is a module without a file. */
function graphOf(modules: Readonly<Record<string, Imports>>): ModuleGraph {
  const idOf = (name: string): string => (name.startsWith('\0') ? name : path.join(root, name));
  const known = new Map(
    Object.entries(modules).map(([name, imports]) => [
      idOf(name),
      {
        importedIds: (imports.static ?? []).map(idOf),
        dynamicallyImportedIds: (imports.dynamic ?? []).map(idOf),
      },
    ]),
  );
  return { getModuleInfo: (id) => known.get(id) ?? null };
}

const routeCode = (graph: ModuleGraph, page: string, folder: string): string =>
  codeDigest(bundleGraph(graph), [page], folder);

describe('the code of a route', () => {
  const modules = {
    'src/pages/a.astro': {
      static: ['src/components/Direct.astro', '\0virtual', 'node_modules/package/index.js'],
      dynamic: ['src/later.ts'],
    },
    'src/components/Direct.astro': {
      static: ['src/components/Direct.astro?astro&type=style', 'src/through.ts'],
    },
    'src/components/Direct.astro?astro&type=style': { static: ['src/icon.svg?raw'] },
    'src/through.ts': { static: ['src/circle.ts', '.astro/data-store.mjs', '../outside.ts'] },
    'src/circle.ts': { static: ['src/through.ts', 'src/circle.ts'] },
    '\0virtual': { static: ['src/behind-virtual.ts'] },
    'node_modules/package/index.js': { static: ['src/behind-package.ts'] },
    'src/later.ts': { dynamic: ['src/later-still.ts'] },
    'src/pages/b.astro': { static: ['src/alone.ts'] },
    'src/pages/c.astro': { static: ['src/through.ts'] },
  };
  const inside = [
    'src/pages/a.astro',
    'src/components/Direct.astro',
    'src/through.ts',
    'src/circle.ts',
    'src/icon.svg',
    'src/behind-virtual.ts',
    'src/behind-package.ts',
    'src/later.ts',
    'src/later-still.ts',
  ];
  const outside = [
    'src/pages/b.astro',
    'src/pages/c.astro',
    'src/alone.ts',
    'src/imported-by-nobody.ts',
    'node_modules/package/index.js',
    '.astro/data-store.mjs',
  ];
  const codeOf = (page: string, view = modules): string =>
    routeCode(graphOf(view), path.join(root, page), root);

  beforeEach(async () => {
    for (const name of [...inside, ...outside]) await write(name, name);
  });

  test.each([
    ['the page itself', 'src/pages/a.astro'],
    ['a file that it imports', 'src/components/Direct.astro'],
    ['a file that those import', 'src/through.ts'],
    ['a file behind two others', 'src/circle.ts'],
    ['a file that is imported with a query alone', 'src/icon.svg'],
    ['a file that it imports when it needs it', 'src/later.ts'],
    ['what that imports so', 'src/later-still.ts'],
    ['what a module without a file imports', 'src/behind-virtual.ts'],
    ['what a package imports of ours', 'src/behind-package.ts'],
  ])('changes with %s', async (_name, file) => {
    const before = codeOf('src/pages/a.astro');
    await write(file, 'changed');
    const after = codeOf('src/pages/a.astro');
    expect(after).not.toBe(before);
    await write(file, file);
    expect(codeOf('src/pages/a.astro')).toBe(before);
  });

  test.each(outside.map((file) => [file]))('does not change with %s', async (file) => {
    const before = codeOf('src/pages/a.astro');
    await write(file, 'changed');
    expect(codeOf('src/pages/a.astro')).toBe(before);
  });

  test('changes with a file outside the project', async () => {
    const inner = path.join(root, 'project');
    await write('project/src/page.ts', 'page');
    await write('outside.ts', 'outside');
    const graph: ModuleGraph = {
      getModuleInfo: (id) =>
        id.endsWith('page.ts')
          ? { importedIds: [path.join(root, 'outside.ts')], dynamicallyImportedIds: [] }
          : null,
    };
    const code = (): string => routeCode(graph, path.join(inner, 'src/page.ts'), inner);
    const before = code();
    await write('outside.ts', 'changed');
    expect(code()).not.toBe(before);
    await write('outside.ts', 'outside');
    expect(code()).toBe(before);
    await write('project/src/page.ts', 'changed');
    expect(code()).not.toBe(before);
  });

  test('changes when the same text moves to another file, or two files change places', async () => {
    const before = codeOf('src/pages/a.astro');
    const moved = {
      ...modules,
      'src/through.ts': { static: ['src/circle.ts'] },
      'src/later.ts': { dynamic: ['src/renamed.ts'] },
    };
    await rename(path.join(root, 'src/later-still.ts'), path.join(root, 'src/renamed.ts'));
    expect(codeOf('src/pages/a.astro', moved)).not.toBe(before);
    await rename(path.join(root, 'src/renamed.ts'), path.join(root, 'src/later-still.ts'));
    await write('src/later.ts', 'src/circle.ts');
    await write('src/circle.ts', 'src/later.ts');
    expect(codeOf('src/pages/a.astro')).not.toBe(before);
  });

  test('the order in which files are imported does not count', () => {
    const page = modules['src/pages/a.astro'];
    const turned = {
      ...modules,
      'src/pages/a.astro': { ...page, static: page.static.toReversed() },
    };
    expect(codeOf('src/pages/a.astro', turned)).toBe(codeOf('src/pages/a.astro'));
  });

  test('routes that share nothing have other codes, and so have those that share much', () => {
    const codes = ['a', 'b', 'c'].map((name) => codeOf(`src/pages/${name}.astro`));
    expect(new Set(codes).size).toBe(3);
  });

  test('routes of the same text are told apart', async () => {
    await write('src/pages/b.astro', 'same');
    await write('src/pages/c.astro', 'same');
    const graph = graphOf({});
    const [b, c] = ['b', 'c'].map((name) =>
      routeCode(graph, path.join(root, `src/pages/${name}.astro`), root),
    );
    expect(b).not.toBe(c);
  });

  test('a project is seen wherever it lies, even among packages', async () => {
    const inner = path.join(root, 'node_modules/site');
    const code = (): string => routeCode(graphOf({}), path.join(inner, 'src/page.ts'), inner);
    await write('node_modules/site/src/page.ts', 'page');
    const before = code();
    await write('node_modules/site/src/page.ts', 'changed');
    expect(code()).not.toBe(before);
  });

  test('a page that the bundler does not know is its own file; one that is not there is a fault', async () => {
    expect(() => codeOf('src/pages/unknown.astro')).toThrow('unknown.astro is no file');
    await write('src/pages/unknown.astro', 'page');
    const before = codeOf('src/pages/unknown.astro');
    await write('src/pages/unknown.astro', 'changed');
    expect(codeOf('src/pages/unknown.astro')).not.toBe(before);
  });

  test('changes with a style that a style imports, and with a font that it draws with', async () => {
    await write(
      'src/site.css',
      "@layer a;\n@import './deep/base.css' layer(a);\n@import url(more.css);",
    );
    await write(
      'src/deep/base.css',
      "@font-face { src: url('../text.woff2') format('woff2'), local('x'); }",
    );
    await write('src/text.woff2', 'font');
    await write('src/page.ts', 'page');
    const graph = graphOf({ 'src/page.ts': { static: ['src/site.css?direct'] } });
    const code = (): string => routeCode(graph, path.join(root, 'src/page.ts'), root);
    for (const file of ['src/site.css', 'src/deep/base.css', 'src/text.woff2']) {
      const before = code();
      await write(
        file,
        file.endsWith('base.css')
          ? "a { src: url('../text.woff2') }"
          : file.endsWith('site.css')
            ? "@import './deep/base.css';"
            : 'other',
      );
      expect(code(), file).not.toBe(before);
    }
  });
});
