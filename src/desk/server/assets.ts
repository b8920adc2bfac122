/** What the pages of the desk load: the site's style and fonts, the desk's own, and the keys. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transformSync } from 'rolldown/utils';

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

const STYLES = path.join(import.meta.dirname, '../../styles');
const KEYS = path.join(import.meta.dirname, '../client/keys.ts');
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** @returns each by its name beside the pages */
export async function deskAssets(): Promise<ReadonlyMap<string, Asset>> {
  const entries = await readdir(STYLES, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && path.extname(entry.name) in TYPES);
  const styles = await Promise.all(
    files.map(async ({ parentPath, name }): Promise<[string, Asset]> => {
      const file = path.join(parentPath, name);
      const own = path.relative(STYLES, file).split(path.sep).join('/');
      return [
        `style/${own}`,
        { type: TYPES[path.extname(name)] ?? '', bytes: await readFile(file) },
      ];
    }),
  );
  const { code } = transformSync('keys.ts', await readFile(KEYS, 'utf8'));
  return new Map([
    ...styles,
    ['keys.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(code) }],
  ]);
}
