/** Writing a file whole or not at all. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface WriteOptions {
  /** Whether it is on the disk when the promise is kept (fsync), whatever becomes of the power. */
  readonly isForced?: boolean;
  /** Part of the temporary file's name, by which its owner finds it where a process was killed. */
  readonly owner?: string;
}

/**
 * Writes beside the target and renames (atomic on one file system, POSIX rename); folders are made as needed.
 *
 * @throws the file system's error; the target is then as it was
 */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array,
  { isForced = false, owner }: WriteOptions = {},
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unique = `${owner === undefined ? '' : `${owner}-`}${randomUUID()}`;
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${unique}.tmp`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      if (isForced) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
