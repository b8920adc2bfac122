/** Folders with the code of one commit, or of the working tree, that a server can run from without touching this one. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** All that a build or a server needs besides content and packages. */
export const PARTS = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The working tree as it is, in a folder that is not there yet. */
export function copyWorkingTree(folder: string): string {
  mkdirSync(folder);
  for (const part of PARTS) cpSync(part, path.join(folder, part), { recursive: true });
  return withPackages(folder);
}

/**
 * A commit, in a folder that is not there yet, with the packages of this one.
 *
 * @throws where git knows no such commit
 */
export function checkOut(commit: string, folder: string): string {
  mkdirSync(folder);
  const input = execFileSync('git', ['archive', commit, ...PARTS], { maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input });
  return withPackages(folder);
}

function withPackages(folder: string): string {
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}
