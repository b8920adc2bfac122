/** What joining and splitting read of a brief's frontmatter. */
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import { addressKey } from '../../schemas/address.ts';
import { type LedgerSource, sourceSchema } from '../store/ledger.ts';

const headSchema = z.object({
  title: z.string().default(''),
  status: z.string().default('published'),
  follows: z.string().exactOptional(),
  formerly: z.array(z.string()).default([]),
  sources: z.array(sourceSchema.loose()).default([]),
});

export type BriefHead = z.infer<typeof headSchema>;

/** @returns undefined where the text is no brief's */
export function headOf(text: string): BriefHead | undefined {
  const parts = splitFrontmatter(text);
  if (parts === undefined) return undefined;
  try {
    return headSchema.safeParse(parse(parts.yaml, { logLevel: 'error' })).data;
  } catch {
    return undefined;
  }
}

/** Whether two sources are one article: by their address, or where one has none, by outlet and time. */
export function isSameSource(a: LedgerSource, b: LedgerSource): boolean {
  const [x, y] = [a, b].map(({ url }) => (url === undefined ? undefined : addressKey(url)));
  if (x !== undefined && y !== undefined) return x === y;
  return a.outlet === b.outlet && a.title === b.title && a.publishedAt === b.publishedAt;
}
