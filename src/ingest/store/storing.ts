/** What storing an article takes and gives. */
import type { LedgerEntry } from './ledger.ts';

export interface Stored {
  readonly status: 'written' | 'unchanged' | 'updated' | 'duplicate';
  readonly output: string | null;
  readonly reason: string | null;
}

export interface StoreOptions {
  /** The folder of briefs. */
  readonly directory: string;
  readonly ledger: Map<string, LedgerEntry>;
  /** Articles that this run has seen. */
  readonly seen: Set<string>;
  readonly dryRun: boolean;
  /** Write again a brief that was deleted after an earlier run. */
  readonly restore: boolean;
}
