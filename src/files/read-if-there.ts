/** Reading a file that may not be there. */
import { readFile } from 'node:fs/promises';

/**
 * @returns the text (UTF-8), undefined where there is no such file
 * @throws any other error of the file system
 */
export async function readIfThere(file: string): Promise<string | undefined> {
  return (await readBytesIfThere(file))?.toString('utf8');
}

/** The same, as bytes. */
export async function readBytesIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}
