/** What runs the project's code: Node.js, the packages, and how TypeScript is read. */
import { hash } from 'node:crypto';
import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';

/** Packages by what is asked for and by what npm has put there: between `git pull` and `npm ci` these differ. */
const FILES = ['package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json'];

/**
 * @param root the project's folder, absolute
 * @returns a name for it, 22 characters in base64url: another version of Node.js, of its ICU (which formats dates and
 * names) or of a package has another
 */
export function environmentDigest(root: string): string {
  const { icu = '', tz = '' } = process.versions;
  const files = FILES.map((name) => path.join(root, name))
    .filter((file) => existsSync(file))
    .map((file) => `${path.basename(file)} ${hash('sha256', readFileSync(file))}`);
  return hash('sha256', [process.version, icu, tz, ...files].join(' '), 'base64url').slice(0, 22);
}
