/**
 * The bodies of briefs as HTML, beside the content store: a file each, named by what is in it.
 *
 * The store is read whole at every build; of the bodies a build reads those that it shows.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../files/atomic-file.ts';
import { cacheDirectory } from '../workspace.ts';

export interface Body {
  readonly html: string;
  /** The words alone, a block a line. */
  readonly text: string;
  /** Every spelling of the countries and actors that the brief names: search finds it by them. */
  readonly names: readonly string[];
}

/** @returns the name of the body: hexadecimal, the same for the same body */
export async function storeBody({ html, text, names }: Body): Promise<string> {
  const content = JSON.stringify({ html, text, names });
  const name = createHash('sha256').update(content).digest('hex').slice(0, 40);
  if (!hasBody(name)) await writeAtomically(fileOf(name), content);
  return name;
}

export function hasBody(name: string): boolean {
  return existsSync(fileOf(name));
}

/** @throws the file system's error, where the cache was emptied while a build ran */
export function readBody(name: string): Body {
  // Written by storeBody, with this shape.
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Body;
}

/** Takes away the bodies that no brief has any more. */
export async function pruneBodies(names: ReadonlySet<string>): Promise<void> {
  const kept = new Set([...names].map((name) => path.relative(directory(), fileOf(name))));
  const entries = await readdir(directory(), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(path.relative(directory(), file))) await rm(file);
  }
}

function directory(): string {
  return path.join(cacheDirectory(), 'bodies');
}

function fileOf(name: string): string {
  return path.join(directory(), name.slice(0, 2), `${name.slice(2)}.json`);
}
