/** Writes the search index: Pagefind's files with our tokens, the texts to show, and the vocabulary. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { isFunctionWord } from '../arabic/function-words.ts';
import { withoutArticle } from '../arabic/stemming.ts';
import type { Display, SearchDocument } from './document.ts';
import { nameToken, PLACEHOLDER, tokensOf, wordsOf } from './tokens.ts';
import { encodeVocabulary } from './vocabulary.ts';

/** Numbers of texts in one folder: file systems and hosts dislike thousands. */
const FOLDER = 1000;

/**
 * @param parts documents, newest first: of equally good results the first comes first
 * @param directory where `pagefind.js` and all that belongs to it goes
 * @returns how many documents there are
 * @throws when Pagefind reports an error or a file cannot be written
 */
export async function writeSearchIndex(
  parts: Iterable<readonly SearchDocument[]> | AsyncIterable<readonly SearchDocument[]>,
  directory: string,
): Promise<number> {
  const counts = new Map<string, number>();
  let number = 0;
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ar' });
    refuse(errors);
    if (index === undefined) throw new Error('Pagefind made no index.');
    for await (const documents of batches(parts)) {
      await Promise.all(
        documents.map(async (document) => {
          const file = `${String(Math.floor(number / FOLDER))}/${String(number)}.json`;
          number += 1;
          countWords(document, counts);
          // Pagefind takes them in the order in which they are sent; it need not answer before the next.
          const added = index.addCustomRecord(recordOf(document, file));
          await writeText(path.join(directory, 'texts', file), document);
          refuse((await added).errors);
        }),
      );
    }
    const written = await index.writeFiles({ outputPath: directory });
    refuse(written.errors);
  } finally {
    await close();
  }
  await writeFile(path.join(directory, 'vocabulary.txt'), encodeVocabulary(counts));
  return number;
}

/** Documents that are on their way to Pagefind at once: each is some ten kilobytes. */
const BATCH = 100;

async function* batches(
  parts: Iterable<readonly SearchDocument[]> | AsyncIterable<readonly SearchDocument[]>,
): AsyncGenerator<readonly SearchDocument[]> {
  for await (const documents of parts)
    for (let i = 0; i < documents.length; i += BATCH) yield documents.slice(i, i + BATCH);
}

function recordOf(
  { url, title, text, names, ownNames, date, filters }: SearchDocument,
  file: string,
) {
  const content = [
    tokensOf(text),
    // Behind the text: no word of an excerpt has their places.
    ...names.map(tokensOf),
    ...ownNames.map(nameToken),
  ];
  return {
    url,
    content: content.join(' ') || PLACEHOLDER,
    language: 'ar',
    meta: { headline: tokensOf(title) || PLACEHOLDER, file },
    filters: Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, [...values]])),
    sort: { date: date ?? '0000-00-00' },
  };
}

async function writeText(
  file: string,
  { kind, title, text, byline }: SearchDocument,
): Promise<void> {
  const display: Display = { kind, title, text, byline };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(display));
}

function countWords({ title, text, names }: SearchDocument, counts: Map<string, number>): void {
  const words = new Set(wordsOf([title, text, ...names].join('\n')).map(({ folded }) => folded));
  for (const word of words) {
    if (isFunctionWord(word) || word.length < 3) continue;
    const key = withoutArticle(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
