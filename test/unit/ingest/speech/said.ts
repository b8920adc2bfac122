/** The statements of a text of our own, short to compare. */
import { findNamed } from '../../../../src/ingest/speech/named.ts';
import type { Statement } from '../../../../src/ingest/speech/statement.ts';
import { findStatements } from '../../../../src/ingest/speech/statements.ts';
import { knowledge } from '../registry-fixture.ts';

export function statementsOf(...paragraphs: string[]): Statement[] {
  return findStatements(paragraphs, findNamed(paragraphs.join('\n'), knowledge.matcher));
}

/** Quotations with their speakers; undefined: nobody is certain. */
export function quoted(...paragraphs: string[]): [words: string, speaker: string | undefined][] {
  return statementsOf(...paragraphs)
    .filter(({ direct }) => direct)
    .map(({ text, speaker }) => [text, speaker?.id ?? speaker?.name]);
}

/** Paraphrases with their speakers. */
export function paraphrased(
  ...paragraphs: string[]
): [words: string, speaker: string | undefined][] {
  return statementsOf(...paragraphs)
    .filter(({ direct }) => !direct)
    .map(({ text, speaker }) => [text, speaker?.id ?? speaker?.name]);
}
