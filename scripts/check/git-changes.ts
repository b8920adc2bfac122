/** What changed in the content since a commit. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ChangedBrief } from '../../src/check/silent-changes.ts';

const execute = promisify(execFile);
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The briefs that differ from a commit, the working tree included; new and deleted ones are left out.
 *
 * @param since a commit, a branch or a tag
 * @param directory the content folder, absolute
 * @param root the folder that file names are relative to
 * @returns undefined where there is no git, no repository or no such commit
 */
export async function changedBriefs(
  since: string,
  directory: string,
  root: string,
): Promise<ChangedBrief[] | undefined> {
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await execute('git', args, { cwd: directory, maxBuffer: MOST_BYTES });
    return stdout;
  };
  try {
    const commit = (
      await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`)
    ).trim();
    const names = await git(
      'diff',
      '--name-only',
      '--relative',
      '--diff-filter=M',
      '-z',
      commit,
      '--',
      'briefs',
    );
    const files = names.split('\0').filter((name) => name.endsWith('.mdx'));
    return await Promise.all(
      files.map(async (name) => ({
        file: path.relative(root, path.join(directory, name)).replaceAll(path.sep, '/'),
        before: await git('show', `${commit}:./${name}`),
        after: await readFile(path.join(directory, name), 'utf8'),
      })),
    );
  } catch {
    return undefined;
  }
}
