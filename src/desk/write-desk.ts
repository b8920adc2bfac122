/** The desk as files: for a folder that is looked at later, and for a run in CI. */
import path from 'node:path';
import { writeAtomically } from '../files/atomic-file.ts';
import type { DeskContext } from './page/context.ts';
import { pagesOf } from './page/pages.ts';
import type { Asset } from './server/assets.ts';

/**
 * @param folder is made; what else lies in it stays
 * @param signal ends it before all pages are written
 * @throws the file system's error
 */
export async function writeDesk(
  context: DeskContext,
  assets: ReadonlyMap<string, Asset>,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  for (const [name, { bytes }] of assets) await writeAtomically(path.join(folder, name), bytes);
  for (const [name, render] of pagesOf(context)) {
    if (signal?.aborted === true) return;
    await writeAtomically(path.join(folder, name), render());
  }
}
