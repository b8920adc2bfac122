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
const IMPORT = /^@import '\.\/([\w-]+\.css)';$/gm;

/** @returns each by its name beside the pages */
export async function deskAssets(): Promise<ReadonlyMap<string, Asset>> {
  const fonts = (await readdir(path.join(STYLES, 'fonts'))).filter((name) =>
    name.endsWith('.woff2'),
  );
  const faces = await Promise.all(
    fonts.map(async (name): Promise<[string, Asset]> => [
      `fonts/${name}`,
      { type: 'font/woff2', bytes: await readFile(path.join(STYLES, 'fonts', name)) },
    ]),
  );
  const { code } = transformSync('keys.ts', await readFile(KEYS, 'utf8'));
  return new Map([
    ...faces,
    ['style.css', { type: 'text/css; charset=utf-8', bytes: Buffer.from(await style()) }],
    ['keys.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(code) }],
  ]);
}

/** All sheets in one, in the order of `site.css`; the desk's own comes last. */
async function style(): Promise<string> {
  const read = (name: string): Promise<string> => readFile(path.join(STYLES, name), 'utf8');
  const site = await read('site.css');
  const names = [...site.matchAll(IMPORT)].map(([, name = '']) => name);
  const sheets = await Promise.all([...names, 'desk/desk.css'].map(read));
  return [site.replaceAll(IMPORT, ''), ...sheets].join('\n');
}
