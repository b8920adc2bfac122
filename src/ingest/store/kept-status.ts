/** The status of a brief that is there, or was: no run changes it, since an editor may have decided it. */
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { splitFrontmatter } from '../../check/frontmatter.ts';
import type { BriefStatus } from './compose.ts';
import { digest, type LedgerEntry, type LedgerSource } from './ledger.ts';
import type { Compose } from './storing.ts';

const headSchema = z.object({ status: z.enum(['draft', 'published']) });

/** @returns undefined where the text is no brief's, or one of another status */
export function statusIn(text: string | undefined): BriefStatus | undefined {
  const parts = text === undefined ? undefined : splitFrontmatter(text);
  if (parts === undefined) return undefined;
  try {
    const data: unknown = parse(parts.yaml, { logLevel: 'error' });
    return headSchema.safeParse(data).data?.status;
  } catch {
    return undefined;
  }
}

/**
 * The status with which a brief is restored that was deleted: published only where these very words were.
 *
 * @param others further sources that it had
 */
export function statusBefore(
  { written }: LedgerEntry,
  others: readonly LedgerSource[],
  compose: Compose,
): BriefStatus {
  const { text, status } = compose(others, {}, 'published');
  return status === 'published' && written.includes(digest(text)) ? status : 'draft';
}
