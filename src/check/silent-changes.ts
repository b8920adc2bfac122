/** A published brief that says something else than before, and does not say so. */
import { isDeepStrictEqual } from 'node:util';
import { splitFrontmatter } from './frontmatter.ts';
import type { Problem } from './problem.ts';
import { parseYaml } from './yaml-source.ts';

/** A file of a brief as it was and as it is. */
export interface ChangedBrief {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What readers read; tags and sources may be completed without a word. */
const SAID = ['title', 'summary', 'keyPoints', 'changes', 'unknowns', 'watch', 'differs'];

/** A warning for each published brief whose words changed, where neither `updatedAt` nor `corrections` did. */
export function findSilentChanges(changed: readonly ChangedBrief[]): Problem[] {
  return changed.filter(isSilent).map(({ file }) => ({
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    message: 'تغيّر نص موجز منشور، ولا شيء يدل القارئ على ذلك',
    remedy: `إن صححت خطأ فشغّل npm run correct، وإن أضفت جديدًا فحدّث updatedAt`,
  }));
}

function isSilent({ before, after }: ChangedBrief): boolean {
  const [old, now] = [read(before), read(after)];
  if (old?.data.status !== 'published' || now?.data.status !== 'published') return false;
  const differs = (keys: readonly string[]): boolean =>
    keys.some((key) => !isDeepStrictEqual(old.data[key], now.data[key]));
  return (differs(SAID) || old.body !== now.body) && !differs(['updatedAt', 'corrections']);
}

function read(text: string): { data: Record<string, unknown>; body: string } | undefined {
  const parts = splitFrontmatter(text);
  if (parts === undefined) return undefined;
  const { data } = parseYaml(parts.yaml, parts.yamlLine);
  return typeof data === 'object' && data !== null
    ? { data: { ...data }, body: wordsOf(`${parts.body}\n${noteOf({ ...data })}`) }
    : undefined;
}

/** The note on the sources is read with the text: one that moves from its end to its own field says the same. */
function noteOf({ sourcesNote }: Record<string, unknown>): string {
  return typeof sourcesNote === 'string' ? sourcesNote : '';
}

/** Who said something may be told without a word: the elements of speech print no letter but the marks of a quotation. */
function wordsOf(body: string): string {
  // No «<» within: a thousand openings without an end are each looked at once.
  return body
    .replace(/<\/?Said\b[^<>]*>/g, '')
    .replace(/<Quote\b[^<>]*>/g, '«')
    .replaceAll('</Quote>', '»')
    .replace(/\s+/g, ' ')
    .trim();
}
