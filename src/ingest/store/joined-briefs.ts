/**
 * The folder of what was joined: the brief that each report would be by itself, so that nothing of it is lost and
 * `npm run split` can give it back. It lies beside the briefs, in git as they do; no tool takes it for one.
 */
import path from 'node:path';

const FOLDER = '.joined';

const LETTERS = 6;

/**
 * The name of a joined brief: two of one day and about the same names would have one id.
 *
 * @param id that it would have by itself
 * @param text digest of its words (identity.ts)
 */
export function joinedName(id: string, text: string): string {
  return `${id}-${text.slice(0, LETTERS)}`;
}

/** The id that a joined brief would have by itself, or had. */
export function idOfJoined(name: string): string {
  return name.slice(0, -LETTERS - 1);
}

/**
 * @param directory the folder of briefs
 * @param name as `joinedName` gives it
 */
export function joinedFile(directory: string, name: string): string {
  return path.join(directory, FOLDER, `${name}.txt`);
}
