import { mkdir, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { compileBrief } from '../../../src/markdown/compile-brief.ts';
import { ATTACKS } from './attacks.ts';
import { BRIEF, type ContentFixture, contentFixture } from './content-fixture.ts';

let content: ContentFixture;
beforeAll(async () => {
  content = await contentFixture();
});
afterAll(() => content.remove());

async function problems(fixture: ContentFixture): Promise<string[]> {
  const { problems: found } = await checkContent(fixture.directory, fixture.directory);
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column }) => `${file}:${String(line)}:${String(column)}`);
}

describe('each of these is refused at its place', () => {
  test.each(ATTACKS)('$name', async ({ file, text, at }) => {
    const attacked = await contentFixture();
    try {
      await attacked.write(file, text);
      const found = await problems(attacked);
      expect(found, found.join(' ')).toContain(`${file}:${at}`);
    } finally {
      await attacked.remove();
    }
  });

  test('a link of the file system, to a file and to a folder', async () => {
    const attacked = await contentFixture();
    const outside = path.join(os.tmpdir(), `mujaz-outside-${String(process.pid)}.mdx`);
    try {
      await writeFile(outside, BRIEF);
      await mkdir(path.join(attacked.directory, 'briefs/2025'), { recursive: true });
      await symlink(outside, path.join(attacked.directory, 'briefs/2025/2025-09-25-linked.mdx'));
      await symlink(os.tmpdir(), path.join(attacked.directory, 'briefs/2026'));
      expect(await problems(attacked)).toEqual([
        'briefs/2025/2025-09-25-linked.mdx:1:1',
        'briefs/2026:1:1',
      ]);
    } finally {
      await attacked.remove();
    }
  });

  test('there are sixty of them at least, and what is no attack passes', async () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60);
    expect(await problems(content)).toEqual([]);
  });
});

/** Pieces of attacks and of honest text, in any order. */
const piece = fc.constantFrom(
  'نص', ' ', '\n\n', '<', '>', '/>', '{', '}', '[x](', ')', 'javascript:alert(1)', 'https://a.example', '//', '![',
  '<Quote name="س">', '</Quote>', '<script>', '</script>', ' onclick="x"', ' style="x"', '<bdi lang="en">', '</bdi>',
  '\u202E', '&#x202e;', '&lt;script&gt;', '```', '`', '- ', '> ', '# ', '## ', '| a |', '|---|', 'import x', 'export ',
  '<a href="', '">', '<!--', '-->', '&amp;', '\\', '*', '_', '~~', '[^1]', '\t', '"', "'", '=',
); // prettier-ignore

test('whatever a body is made of: refused, or harmless', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const result = compileBrief(pieces.join(''), () => ({ name: 'متحدث' }));
      if ('faults' in result) {
        expect(result.faults.length).toBeGreaterThan(0);
        return;
      }
      const { html } = result.compiled;
      visit(rehype().data('settings', { fragment: true }).parse(html), 'element', (element) => {
        expect(element.tagName).not.toMatch(
          /^(?:script|style|iframe|object|img|svg|form|input|link|meta|base)$/,
        );
        for (const [name, value] of Object.entries(element.properties)) {
          expect(name).not.toMatch(/^(?:on\w+|style|srcSet|action|src)$/i);
          if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/);
        }
      });
      expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }),
    { numRuns: 3000 },
  );
});

test('whatever a frontmatter is made of: a problem or nothing, never an exception', async () => {
  const key = fc.constantFrom(
    'title',
    'summary',
    'status',
    'countries',
    'layout',
    '__proto__',
    '<<',
    'sources',
    'x',
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '{',
      '[',
      '*a',
      '&a x',
      '!!js/function x',
      '| \n  a',
      '- a',
      '"',
      '{ a: b }',
      '~',
      '2025-02-30',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(key, value), { maxLength: 6 }), async (pairs) => {
      const fixture = await contentFixture();
      try {
        const yaml = pairs.map(([name, text]) => `${name}: ${text}`).join('\n');
        await fixture.write('briefs/2025/2025-09-24-first.mdx', `---\n${yaml}\n---\n\nنص\n`);
        const found = await problems(fixture);
        expect(found.length).toBeGreaterThan(0);
      } finally {
        await fixture.remove();
      }
    }),
    { numRuns: 150 },
  );
});
