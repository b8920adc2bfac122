/** Writing a file that others may write too. */
import { rm } from 'node:fs/promises';
import { writeAtomically } from './atomic-file.ts';
import { readIfThere } from './read-if-there.ts';

/**
 * @param before what its author had read
 * @param target where the new text goes, when it moves
 * @returns false where the file has another text by now, or is gone: nothing is written then
 * @throws the file system's error
 */
export async function replaceFile(
  file: string,
  before: string,
  after: string,
  target = file,
): Promise<boolean> {
  if ((await readIfThere(file)) !== before) return false;
  await writeAtomically(target, after);
  if (target !== file) await rm(file);
  return true;
}
