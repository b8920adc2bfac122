/** Made-up briefs, read as a plain script would: no schema, no checks. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface PlainBrief {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly countries: readonly string[];
  readonly actors: readonly string[];
  /** Markdown. */
  readonly body: string;
}

/** @returns newest first */
export function readBriefFiles(content: string): PlainBrief[] {
  const folder = path.join(content, 'briefs');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const { frontmatter, body } = splitBrief(readFileSync(path.join(folder, name), 'utf8'));
      // generated-content.ts writes these fields into every brief.
      const data = parse(frontmatter) as Omit<PlainBrief, 'id' | 'body'>;
      return { ...data, id: path.basename(name, '.mdx'), body };
    })
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

/** @returns the lists of briefs by the ids that each of them names */
export function briefsBy(
  briefs: readonly PlainBrief[],
  idsOf: (brief: PlainBrief) => readonly string[],
): Map<string, PlainBrief[]> {
  const lists = new Map<string, PlainBrief[]>();
  for (const brief of briefs)
    for (const id of idsOf(brief)) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [brief]);
      else list.push(brief);
    }
  return lists;
}

/** @param text frontmatter between `---` lines, and a body */
export function splitBrief(text: string): { readonly frontmatter: string; readonly body: string } {
  const [, frontmatter, body] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? [];
  if (frontmatter === undefined || body === undefined) throw new Error(`No brief: ${text}`);
  return { frontmatter, body };
}
