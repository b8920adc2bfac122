/**
 * The code behind a result: the files of the project that it is made by. They are found by what imports what: a list
 * kept by hand forgets.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface CodeGraph {
  /** @returns the ids of what a module imports, at once or later; an id is an absolute file, with a query or without */
  readonly importsOf: (id: string) => readonly string[];
}

/**
 * @param entries the modules that the result begins with
 * @param root the project's folder, absolute. Packages are told by the lockfile (environment.ts), and what Astro makes
 * of the content (`.astro/`) by the pages' props: neither counts here. A file outside the folder counts as one inside
 * @returns a digest of the names and contents of the entries and of all that they lead to, 22 characters in base64url
 * @throws where an entry is no file of the project: a result without code would stay the same for ever
 */
export function codeDigest(graph: CodeGraph, entries: readonly string[], root: string): string {
  const missing = entries.find((entry) => !isOwn(fileOf(entry), root));
  if (missing !== undefined) throw new Error(`${missing} is no file of the project.`);
  const hash = createHash('sha256');
  for (const file of filesBehind(graph, entries, root)) {
    const content = createHash('sha256').update(readFileSync(file)).digest();
    hash.update(path.relative(root, file)).update(content);
  }
  return hash.digest('base64url').slice(0, 22);
}

/** @returns the files, of the project and beside it, that the entries lead to, themselves included, in the order of their names */
export function filesBehind(
  graph: CodeGraph,
  entries: readonly string[],
  root: string,
): readonly string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const waiting = [...entries];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (isOwn(fileOf(id), root)) files.add(fileOf(id));
    waiting.push(...graph.importsOf(id));
  }
  return [...files].sort();
}

function fileOf(id: string): string {
  return id.split('?')[0] ?? id;
}

function isOwn(file: string, root: string): boolean {
  const name = path.relative(root, file);
  return (
    path.isAbsolute(file) &&
    !/(?:^|\/)(?:node_modules|\.astro)\//.test(name) &&
    statSync(file, { throwIfNoEntry: false })?.isFile() === true
  );
}
