/** What an editor wrote of a source, where the source leaves its brief: it goes along, or is kept and told. */
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { z } from 'astro/zod';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import { removeKey, setBlock, setRecord } from '../../editing/frontmatter-text.ts';
import type { LedgerSource } from '../store/ledger.ts';
import { headOf, isSameSource } from './brief-head.ts';

/**
 * The brief of its own with what was written of its sources since they were joined: what each alone says, its title,
 * its language.
 *
 * @param text the brief that is given back
 * @param written the records of the sources as they are in the brief that they leave
 * @throws RangeError where its list of sources is written in another form than a line a key
 */
export function withRecords(text: string, written: readonly LedgerSource[]): string {
  const { sources } = headOf(text) ?? { sources: [] };
  return sources.reduce((before, source, at) => {
    const other = written.find((one) => isSameSource(one, source));
    return other === undefined || isDeepStrictEqual({ ...source, ...other }, source)
      ? before
      : setRecord(before, 'sources', at, { ...source, ...other });
  }, text);
}

const differingSchema = z.looseObject({
  values: z.array(z.looseObject({ source: z.string(), value: z.unknown() })),
  later: z.string().exactOptional(),
});

/**
 * Without what outlets say that are no sources any more; where less than two values are left, the difference goes.
 *
 * @throws RangeError where the text has no frontmatter
 */
export function withoutDiffering(text: string, gone: readonly string[]): string {
  const parts = splitFrontmatter(text);
  const data: unknown = parts === undefined ? undefined : parse(parts.yaml, { logLevel: 'error' });
  const head = z.looseObject({ differs: z.array(z.unknown()) }).safeParse(data).data;
  if (head === undefined) return text;
  const left = head.differs.flatMap((one): unknown[] => {
    const differing = differingSchema.safeParse(one).data;
    if (differing === undefined) return [one];
    const values = differing.values.filter(({ source }) => !gone.includes(source));
    if (values.length === differing.values.length) return [one];
    const { later, ...rest } = differing;
    const isLaterLeft = later !== undefined && !gone.includes(later);
    return new Set(values.map(({ value }) => value)).size < 2
      ? []
      : [{ ...rest, values, ...(isLaterLeft ? { later } : {}) }];
  });
  if (isDeepStrictEqual(left, head.differs)) return text;
  if (left.length === 0) return removeKey(text, 'differs');
  return setBlock(
    text,
    'differs',
    stringify({ differs: left }, { lineWidth: 0 }).trimEnd().split('\n'),
  );
}
