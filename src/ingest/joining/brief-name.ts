/** Briefs as editors name them on the command line: by id, or by file. */
import path from 'node:path';
import { briefFolder } from '../../schemas/brief.ts';
import { closest } from '../../schemas/closest.ts';

/**
 * @param name an id, or a path from the working directory
 * @param directory the folder of briefs
 * @returns the file, relative to the folder, with forward slashes; undefined where the name leads out of it
 */
export function fileOfBrief(name: string, directory: string): string | undefined {
  if (/^[a-z0-9-]+$/.test(name)) return `${briefFolder(name)}/${name}.mdx`;
  const relative = path.relative(path.resolve(directory), path.resolve(name));
  const file = relative.split(path.sep).join('/');
  return file.startsWith('../') || !file.endsWith('.mdx') ? undefined : file;
}

/** The id of a brief, by its file. */
export function idOfFile(file: string): string {
  return path.posix.basename(file, '.mdx');
}

/** Why a brief is not found, and which one may be meant. */
export function noBrief(file: string, directory: string, files: readonly string[]): string {
  const near = closest(idOfFile(file), files.map(idOfFile));
  const meant = near === undefined ? '' : ` أتقصد «${near}»؟`;
  return `لا موجز معرّفه «${idOfFile(file)}» في ${directory}.${meant}`;
}

/** Why a brief that is there cannot be worked on. */
export function unreadable(file: string): string {
  return `بيانات ${file} لا تُقرأ. شغّل npm run check وأصلحها أولًا.`;
}
