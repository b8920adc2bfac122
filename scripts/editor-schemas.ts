/**
 * `npm run editor-schemas`: writes `.vscode/schemas/*.json` from the schemas of the content. They are committed, so
 * that completion works in a fresh clone; a test fails when they are not what the schemas say.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { CONTENT_SCHEMAS, contentJsonSchema } from '../src/schemas/json-schema.ts';

const FOLDER = '.vscode/schemas';

await mkdir(FOLDER, { recursive: true });
for (const kind of Object.keys(CONTENT_SCHEMAS) as (keyof typeof CONTENT_SCHEMAS)[]) {
  const file = path.join(FOLDER, `${kind}.json`);
  const options = { ...(await resolveConfig(file)), filepath: file };
  await writeFile(file, await format(JSON.stringify(contentJsonSchema(kind)), options));
  console.log(file);
}
