/** The change that «one brief changed» measures. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { splitBrief } from './brief-files.ts';

/** @param file of a brief */
export async function changeTitle(file: string): Promise<void> {
  const { frontmatter, body } = splitBrief(await readFile(file, 'utf8'));
  // Through the parser: a title may stand in quotation marks.
  const document = parseDocument(frontmatter);
  document.set('title', `${String(document.get('title'))} بعد التصحيح`);
  await writeFile(file, `---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
}
