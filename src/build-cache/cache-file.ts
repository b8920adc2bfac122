/**
 * Files that are kept between builds: written whole, and read only where they are what was written. A cache has
 * nothing that cannot be made again, so that one that is damaged in whatever way counts as none.
 *
 * A line says kind, version and SHA-256 of what follows; JSON follows.
 */
import { hash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import type { z } from 'astro/zod';
import { writeAtomically } from '../files/atomic-file.ts';

export interface CacheKind<Content> {
  readonly name: string;
  /** Raised when the same JSON comes to mean something else: older files are then none. */
  readonly version: number;
  readonly schema: z.ZodType<Content>;
}

/** @returns undefined where it is missing, cut off, changed in a single bit, of another kind, version or shape */
export function readCacheFile<Content>(
  file: string,
  kind: CacheKind<Content>,
): Content | undefined {
  const json = contentOf(file, kind);
  if (json === undefined) return undefined;
  try {
    return kind.schema.safeParse(JSON.parse(json.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The same without a look at its shape, which only other code could have made otherwise: a tenth of the time. */
export function isWholeCacheFile(file: string, kind: CacheKind<unknown>): boolean {
  return contentOf(file, kind) !== undefined;
}

/**
 * @param json the content, as its kind's schema takes it
 * @throws the file system's error
 */
export async function writeCacheFile(
  file: string,
  kind: CacheKind<unknown>,
  json: string | Uint8Array,
): Promise<void> {
  await writeCached(file, Buffer.concat([headOf(kind, json), Buffer.from(json)]));
}

/**
 * The same of bytes that vouch for themselves, by their name or format.
 *
 * @throws the file system's error; the file is then as it was
 */
export async function writeCached(file: string, bytes: Uint8Array): Promise<void> {
  // A folder cannot be replaced by a file.
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    rmSync(file, { recursive: true });
  await writeAtomically(file, bytes);
}

/** @returns undefined where there is no such file, or none that can be read: a folder, one of another user */
export function readCached(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function contentOf(file: string, kind: CacheKind<unknown>): Buffer | undefined {
  const bytes = readCached(file);
  const end = bytes?.indexOf('\n') ?? -1;
  if (bytes === undefined || end < 0) return undefined;
  const content = bytes.subarray(end + 1);
  return bytes.subarray(0, end + 1).equals(headOf(kind, content)) ? content : undefined;
}

function headOf({ name, version }: CacheKind<unknown>, content: string | Uint8Array): Buffer {
  return Buffer.from(`mujaz ${name} ${version} ${hash('sha256', content)}\n`);
}
