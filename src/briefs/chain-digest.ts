/** A digest of the code that turns a brief into HTML: when it changes, stored HTML is worth nothing. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** What checking and compiling a brief depends on besides its text: our own code, and the exact versions of packages. */
const SOURCES = [
  'src/markdown/',
  'src/arabic/',
  'src/entities/',
  'src/check/',
  'src/schemas/',
  'src/search/',
  'src/briefs/',
  'src/digest/',
];
const LOCKFILE = 'package-lock.json';

/**
 * @param root the project's folder, as a URL that ends in `/`
 * @returns a hexadecimal SHA-256
 */
export async function chainDigest(root: URL): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const folder = new URL(source, root);
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((file) => file.endsWith('.ts')).sort()) {
      hash.update(name).update(await readFile(new URL(name, folder)));
    }
  }
  return hash.update(await readFile(new URL(LOCKFILE, root))).digest('hex');
}
