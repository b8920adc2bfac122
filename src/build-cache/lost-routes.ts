/** A route that made pages and makes none: by the content's wish, or by a fault of the code? */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** What a build may ask of the project before it takes away what a route made. */
export interface Project {
  /** A number for each file of the content, another one when it changes (contentNumbers). */
  readonly content: readonly number[];
  /** Whether what made files is still there: the page's file. */
  readonly has: (maker: string) => boolean;
  /** Whether a person has said that it may be so. */
  readonly isAccepted: boolean;
}

/** So few pages say nothing: a list goes with the last brief that it has. */
const FEWEST = 2;
/** A brief that goes takes its lists, editions, feeds and pairs with it: not more than so many of one kind. */
const MOST_PER_FILE = 10;
/** Where so much of the content changed, whatever is lost may be lost by that: of a hundred files one. */
const SMALL_SHARE = 0.01;

/**
 * @param lost the files of a maker that made nothing this time
 * @param before the numbers of the content when they were made
 * @throws Error that says what would be lost, why, and how it can be wished
 */
export function refuseLoss(
  maker: string,
  lost: readonly string[],
  before: readonly number[],
  { content, has, isAccepted }: Project,
): void {
  const now = new Set(content);
  const gone = before.filter((one) => !now.has(one)).length;
  const isByContent =
    content.length > 0 &&
    (lost.length <= MOST_PER_FILE * gone || gone > SMALL_SHARE * before.length);
  if (isAccepted || lost.length < FEWEST || isByContent || !has(maker)) return;
  throw new Error(
    `This build would take away all ${lost.length} files of ${maker} (${lost.slice(0, 3).join(', ')}, …), ` +
      `though it is still there and ${gone} of ${before.length} files of the content have changed. ` +
      'Nothing has been taken away. If the code or a package is at fault, mend it. ' +
      'If they are to go, build once with MUJAZ_ACCEPT_REMOVALS=1, or remove the folder of the site first.',
  );
}

/**
 * By names and sizes: reading ten thousand files would take half a second at every build, and no edit that takes all
 * pages of a route away leaves every file as long as it was.
 *
 * @param directory of the content, absolute
 */
export function contentNumbers(directory: string): number[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => crc32(`${path.relative(directory, file)} ${statSync(file).size}`));
}
