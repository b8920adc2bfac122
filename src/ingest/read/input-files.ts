/** Which files a run reads: what is named, and what stands in named folders. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

export type InputFile =
  /** To be read; `size` in bytes, 0 where it is not known (standard input). */
  | { readonly file: string; readonly size: number }
  /** Known and left out, with the reason in Arabic. */
  | { readonly file: string; readonly refusal: string }
  /** Could not be looked at, with the reason in Arabic. */
  | { readonly file: string; readonly failure: string };

/** The name that stands for standard input (POSIX, utility syntax guideline 13). */
export const STANDARD_INPUT = '-';

const LINKED = 'رابط رمزي في مجلد، لا يُتبع؛ إن كان مادة فمرّر مساره نفسه';

/**
 * @param input a file, a folder (walked, its hidden entries left out) or `-`
 * @returns the files in the order of their paths; what cannot be read costs only itself
 */
export async function inputFiles(input: string): Promise<InputFile[]> {
  if (input === STANDARD_INPUT) return [{ file: input, size: 0 }];
  const found = await look(input);
  if (!('folder' in found)) return [found];
  return (await walk(input)).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

async function walk(folder: string): Promise<InputFile[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [{ file: folder, failure: explain(error) }];
  }
  const found: InputFile[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      found.push({ file, refusal: LINKED });
      continue;
    }
    const one = await look(file);
    if ('folder' in one) found.push(...(await walk(file)));
    else found.push(one);
  }
  return found;
}

interface Folder {
  readonly file: string;
  readonly folder: true;
}

async function look(file: string): Promise<InputFile | Folder> {
  let of: Stats;
  try {
    of = await stat(file);
  } catch (error) {
    return { file, failure: explain(error) };
  }
  if (of.isDirectory()) return { file, folder: true };
  if (of.isFile()) return { file, size: of.size };
  if (of.isFIFO())
    return {
      file,
      refusal: 'أنبوب (pipe) وليس ملفًا؛ مرّر النص على الدخل القياسي: ‎npm run ingest -- -',
    };
  if (of.isSocket()) return { file, refusal: 'مقبس (socket) وليس ملفًا' };
  return { file, refusal: 'جهاز (device) وليس ملفًا' };
}

/**
 * The bytes of an input.
 *
 * @throws Error in Arabic where it cannot be read, or changes while it is
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file === STANDARD_INPUT) {
    const pieces: Uint8Array[] = [];
    // Standard input hands on Buffers while no encoding is set (Node.js, stream.Readable).
    for await (const piece of process.stdin) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }
  try {
    const before = await stat(file);
    const bytes = await readFile(file);
    const after = await stat(file);
    if (before.mtimeMs === after.mtimeMs && bytes.length === after.size) return bytes;
  } catch (error) {
    throw new Error(explain(error), { cause: error });
  }
  throw new Error('تغيّر الملف أثناء قراءته؛ أعد التشغيل بعد أن تكتمل كتابته');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'لا ملف بهذا الاسم',
  EACCES: 'لا إذن بالقراءة',
  EPERM: 'لا إذن بالقراءة',
  EISDIR: 'مجلد وليس ملفًا',
  ELOOP: 'رابط رمزي يدور على نفسه',
  EMFILE: 'ملفات مفتوحة كثيرة؛ أعد التشغيل',
  ENAMETOOLONG: 'الاسم أطول مما يقبله النظام',
  ERR_FS_FILE_TOO_LARGE: 'الملف أكبر من أن يُقرأ دفعة واحدة (2 غيغابايت)؛ قسّمه',
};

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
