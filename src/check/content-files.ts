/** The files of `content/`: the edge where the check touches the disk. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './problem.ts';

export const COLLECTIONS = ['briefs', 'countries', 'actors', 'outlets', 'topics'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

export interface ContentFile {
  readonly collection: CollectionName;
  /** File name without extension. */
  readonly id: string;
  /** As messages name it: relative to the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** A brief has a few kilobytes; what is a hundred times longer is none. */
const MOST_BYTES = 512 * 1024;
const TOO_LONG = {
  message: 'الملف أكبر من 512 كيلوبايت، والموجز لا يبلغ ذلك',
  remedy: 'قسّمه أو احذف ما ليس منه',
};
/** A link may lead out of the content, to any file of the machine that builds. */
const NO_LINKS = {
  message: 'هذا وصلة إلى ملف آخر، لا ملف',
  remedy: 'ضع الملف نفسه مكان الوصلة',
};

/** Where each collection's files lie inside its folder. */
const SHAPES: Readonly<Record<CollectionName, { pattern: RegExp; example: string }>> = {
  briefs: {
    pattern: /^(?:\d{4}|undated)\/((?:\d{4}-\d{2}-\d{2}|undated)-[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/,
    example: 'briefs/2025/2025-09-24-lavrov-sahel.mdx',
  },
  countries: { pattern: /^([a-z]{2})\.yaml$/, example: 'countries/ml.yaml' },
  actors: { pattern: /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/, example: 'actors/sergey-lavrov.yaml' },
  outlets: {
    pattern: /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/,
    example: 'outlets/sputnik-arabic.yaml',
  },
  topics: { pattern: /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/, example: 'topics/diplomacy.yaml' },
};

/**
 * Reads every content file, in the order of their names. Hidden files are passed over.
 *
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @returns the files, and a problem for each that does not belong or cannot be read
 * @throws when the folder itself cannot be read
 */
export async function readContentFiles(
  directory: string,
  root: string,
): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const { relative, isFile } of await listFiles(directory)) {
    // One after the other: thousands of small files are read several times faster so than by promises.
    const { file, problem } = readContentFile(directory, root, relative, isFile);
    if (file !== undefined) files.push(file);
    if (problem !== undefined) problems.push(problem);
  }
  return { files, problems };
}

/** What a file of the content folder is: one of a collection, or one with a problem. */
export interface ReadFile {
  readonly file?: ContentFile;
  readonly problem?: Problem;
}

/**
 * Reads one content file.
 *
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @param relative the file in the content folder, with forward slashes
 * @param isFile not where it is a link
 * @throws the file system's error, where it cannot be read
 */
export function readContentFile(
  directory: string,
  root: string,
  relative: string,
  isFile: boolean,
): ReadFile {
  const file = path.relative(root, path.join(directory, relative)).replaceAll(path.sep, '/');
  const [top = '', ...rest] = relative.split('/');
  const collection = COLLECTIONS.find((name) => name === top);
  const id = collection && SHAPES[collection].pattern.exec(rest.join('/'))?.[1];
  if (collection === undefined || id === undefined) return { problem: misplaced(file, collection) };
  if (!isFile) return { problem: { ...start(file), ...NO_LINKS } };
  const bytes = readFileSync(path.join(directory, relative));
  if (bytes.length > MOST_BYTES) return { problem: { ...start(file), ...TOO_LONG } };
  const text = decode(bytes);
  return text === undefined ? { problem: notUtf8(file) } : { file: { collection, id, file, text } };
}

/** Whether a file or one of its folders is passed over. @param relative with forward slashes */
export function isHidden(relative: string): boolean {
  return relative.split('/').some((part) => part.startsWith('.'));
}

/** All files below a folder but the hidden ones, in the order of their names; links to anything are no files. */
export async function listFiles(
  directory: string,
): Promise<{ readonly relative: string; readonly isFile: boolean }[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      relative: path
        .relative(directory, path.join(entry.parentPath, entry.name))
        .replaceAll(path.sep, '/'),
      isFile: entry.isFile(),
    }))
    .filter(({ relative }) => !isHidden(relative))
    .sort((a, b) => (a.relative < b.relative ? -1 : 1));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A problem for a file whose place or name is none that the site knows. */
export function misplaced(file: string, collection: CollectionName | undefined): Problem {
  const remedy =
    collection === undefined
      ? `انقله إلى أحد المجلدات: ${COLLECTIONS.join('، ')}، أو احذفه`
      : `سمِّه على هذا المثال: content/${SHAPES[collection].example} (حروف لاتينية صغيرة وأرقام وواصلات)`;
  return { ...start(file), message: 'ملف لا يُعرف مكانه أو اسمه في المحتوى', remedy };
}

function notUtf8(file: string): Problem {
  return {
    ...start(file),
    message: 'الملف ليس بترميز UTF-8',
    remedy: 'احفظه في المحرر بترميز UTF-8',
  };
}

function start(file: string): Pick<Problem, 'file' | 'line' | 'column' | 'severity'> {
  return { file, line: 1, column: 1, severity: 'error' };
}
