/** The sources that a brief's file lists. */
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import { type LedgerSource, sourceSchema } from './ledger.ts';

const headSchema = z.object({ sources: z.array(sourceSchema).default([]) });

/** @returns what ingest writes of each; none where the file is no brief's */
export function sourcesOf(text: string): LedgerSource[] {
  const parts = splitFrontmatter(text);
  if (parts === undefined) return [];
  try {
    const data: unknown = parse(parts.yaml, { logLevel: 'error' });
    return headSchema.safeParse(data).data?.sources ?? [];
  } catch {
    return [];
  }
}
