/** The files of `content/`: the edge where the check touches the disk. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UNDATED } from '../schemas/brief.ts';
import { isCountryCode } from '../schemas/country-codes.ts';
import { isRealDate, LONGEST_ID } from '../schemas/fields.ts';
import { findConflictMarkers, hasConflictMarkers } from './conflict-markers.ts';
import { findLostReports } from './kept-reports.ts';
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

/** What ingest remembers, beside the briefs: of the content's hidden files the one that git merges. */
const LEDGER = 'briefs/.ingest.jsonl';
/** And the briefs that joined reports would be by themselves: no pages, but words that nothing else has. */
const KEPT = /^briefs\/\.joined\/(.+)\.txt$/;

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

/** What a file of the content folder is: one of a collection, with problems or without, or one that is none. */
export interface ReadFile {
  readonly file?: ContentFile;
  /** The file, where git left both sides of a conflict in it: nobody can read it. */
  readonly unmerged?: ContentFile;
  readonly problems: readonly Problem[];
}

export interface ContentFiles {
  readonly files: readonly ContentFile[];
  readonly unmerged: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every content file, in the order of their names. Hidden files are passed over, and of what git could not merge
 * nothing but its markers is told.
 *
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @returns the files, and a problem for each that does not belong or cannot be read
 * @throws when the folder itself cannot be read
 */
export async function readContentFiles(directory: string, root: string): Promise<ContentFiles> {
  const read: ReadFile[] = [];
  // One after the other: thousands of small files are read several times faster so than by promises.
  const all = await listFiles(directory);
  for (const { relative, isFile } of all)
    read.push(readContentFile(directory, root, relative, isFile));
  if (all.some(({ relative, isFile }) => relative === LEDGER && isFile)) {
    const kept = new Set(all.map(({ relative }) => KEPT.exec(relative)?.[1]));
    const ledger = readFileSync(path.join(directory, LEDGER), 'utf8');
    const isThere = (name: string): boolean => kept.has(name);
    read.push({ problems: findLostReports(named(directory, root, LEDGER), ledger, isThere) });
  }
  return gather(read);
}

/** What was read, by kind. */
export function gather(read: Iterable<ReadFile>): ContentFiles {
  const files: ContentFile[] = [];
  const unmerged: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const one of read) {
    if (one.file !== undefined) files.push(one.file);
    if (one.unmerged !== undefined) unmerged.push(one.unmerged);
    for (const problem of one.problems) problems.push(problem);
  }
  return { files, unmerged, problems };
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
  const file = named(directory, root, relative);
  const bytesOf = (): Buffer => readFileSync(path.join(directory, relative));
  if (relative === LEDGER || KEPT.test(relative))
    return {
      problems: isFile
        ? findConflictMarkers(
            file,
            bytesOf()
              .toString('utf8')
              .replace(/^\ufeff/, ''),
          )
        : [],
    };
  const [top = '', ...rest] = relative.split('/');
  const collection = COLLECTIONS.find((name) => name === top);
  const id = collection && SHAPES[collection].pattern.exec(rest.join('/'))?.[1];
  if (collection === undefined || id === undefined)
    return { problems: [misplaced(file, collection)] };
  const ofName = nameFault(collection, id);
  const problems = ofName === undefined ? [] : [{ ...start(file), ...ofName }];
  if (!isFile) return { problems: [...problems, { ...start(file), ...NO_LINKS }] };
  const bytes = bytesOf();
  if (bytes.length > MOST_BYTES)
    return { problems: [...problems, { ...start(file), ...TOO_LONG }] };
  const text = decode(bytes);
  if (text === undefined) return { problems: [...problems, notUtf8(file)] };
  const read: ContentFile = { collection, id, file, text };
  return hasConflictMarkers(text)
    ? { unmerged: read, problems: [...problems, ...findConflictMarkers(file, text)] }
    : { file: read, problems };
}

function named(directory: string, root: string, relative: string): string {
  return path.relative(root, path.join(directory, relative)).replaceAll(path.sep, '/');
}

/** What is wrong with a name that has the right shape; the file is read all the same. */
function nameFault(
  collection: CollectionName,
  id: string,
): Pick<Problem, 'message' | 'remedy'> | undefined {
  if (id.length > LONGEST_ID)
    return {
      message: `اسم الملف أطول من ${String(LONGEST_ID)} حرف، ومنه عنوان صفحته`,
      remedy: 'اختصره إلى كلمتين أو ثلاث بعد التاريخ',
    };
  if (collection === 'briefs' && !id.startsWith(UNDATED) && !isRealDate(id.slice(0, 10)))
    return {
      message: `لا يوم في التقويم تاريخه ${id.slice(0, 10)}`,
      remedy: 'سمِّ الملف بيوم النشر، مثل 2025-09-24',
    };
  if (collection === 'countries' && !isCountryCode(id))
    return {
      message: `لا دولة رمزها «${id}» في ISO 3166-1`,
      remedy: 'سمِّ الملف برمز الدولة من حرفين، مثل ml لمالي',
    };
  return undefined;
}

/** Whether a file or one of its folders is passed over. @param relative with forward slashes */
export function isHidden(relative: string): boolean {
  if (relative === LEDGER || KEPT.test(relative)) return false;
  return relative.split('/').some((part) => part.startsWith('.'));
}

/**
 * All files of the content folder but the hidden ones, in the order of their names; links to anything are no files.
 *
 * @param below only those in this folder of it, with forward slashes
 */
export async function listFiles(
  directory: string,
  below = '',
): Promise<{ readonly relative: string; readonly isFile: boolean }[]> {
  const folder = path.join(directory, below);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
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
