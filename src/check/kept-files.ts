/** Content files that are read again and again: who has the same text is the same object, so that memories know it. */
import type { ContentFile, ContentFiles } from './content-files.ts';

/** @returns gives what was read, with each file that is as it was at the last call in place of its copy */
export function keepFiles(): (read: ContentFiles) => ContentFiles {
  let known = new Map<string, ContentFile>();
  return (read) => {
    const now = new Map<string, ContentFile>();
    const kept = (file: ContentFile): ContentFile => {
      const before = known.get(file.file);
      const one = before?.text === file.text ? before : file;
      now.set(file.file, one);
      return one;
    };
    const files = { ...read, files: read.files.map(kept), unmerged: read.unmerged.map(kept) };
    known = now;
    return files;
  };
}
