/**
 * Sources and former names of a brief's file, changed: the lines of these keys alone. Only what ingest wrote and nobody
 * has touched since is written as ingest writes it, so that it stays ingest's.
 */
import { parse } from 'yaml';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import {
  appendRecord,
  blockOf,
  removeKey,
  removeRecord,
  setBlock,
  setIds,
} from '../../editing/frontmatter-text.ts';
import { writeFrontmatter } from '../store/brief-file.ts';
import type { LedgerSource } from '../store/ledger.ts';
import { proposedWithout } from '../store/proposed.ts';
import type { StoreOptions } from '../store/storing.ts';
import { headOf, isSameSource } from './brief-head.ts';
import { withoutDiffering } from './leaving-words.ts';

/** @throws RangeError where the list is written in another form than a line a key */
export function withSources(text: string, added: readonly LedgerSource[]): string {
  return added.reduce((before, source) => appendRecord(before, 'sources', { ...source }), text);
}

/**
 * Without those of the further sources that are among `removed`, and what is proposed for the sake of these.
 *
 * @param isOurs nobody has touched it since ingest wrote it
 * @throws as `withSources`
 */
export function withoutSources(
  text: string,
  removed: readonly LedgerSource[],
  isOurs: boolean,
  outlets: StoreOptions['outlets'],
): string {
  const { sources } = headOf(text) ?? { sources: [] };
  const isRemoved = (source: LedgerSource, at: number): boolean =>
    at > 0 && removed.some((one) => isSameSource(one, source));
  const left = sources.filter((one, at) => !isRemoved(one, at));
  const gone = sources
    .filter(isRemoved)
    .map(({ outlet }) => outlet)
    .filter((id) => left.every(({ outlet }) => outlet !== id));
  const proposed = (data: Record<string, unknown>): object => {
    const those = proposedWithout(data.proposed, text, gone, left, outlets);
    return those === undefined ? {} : { proposed: those };
  };
  if (isOurs) return rewritten(text, (data) => ({ sources: left, ...proposed(data) }));
  const without = sources
    .flatMap((source, at) => (isRemoved(source, at) ? [at] : []))
    .reduceRight((before, at) => removeRecord(before, 'sources', at), text);
  const block = blockOf(rewritten(text, proposed), 'proposed');
  const cleared = withoutDiffering(without, gone);
  return block === undefined ? cleared : setBlock(cleared, 'proposed', block);
}

/** @param formerly none takes the key away */
export function withFormerNames(text: string, formerly: readonly string[]): string {
  return formerly.length === 0
    ? removeKey(text, 'formerly')
    : setIds(text, 'formerly', formerly, 'sources');
}

function rewritten(text: string, change: (data: Record<string, unknown>) => object): string {
  const parts = splitFrontmatter(text);
  const data: unknown = parts === undefined ? undefined : parse(parts.yaml);
  if (parts === undefined || !isRecord(data)) return text;
  return `${writeFrontmatter({ ...data, ...change(data) })}${parts.body}`;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

/** @returns what the edit makes; a sentence in Arabic where the file's list of sources is written as no edit can change it */
export async function unlessUnusual<T>(
  file: string,
  edit: () => T | Promise<T>,
): Promise<T | { readonly fault: string }> {
  try {
    return await edit();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      fault: `قائمة sources في ${file} مكتوبة على غير المعتاد. اجعل كل مصدر في سطر يبدأ بواصلة «- »، ثم أعد المحاولة.`,
    };
  }
}
