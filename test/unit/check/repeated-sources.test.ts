import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { BRIEF, type ContentFixture, contentFixture } from './content-fixture.ts';

let content: ContentFixture;
beforeEach(async () => {
  content = await contentFixture();
});
afterEach(() => content.remove());

const FILE = 'briefs/2025/2025-09-24-first.mdx';

async function problemsOf(...urls: string[]): Promise<string[]> {
  const sources = urls.map((url) => `  - outlet: agency\n    url: ${url}\n`).join('');
  const text = BRIEF.replace(/sources:\n(?: .*\n)*/, `sources:\n${sources}`);
  await content.write(FILE, text);
  const { problems } = await checkContent(content.directory, content.directory);
  return problems.map((p) => `${String(p.line)}:${String(p.column)} ${p.severity} ${p.message}`);
}

test.each([
  ['the same', 'https://example.org/a/17'],
  ['of a front page', 'https://example.org/'],
  ['with tracking', 'http://www.example.org/a/17/?utm_source=rss#top'],
])('two sources with one address are refused with both places: %s', async (_name, second) => {
  const problems = await problemsOf(
    second.endsWith('.org/') ? second : 'https://example.org/a/17',
    'https://example.org/b',
    second,
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^\d+:10 error مصدران بعنوان إلكتروني واحد؛ سبق العنوان في \d+:10$/);
  const [at, before] =
    /^(\d+):.* (\d+):/
      .exec(problems[0] ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  expect((at ?? 0) - (before ?? 0)).toBe(4);
});

test('other addresses are other sources', async () => {
  expect(await problemsOf('https://example.org/a/17', 'https://example.org/a/18')).toEqual([]);
  expect(await problemsOf('https://example.org/', 'https://www.example.org/')).toEqual([]);
});
