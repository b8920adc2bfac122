/** What runs the project's code: Node.js, the packages, and how TypeScript is read. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { fingerprint } from './fingerprint.ts';

const packageSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });
type Packages = z.infer<typeof lockSchema>['packages'];

/** What npm has put there; where that is not told, what is asked for: between `git pull` and `npm ci` they differ. */
const LOCKFILES = ['node_modules/.package-lock.json', 'package-lock.json'];

/**
 * @param root the project's folder, absolute
 * @param names of the packages that count, with all that they depend on
 * @returns a name for it, 22 characters in base64url: another version of Node.js, of its ICU (which formats dates and
 * names) or of one of the packages has another
 * @throws where the lockfile is none
 */
export function environmentDigest(root: string, names: readonly string[]): string {
  const { icu = '', tz = '' } = process.versions;
  const lockfile = LOCKFILES.map((name) => path.join(root, name)).find((file) => existsSync(file));
  const all =
    lockfile === undefined
      ? {}
      : lockSchema.parse(JSON.parse(readFileSync(lockfile, 'utf8'))).packages;
  const settings = path.join(root, 'tsconfig.json');
  const typescript = existsSync(settings) ? hash('sha256', readFileSync(settings)) : '';
  const versions = [...placesOf(names, all)].sort().map((place) => [place, all[place]]);
  return fingerprint([process.version, icu, tz, typescript, versions]);
}

/**
 * What Vite puts into the code of pages as `import.meta.env` besides the mode: the files `.env*`, and the variables of
 * this process that are meant for pages (vite.dev, Env Variables and Modes).
 *
 * @param root the project's folder, absolute
 * @returns plain data; another value of one of them makes other data
 */
export function pageEnvironment(root: string): object {
  const files = readdirSync(root)
    .filter((name) => /^\.env(?:\.|$)/.test(name))
    .sort()
    .map((name) => [name, hash('sha256', readFileSync(path.join(root, name)))]);
  const variables = Object.entries(process.env)
    .filter(([name]) => name.startsWith('PUBLIC_'))
    .sort();
  return { files, variables };
}

/** Where the packages lie, and those that they depend on (npm's folders: the nearest `node_modules` upwards has it). */
function placesOf(names: readonly string[], all: Packages): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = names.map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const place = placeOf(next.name, next.from, all);
    if (place === undefined || found.has(place)) continue;
    found.add(place);
    const { dependencies, optionalDependencies, peerDependencies } = all[place] ?? {};
    for (const name of Object.keys({
      ...dependencies,
      ...optionalDependencies,
      ...peerDependencies,
    }))
      waiting.push({ name, from: place });
  }
  return found;
}

function placeOf(name: string, from: string, all: Packages): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))
  ) {
    const place = path.posix.join(folder, 'node_modules', name);
    if (place in all) return place;
    if (folder === '') return undefined;
  }
}
