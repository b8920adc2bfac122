/**
 * `npm run compress [-- DIR]`: puts a `.br` and a `.gz` beside every text file of a built site (default `dist`), for
 * servers that send them as they are. Hosts with a CDN compress by themselves and need none. What was compressed before,
 * and has not changed, is left as it is.
 *
 * Exit code 0, or 1 where there is no built site.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|css|js|json|xml|svg|txt|opml)$/;
/** A smaller file is one packet either way. */
const LEAST_BYTES = 1024;
const AT_ONCE = 8;
/** The best but one: the best takes ten times as long for two hundredths. */
const BROTLI_QUALITY = 9;

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
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const waiting = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  let [files, before, after] = [0, 0, 0];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const name = file;
        if (await isCompressed(name)) continue;
        const bytes = await readFile(file);
        if (bytes.length < LEAST_BYTES) {
          // What an earlier, longer version left would be sent in its place.
          await Promise.all(
            ['.br', '.gz'].map((ending) => rm(`${name}${ending}`, { force: true })),
          );
          continue;
        }
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        };
        const [small, wide] = await Promise.all([
          brotli(bytes, { params }),
          gz(bytes, { level: 9 }),
        ]);
        await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, wide)]);
        files += 1;
        before += bytes.length;
        after += small.length;
      }
    }),
  );
  const share = before === 0 ? 0 : Math.round((100 * after) / before);
  console.log(`${String(files)} files compressed, to ${String(share)} % with Brotli.`);
  return 0;
}

/** Builds leave what has not changed, and its compressed copies with it: they need not be made again. */
async function isCompressed(file: string): Promise<boolean> {
  const changed = (name: string): Promise<number> =>
    stat(name).then(
      ({ mtimeMs }) => mtimeMs,
      () => -Infinity,
    );
  const [original, ...copies] = await Promise.all([file, `${file}.br`, `${file}.gz`].map(changed));
  return copies.every((copy) => copy >= (original ?? Infinity));
}
