/** The edit that is measured: another title. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { splitBrief } from '../build/brief-files.ts';

/** Writes a brief's file with another title, in one go, as editors save. */
export async function editTitle(file: string, title: string): Promise<void> {
  const { frontmatter, body } = splitBrief(await readFile(file, 'utf8'));
  const document = parseDocument(frontmatter);
  document.set('title', title);
  await writeFile(file, `---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
}
