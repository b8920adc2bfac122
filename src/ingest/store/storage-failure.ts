/** What a file system refused, said to an editor. */

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'امتلأ القرص',
  EDQUOT: 'بلغت الملفات ما تسمح به حصتك من القرص',
  EROFS: 'القرص للقراءة فقط',
  EACCES: 'لا إذن بذلك',
  EPERM: 'لا إذن بذلك',
  EIO: 'عطل في القرص',
  ENOENT: 'لا ملف ولا مجلد بهذا الاسم',
  ENOTDIR: 'في الطريق إليه ملف مكان مجلد',
  EEXIST: 'في مكانه ملف بالاسم نفسه',
  EISDIR: 'هو مجلد، لا ملف',
  ENAMETOOLONG: 'الاسم أطول مما يقبله القرص',
};
/** With these nothing more can be written. */
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

/** Nothing more can be written: the run ends, and what it has done stays. The message is in Arabic. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
}

/** The reason in Arabic where it is one of the usual ones, else as the system says it. */
export function failureReason(error: unknown): string {
  const known = REASONS[codeOf(error)];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

/** @throws StorageFailure where nothing more can be written, else the error itself */
export function throwWriteFailure(error: unknown, file: string): never {
  if (!FATAL.has(codeOf(error))) throw error;
  throw new StorageFailure(refusal(error, file), { cause: error });
}

/** What is told where a file of the folder of briefs cannot be written. */
export function refusal(error: unknown, file: string): string {
  return `لا تمكن الكتابة في ${file}: ${failureReason(error)}. أزل السبب ثم أعد الأمر نفسه؛ يُكمل من حيث وقف.`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
