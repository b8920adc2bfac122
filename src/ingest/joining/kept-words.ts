/** Words that an editor wrote or accepted of a source, and that no brief has where it leaves: kept in `.joined/`, told. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import type { OpenFolder } from '../store/brief-folder.ts';
import { joinedFile } from '../store/joined-briefs.ts';
import { digest, type LedgerSource } from '../store/ledger.ts';
import { isSameSource } from './brief-head.ts';
import { idOfFile } from './brief-name.ts';
import { proposedLines } from './proposed-block.ts';
import type { ReadBrief } from './read-brief.ts';

/**
 * Keeps the whole brief as it was, where more goes than comes back with the source.
 *
 * @param gone sources that leave it
 * @param after its text without them
 * @returns what is told, in Arabic
 * @throws the file system's error
 */
export async function keepWords(
  { file, text, head, entry, isOurs }: ReadBrief,
  gone: readonly LedgerSource[],
  after: string,
  folder: OpenFolder,
): Promise<string[]> {
  const isDiffering = !isDeepStrictEqual(differsOf(text), differsOf(after));
  const { hand } = entry;
  const isMade = isOurs || hand?.now === digest(proposedLines(text));
  const outlets = head.sources
    .filter((source) => gone.some((one) => isSameSource(one, source)))
    .map(({ outlet }) => outlet);
  const isProposed =
    !isMade && outlets.some((outlet) => proposedLines(text).includes(`source: ${outlet}`));
  if (!isDiffering && !isProposed) return [];
  const name = `before-split/${idOfFile(file)}-${digest(text).slice(0, LETTERS)}`;
  await folder.writeJoined(name, text);
  const kept = joinedFile(folder.directory, name);
  return [
    ...(isDiffering ? [`خرج قول المصدر من «أين تختلف المصادر» (differs).`] : []),
    ...(isProposed ? [`خرج ما كان مقترحًا (proposed) لأجل المصدر.`] : []),
    `الموجز كما كان قبل ذلك في ${kept}`,
  ];
}

const LETTERS = 6;

function differsOf(text: string): unknown {
  const parts = splitFrontmatter(text);
  const data: unknown = parts === undefined ? undefined : parse(parts.yaml, { logLevel: 'error' });
  return z.looseObject({ differs: z.unknown() }).safeParse(data).data?.differs;
}
