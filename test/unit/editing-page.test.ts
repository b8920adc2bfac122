import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { editingConfig, repositoryOrigins } from '../../src/editing-page/config.ts';
import { editingFiles } from '../../src/editing-page/files.ts';
import { fieldsOf } from '../../src/editing-page/fields.ts';
import { CONTENT_SCHEMAS } from '../../src/schemas/json-schema.ts';
import { DESCRIPTIONS, type Kind } from '../../src/schemas/descriptions.ts';

const SITE = { name: 'موجز <س>', url: 'https://digest.example/', logo: '/favicon.svg' };
const REPOSITORY = { backend: 'github', repo: 'owner/digest', branch: 'main' } as const;
const KINDS = Object.keys(DESCRIPTIONS) as Kind[]; // The keys of an object that is typed by its literal.

describe.each(KINDS)('the form of a %s', (kind) => {
  const fields = fieldsOf(kind);

  test('has every key of the schema that an editor writes, in Arabic', () => {
    const written = Object.keys(CONTENT_SCHEMAS[kind].shape).filter((key) => key !== 'proposed');
    expect(fields.map(({ name }) => name)).toEqual(written);
    for (const { label } of fields) expect(label).toMatch(/^\p{Script=Arabic}/u);
  });

  test('asks for what the schema asks for', () => {
    const { error } = CONTENT_SCHEMAS[kind].safeParse({});
    const needed = new Set(error?.issues.map(({ path }) => path[0]));
    expect(fields.filter(({ required }) => required === true).map(({ name }) => name)).toEqual([
      ...needed,
    ]);
  });
});

test('no file names a host but that of the repository, and the page refuses all others', async () => {
  const files = await editingFiles(REPOSITORY, SITE);
  const page = String(files.get('index.html'));
  expect(page).toContain('تحرير موجز &lt;س>');
  expect(page).toContain("default-src 'none'; script-src 'self'");
  expect(page.match(/https:\/\/[^\s";]+/g)).toEqual([
    ...repositoryOrigins(REPOSITORY),
    ...repositoryOrigins(REPOSITORY),
  ]);
  const application = String(files.get('sveltia-cms.mjs'));
  expect(application).not.toContain('unpkg.com/@sveltia/cms');
  expect(application).not.toContain('cdn.jsdelivr.net');
});

test('the Arabic of the interface is whole where an editor meets it', async () => {
  const files = await editingFiles(REPOSITORY, SITE);
  const words = String([...files].find(([name]) => name.endsWith('/ar.json'))?.[1]);
  const original = await readFile('node_modules/@sveltia/cms/locales/ar.json', 'utf8');
  expect(keysOf(JSON.parse(words))).toEqual(expect.arrayContaining(keysOf(JSON.parse(original))));
  for (const [, text] of words.matchAll(/":"((?:[^"\\]|\\.)*)"/g))
    expect(text).not.toContain('\\"');
  expect(words).toContain('"show_errors":"أين الأخطاء؟"');
  expect(words).toContain('"title":"اسم الملف"');
});

test('a host of one’s own is the only one', () => {
  const own = { ...REPOSITORY, backend: 'gitea', host: 'https://git.example' } as const;
  expect(repositoryOrigins(own)).toEqual(['https://git.example']);
  expect(editingConfig(own, SITE).backend).toMatchObject({
    api_root: 'https://git.example/api/v1',
  });
});

test.each(['github', 'gitlab'] as const)(
  '%s: briefs go through review, corrections of what is published go straight out',
  (backend) => {
    const [briefs, corrections] = editingConfig({ ...REPOSITORY, backend }, SITE).collections;
    expect(briefs).toMatchObject({
      name: 'briefs',
      create: true,
      publish_mode: 'editorial_workflow',
    });
    expect(briefs).not.toHaveProperty('filter');
    expect(corrections).toMatchObject({
      name: 'corrections',
      folder: briefs?.folder,
      fields: briefs?.fields,
      create: false,
      delete: false,
      publish_mode: 'simple',
      filter: { field: 'status', value: 'published' },
    });
  },
);

test('a host without review has one collection of briefs, and no mode that it would ignore', () => {
  const { collections, ...rest } = editingConfig({ ...REPOSITORY, backend: 'gitea' }, SITE);
  expect(collections.filter(({ folder }) => folder === 'content/briefs')).toHaveLength(1);
  expect(JSON.stringify([collections, rest])).not.toContain('publish_mode');
});

/** Every place in an object that holds a text, as `a.b.c`. */
function keysOf(value: unknown, place = ''): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${place}.${key}`))
    : [place];
}
