/**
 * `npm run compress [-- DIR]`: puts a `.br` and a `.gz` beside every text file of a built site (default `dist`), for
 * servers that send them as they are. Hosts with a CDN compress by themselves and need none. What was compressed before
 * is left as it is, where neither the file nor its copies were touched since; copies of what is no more are removed.
 *
 * Exit code 0, or 1 where there is no built site.
 */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { z } from 'astro/zod';
import { type CacheKind, readCacheFile, writeCacheFile } from '../src/build-cache/cache-file.ts';
import { innerPath } from '../src/build-cache/inner-path.ts';
import { resultCode } from '../src/build-cache/result-code.ts';
import { filesBelow, stateOf } from '../src/build-cache/site-files.ts';
import { cacheDirectory } from '../src/workspace.ts';

const TEXT = /\.(?:html|css|js|json|xml|svg|txt|opml)$/;
/** A smaller file is one packet either way. */
const LEAST_BYTES = 1024;
const AT_ONCE = 8;
/** The best but one: the best takes ten times as long for two hundredths. */
const BROTLI_QUALITY = 9;
const ENDINGS = ['.br', '.gz'];

/** What lay in a folder when it was compressed: each file, and the states of it and of its copies. */
const COMPRESSED = {
  name: 'compressed',
  version: 1,
  schema: z.object({
    directory: z.string(),
    code: z.string(),
    files: z.array(z.tuple([innerPath, z.string()])),
  }),
} satisfies CacheKind<unknown>;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const directory = path.resolve(process.argv[2] ?? 'dist');
process.exitCode = existsSync(path.join(directory, 'index.html')) ? await run() : complain();

function complain(): number {
  console.error(
    `There is no built site in ${directory}. Run npm run build first, or name its folder.`,
  );
  return 1;
}

async function run(): Promise<number> {
  const record = path.join(cacheDirectory(), 'compressed.json');
  const known = readCacheFile(record, COMPRESSED);
  const code = resultCode(path.resolve(import.meta.dirname, '..'), 'scripts/compress.ts');
  const isOurs = known?.directory === directory && known.code === code;
  const before = new Map(isOurs ? known.files : []);
  const after = new Map<string, string>();
  const waiting = filesBelow(directory).filter((name) => TEXT.test(name));
  const there = new Set(waiting);
  for (const name of before.keys()) if (!there.has(name)) await removeCopies(name);
  let [files, bytesBefore, bytesAfter] = [0, 0, 0];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (before.get(name) !== statesOf(name)) {
          const bytes = await readFile(path.join(directory, name));
          const length = await compress(name, bytes);
          if (length !== undefined)
            [files, bytesBefore, bytesAfter] = [
              files + 1,
              bytesBefore + bytes.length,
              bytesAfter + length,
            ];
        }
        after.set(name, statesOf(name));
      }
    }),
  );
  await writeCacheFile(record, COMPRESSED, JSON.stringify({ directory, code, files: [...after] }));
  const share = bytesBefore === 0 ? 0 : Math.round((100 * bytesAfter) / bytesBefore);
  console.log(`${String(files)} files compressed, to ${String(share)} % with Brotli.`);
  return 0;
}

/** @returns how many bytes Brotli makes of them; undefined where they are too few for copies */
async function compress(name: string, bytes: Buffer): Promise<number | undefined> {
  // What an earlier, longer version left would be sent in its place.
  await removeCopies(name);
  if (bytes.length < LEAST_BYTES) return undefined;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [small, wide] = await Promise.all([brotli(bytes, { params }), gz(bytes, { level: 9 })]);
  const file = path.join(directory, name);
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, wide)]);
  return small.length;
}

async function removeCopies(name: string): Promise<void> {
  for (const ending of ENDINGS)
    await rm(path.join(directory, name + ending), { recursive: true, force: true });
}

/** The sizes and times of a file and its copies: as with the ledger of builds, a touched one is another. */
function statesOf(name: string): string {
  return ['', ...ENDINGS]
    .map((ending) => stateOf(path.join(directory, name + ending)))
    .map((state) => (state === undefined ? '-' : `${state.size} ${state.changed}`))
    .join(' ');
}
