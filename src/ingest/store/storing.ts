/** What storing an article takes and gives. */
import type { Reading } from '../../accounts/account.ts';
import type { Compared } from '../../proposals/proposals.ts';
import type { OutletRecord } from '../../schemas/outlet.ts';
import type { BriefStatus, Composed } from './compose.ts';
import type { LedgerEntry, LedgerSource } from './ledger.ts';
import type { KnownBriefs } from './known-briefs.ts';

/**
 * Makes a brief of an article, with the sources that came later and what they say beside it.
 *
 * @param status absent: that of the new briefs of the run. What an editor is asked about is a draft all the same
 */
export type Compose = (
  others: readonly LedgerSource[],
  compared?: Compared,
  status?: BriefStatus,
) => Composed;

export interface Stored {
  readonly status: 'written' | 'unchanged' | 'updated' | 'duplicate';
  readonly output: string | null;
  readonly reason: string | null;
  /** The brief, relative to the folder. */
  readonly file: string;
  /** It was joined to the brief of an event, or would be. */
  readonly isJoined?: true;
  /** What the article says beside the brief that it was joined to. */
  readonly compared?: Compared;
}

/** The folder of briefs, with all that is known of it. */
export interface BriefFolder {
  readonly directory: string;
  readonly known: KnownBriefs;
  /** Whether a brief lies there; its file is relative to the folder, with forward slashes. */
  readonly isThere: (file: string) => boolean;
  /** Makes known the briefs that the ledger does not have; once is enough. */
  readonly learnUnrecorded: () => Promise<void>;
  /** @throws the file system's error; the file is then as it was */
  readonly write: (file: string, text: string) => Promise<void>;
  /**
   * Keeps the brief that a joined report would be by itself (joined-briefs.ts), where none is kept under its name.
   *
   * @throws as `write`
   */
  readonly keepJoined: (name: string, text: string) => Promise<void>;
  /** @throws as `write` */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Remembers an entry, for this run and those to come. @throws as `write` */
  readonly record: (entry: LedgerEntry) => Promise<void>;
}

export interface StoreOptions {
  readonly folder: BriefFolder;
  /** Files of the briefs whose articles this run has seen. */
  readonly seen: Set<string>;
  /** All that the reports say of which this run has shortened the briefs, by the briefs' files. */
  readonly whole: Map<string, Reading>;
  /** Write again a brief that was deleted after an earlier run. */
  readonly restore: boolean;
  /** Registered outlets by id. */
  readonly outlets: ReadonlyMap<string, OutletRecord>;
}
