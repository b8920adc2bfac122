/** What every page of the site depends on besides its props and its route's code. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.ts';

/** Files and folders of the project: packages, wiring, and styles (which are imported without the bundler's knowing). */
const SOURCES = [
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'src/integrations',
  'src/styles',
];

/**
 * @param root the project's folder, absolute
 * @param settings the operator's
 * @param assets the names of hashed files that pages lead to
 */
export function siteCode(root: string, settings: object, assets: readonly string[]): string {
  const hash = createHash('sha256');
  // Dates and names are formatted by the ICU of this Node.js.
  hash.update(`${process.version} ${process.versions.icu ?? ''} ${process.versions.tz ?? ''}`);
  hash.update(fingerprint(settings)).update(assets.toSorted().join('\n'));
  hash.update(sourceCode(root, SOURCES));
  return hash.digest('base64url').slice(0, 22);
}

/**
 * A name for what is in files of the project.
 *
 * @param root the project's folder, absolute
 * @param sources files and folders in it; those that are not there count as empty
 */
export function sourceCode(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources.map((name) => path.join(root, name)).filter(existsSync))
    for (const file of filesIn(source))
      hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('base64url').slice(0, 22);
}

function filesIn(source: string): string[] {
  if (statSync(source).isFile()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
