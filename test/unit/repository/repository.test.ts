/** What the repository brings for editors and adopters besides code. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { DESCRIPTIONS, type Kind } from '../../../src/schemas/descriptions.ts';
import { CONTENT_SCHEMAS, contentJsonSchema } from '../../../src/schemas/json-schema.ts';

const KINDS = Object.keys(CONTENT_SCHEMAS) as Kind[]; // the keys of a record by Kind

describe('schemas for the editor’s program', () => {
  test.each(KINDS)(
    '%s: is what the schema says (npm run editor-schemas), each key told in Arabic',
    async (kind) => {
      const file: unknown = JSON.parse(await readFile(`.vscode/schemas/${kind}.json`, 'utf8'));
      expect(file).toEqual(JSON.parse(JSON.stringify(contentJsonSchema(kind))));
      const keys = Object.keys(CONTENT_SCHEMAS[kind].shape);
      expect(Object.keys(DESCRIPTIONS[kind]).sort()).toEqual(keys.sort());
    },
  );

  test('settings and snippets are JSON, and name schemas that are there', async () => {
    const settings = z
      .looseObject({ 'yaml.schemas': z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile('.vscode/settings.json', 'utf8')));
    for (const schema of Object.keys(settings['yaml.schemas']))
      await expect(readFile(schema, 'utf8')).resolves.toContain('$schema');
    const snippets = z
      .record(z.string(), z.looseObject({ body: z.union([z.string(), z.array(z.string())]) }))
      .parse(parse(await readFile('.vscode/mujaz.code-snippets', 'utf8')));
    expect(Object.keys(snippets)).toContain('موجز');
  });
});

describe('GitHub Actions', () => {
  const step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
  const workflow = z.looseObject({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.looseObject({
        permissions: z.record(z.string(), z.string()).optional(),
        steps: z.array(step),
      }),
    ),
  });

  /** The jobs that write, and where: none of them runs code on what strangers wrote. */
  const WRITING: Readonly<Record<string, readonly string[]>> = {
    deploy: ['id-token', 'pages'],
    propose: ['contents', 'pull-requests'],
  };

  test('every action is pinned to a commit, permissions are the least, nothing of a stranger’s is expanded in a shell', async () => {
    const folder = '.github/workflows';
    for (const name of await readdir(folder)) {
      const { permissions, jobs } = workflow.parse(
        parse(await readFile(path.join(folder, name), 'utf8')),
      );
      expect(permissions, name).toEqual({ contents: 'read' });
      for (const [job, { permissions: own = {}, steps }] of Object.entries(jobs)) {
        const writes = Object.entries(own).filter(([, level]) => level === 'write');
        expect(writes.map(([scope]) => scope).sort(), name).toEqual(WRITING[job] ?? []);
        for (const { uses, run } of steps) {
          if (uses !== undefined) expect(uses, name).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
          expect(run ?? '', name).not.toContain('${{');
        }
      }
    }
  });
});
