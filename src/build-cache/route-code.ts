/** Which files of the project a route's pages are made by: its page, components, styles, and what those import. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The part of the bundler's view that is asked (Rollup's plugin context). */
export interface ModuleGraph {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/**
 * @param page the file of the page, absolute
 * @param root the project's folder, absolute. Packages are told by the lockfile, and what Astro makes of the content
 * (`.astro/`) by the pages' props: neither counts here
 * @returns a digest of the files' names and contents
 */
export function routeCode(graph: ModuleGraph, page: string, root: string): string {
  const seen = new Set<string>();
  const files = new Set<string>();
  const waiting = [page];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const [file = ''] = id.split('?');
    if (isOwn(file, root)) files.add(file);
    const info = graph.getModuleInfo(id);
    waiting.push(...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? []));
  }
  const hash = createHash('sha256');
  for (const file of [...files].sort())
    hash.update(path.relative(root, file)).update(digestOf(file));
  return hash.digest('base64url').slice(0, 22);
}

function isOwn(file: string, root: string): boolean {
  const name = path.relative(root, file);
  return (
    path.isAbsolute(file) &&
    !name.startsWith('..') &&
    !/(?:^|\/)(?:node_modules|\.astro)\//.test(name) &&
    existsSync(file) &&
    statSync(file).isFile()
  );
}

function digestOf(file: string): Buffer {
  return createHash('sha256').update(readFileSync(file)).digest();
}
