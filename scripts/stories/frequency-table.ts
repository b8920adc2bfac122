/**
 * Makes src/stories/data/frequencies.txt: in how many documents of our own each term stands.
 * `node scripts/stories/frequency-table.ts content/briefs [PATH…]`; a PATH is a folder or a file of Arabic text.
 *
 * A document is a file, or a part of about 3000 letters of one; marks, keys and Latin words are passed over.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasArabic } from '../../src/arabic/letters.ts';
import { termOf, wordsIn } from '../../src/stories/terms.ts';

const TARGET = path.join(import.meta.dirname, '../../src/stories/data/frequencies.txt');
const TEXTS = /\.(?:mdx|md|ya?ml|txt|html|xml|jsonl?)$/;
const LENGTH = 3000;
const FEWEST_TERMS = 30;
/** A term of one document alone is as rare as one of none. */
const LEAST = 2;
/** Lines of frontmatter that hold ids and addresses. */
const IDS = /^(?:sources|follows|formerly|countries|actors|topics|status|confidence)\b.*$/gm;

const counts = new Map<string, number>();
let documents = 0;
for (const file of process.argv.slice(2).flatMap(files)) {
  const text = readFileSync(file, 'utf8')
    .replace(IDS, '')
    .replace(/<[^>]+>|\\[nrt]/g, ' ');
  for (let at = 0; at < text.length; at += LENGTH) count(text.slice(at, at + LENGTH));
}
const lines = [...counts]
  .filter(([, n]) => n >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([term, n]) => `${term} ${String(n)}`);
const head = [
  '# In how many of our own documents each term stands (src/stories/terms.ts): briefs of the demonstration, researched',
  '# events, made-up articles of tests. Made by scripts/stories/frequency-table.ts on 2026-11-28, and frozen: results',
  '# must not move when content does. No text of a news outlet was counted.',
  `# documents: ${String(documents)}`,
];
writeFileSync(TARGET, `${[...head, ...lines].join('\n')}\n`);
console.log(`${String(documents)} documents, ${String(lines.length)} terms`);

function count(text: string): void {
  const terms = new Set<string>();
  for (const { form } of wordsIn(text, [])) {
    const term = hasArabic(form) ? termOf(form) : undefined;
    if (term !== undefined) terms.add(term);
  }
  if (terms.size < FEWEST_TERMS) return;
  documents += 1;
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
}

function files(name: string): string[] {
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((inner) => path.join(name, inner))
    .filter((file) => TEXTS.test(file));
}
