/**
 * `npm run check:output [-- DIR] [--no-axe]`: the design bar over a built site (default `dist`).
 *
 * Prints a line a page type: pages, compressed HTML and style of the heaviest, fonts, scripts, links checked, what axe
 * finds on the heaviest (a phone, light and dark; «–» without it, or where no browser can be had), and faults.
 * Exit code 0 when every rule and budget holds, 1 when one is broken or there is no built site.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { axeFindings } from './check-output/axe.ts';
import { checkOutput } from '../src/output-checks/index.ts';
import { isOwnPage, parsePage } from '../src/output-checks/output-page.ts';
import { routes } from '../src/routes.ts';
import { site } from '../src/site.ts';

const MOST_FINDINGS = 400;
const LEVEL = 9;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-axe': { type: 'boolean', default: false } },
});
const directory = path.resolve(positionals[0] ?? 'dist');
process.exitCode = existsSync(path.join(directory, 'index.html')) ? await run() : complain();

function complain(): number {
  console.error(
    `There is no built site in ${directory}. Run npm run build first, or name its folder.`,
  );
  return 1;
}

async function run(): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
  const pages = await Promise.all(
    files
      .filter(isOwnPage)
      .map(async (file) => parsePage(file, await readFile(path.join(directory, file), 'utf8'))),
  );
  const texts = new Map(
    await Promise.all(
      files
        .filter((file) => /(?:\.xml|\/feed\.json|^feed\.json|\.opml)$/.test(file))
        .map(async (file) => [file, await readFile(path.join(directory, file), 'utf8')] as const),
    ),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (file: string, isCompressed: boolean): number => {
    const key = `${file}:${String(isCompressed)}`;
    const known = sizes.get(key);
    if (known !== undefined) return known;
    const target = path.join(directory, file);
    const bytes = file !== '' && existsSync(target) ? readFileSync(target) : Buffer.alloc(0);
    const size =
      isCompressed && bytes.length > 0 ? gzipSync(bytes, { level: LEVEL }).length : bytes.length;
    sizes.set(key, size);
    return size;
  };
  const { types, findings } = checkOutput({
    pages,
    files: new Set(files),
    texts,
    sizeOf,
    base: routes.home,
    origin: site.url,
  });
  const axe = values['no-axe']
    ? undefined
    : await axeFindings(
        directory,
        new Map(types.map(({ type, heaviest }) => [type, heaviest])),
        routes.home,
      );
  const violations = [...(axe ?? [])].flatMap(([type, found]) =>
    found.map((message) => ({ file: type, rule: 'axe', message })),
  );
  const all = [...findings, ...violations];
  console.log(
    'page type               pages  HTML+CSS gz  fonts  scripts gz   links   axe  faults',
  );
  for (const { type, pages: n, weight, links, findings: faults } of types) {
    const axeCell = axe?.get(type)?.length ?? '–';
    const cells = [n, weight.critical, weight.fonts, weight.scripts, links, axeCell, faults];
    const widths = [7, 13, 7, 12, 8, 6, 8];
    console.log(
      type.padEnd(22) + cells.map((cell, i) => String(cell).padStart(widths[i] ?? 8)).join(''),
    );
  }
  for (const { file, rule, message } of all.slice(0, MOST_FINDINGS)) {
    console.error(`${file}: ${rule}: ${message}`);
  }
  if (all.length > MOST_FINDINGS) console.error(`… and ${String(all.length - MOST_FINDINGS)} more`);
  console.log(`${String(texts.size)} feeds, lists of feeds and sitemaps read.`);
  console.log(all.length === 0 ? 'Every rule and budget holds.' : `${String(all.length)} faults.`);
  return all.length === 0 ? 0 : 1;
}
