/** Titles and names that would break out of what they stand in, in each output of the site. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import type { Root as Markdown } from 'mdast';
import { rehype } from 'rehype';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, buildSite } from './build-site.ts';

const HOSTILE = `عنوان </title></script><script>alert(1)</script> ]]> &lt;b&gt; --> <!-- "x" 'y' \\ [ن](javascript:alert(2)) \${x} {{x}} %00 $& #`;
const BRIEF = 'briefs/2025/2025-02-03-road-between-capitals.mdx';
/** YAML's double-quoted style reads JSON's strings. */
const QUOTED = JSON.stringify(HOSTILE);

let built: Built;
let content: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(os.tmpdir(), 'mujaz-content-'));
  await cp(path.resolve(import.meta.dirname, '../fixtures/site'), content, { recursive: true });
  const rename = async (file: string, key: string): Promise<void> => {
    const text = await readFile(path.join(content, file), 'utf8');
    const line = new RegExp(`^${key}: .*$`, 'm');
    expect(text).toMatch(line);
    await writeFile(
      path.join(content, file),
      text.replace(line, () => `${key}: ${QUOTED}`),
    );
  };
  await rename(BRIEF, 'title');
  await rename(BRIEF, 'summary');
  await rename('actors/amina-toure.yaml', 'name');
  await rename('actors/amina-toure.yaml', 'nameEn');
  await rename('outlets/agency.yaml', 'name');
  await rename('topics/transport.yaml', 'name');
  await rename('countries/ml.yaml', 'name');
  built = await buildSite(content);
});
afterAll(async () => {
  await built.remove();
  await rm(content, { recursive: true });
});

const read = (file: string): Promise<string> => readFile(path.join(built.dist, file), 'utf8');
async function filesOf(kind: string): Promise<string[]> {
  return (await readdir(built.dist, { recursive: true })).filter((file) => file.endsWith(kind));
}

test('the site is built', () => {
  expect(built.code, built.output).toBe(0);
});

test('no page has a script or a link of theirs, and what it says is what was written', async () => {
  let seen = 0;
  for (const file of await filesOf('.html')) {
    const tree = rehype().parse(await read(file));
    visit(tree, 'element', ({ tagName, properties, children }) => {
      const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      if (tagName === 'title' && text.includes('alert(1)')) {
        expect(text, file).toContain(HOSTILE);
        seen += 1;
      }
      if (tagName === 'script' && properties.type === 'application/ld+json') {
        expect(JSON.parse(text), file).toBeTypeOf('object');
        if (text.includes('alert(1)'))
          expect(text).toContain(QUOTED.replaceAll('<', '\\u003c').slice(1, 20));
      } else if (tagName === 'script') expect(text, file).not.toContain('alert');
      expect(JSON.stringify(properties.href ?? ''), file).not.toMatch(/^"\s*javascript:/i);
      for (const name of Object.keys(properties)) expect(name, file).not.toMatch(/^on/i);
    });
  }
  expect(seen).toBeGreaterThan(4);
});

test('feeds, lists of feeds and sitemaps are whole, and say what was written', async () => {
  const titles = async (file: string): Promise<(string | undefined)[]> => {
    const text = await read(file);
    if (file.endsWith('.json')) return parseJsonFeed(text).items?.map(({ title }) => title) ?? [];
    return file.endsWith('rss.xml')
      ? (parseRssFeed(text).items?.map(({ title }) => title) ?? [])
      : (parseAtomFeed(text).entries?.map(({ title }) => title?.value ?? undefined) ?? []);
  };
  for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
    expect(await titles(file), file).toContain(HOSTILE);
  }
  for (const file of await filesOf('.xml')) {
    expect(fromXml(await read(file)).children.length, file).toBeGreaterThan(0);
  }
  for (const file of await filesOf('.opml')) {
    expect(JSON.stringify(parseOpml(await read(file)).body), file).toContain(QUOTED.slice(1, -1));
  }
});

test('open data say what was written', async () => {
  for (const file of await filesOf('.json')) {
    const data: unknown = JSON.parse(await read(file));
    expect(data, file).toBeTypeOf('object');
  }
  expect(await read('api/actors.json')).toContain(QUOTED);
});

test('the file for programs that read text has no link of theirs', async () => {
  const tree: Markdown = unified()
    .use(remarkParse)
    .parse(await read('llms.txt'));
  const urls: string[] = [];
  let texts = '';
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      urls.push(node.url);
    if (node.type === 'html') throw new Error(`HTML in llms.txt: ${node.value}`);
    if (node.type === 'text') texts += node.value;
  });
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
  expect(texts).toContain(HOSTILE);
});
