/** The brief that an editor names. */
import path from 'node:path';
import { splitFrontmatter } from '../check/frontmatter.ts';
import { parseYaml } from '../check/yaml-source.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { briefFolder } from '../schemas/brief.ts';

export interface NamedBrief {
  readonly file: string;
  readonly text: string;
  /** Of the frontmatter. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * @param directory the content folder
 * @returns a sentence in Arabic that says what to do, where there is none of that name or it cannot be read
 * @throws the file system's error when the file cannot be read
 */
export async function briefById(
  id: string,
  directory: string,
): Promise<NamedBrief | { readonly fault: string }> {
  const file = path.join(directory, 'briefs', briefFolder(id), `${id}.mdx`);
  const text = /^[a-z0-9-]+$/.test(id) ? await readIfThere(file) : undefined;
  if (text === undefined)
    return { fault: `لا موجز معرّفه «${id}». المعرّف هو اسم الملف بلا امتداد.` };
  const data = dataOf(text);
  if (data === undefined)
    return { fault: `بيانات ${file} لا تُقرأ. شغّل npm run check وأصلحها أولًا.` };
  return { file, text, data };
}

/** The frontmatter of a brief's file; undefined where it has none, or one that cannot be read. */
export function dataOf(text: string): Record<string, unknown> | undefined {
  const parts = splitFrontmatter(text);
  if (parts === undefined) return undefined;
  const { data, errors } = parseYaml(parts.yaml, parts.yamlLine);
  return errors.length === 0 && typeof data === 'object' && data !== null ? { ...data } : undefined;
}
