/** What a run of collect is asked for, and what it works with. */
import type { IngestOptions } from '../ingest/ingest.ts';
import type { Clock } from './clock.ts';
import type { Client } from './net/client.ts';
import type { Limits } from './net/limits.ts';
import type { Exceptions } from './net/target.ts';

export interface CollectOptions {
  /** Collect's own folder, absolute. */
  readonly directory: string;
  /** Where briefs are written. */
  readonly out: string;
  readonly status: 'draft' | 'published';
  /** Milliseconds: how old new items may be; undefined: as old as the last run of their feed, a day to seven (window.ts). */
  readonly since: number | undefined;
  /** Feeds are fetched, nothing else; nothing is written. */
  readonly dryRun: boolean;
  /** Ends the fetching: what was fetched stays for the next run. */
  readonly signal: AbortSignal;
  readonly client: Client;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly exceptions: Exceptions;
  /** Told once, in Arabic, when another collect or ingest has to end first. */
  readonly onWait: (what: string) => void;
  /** Told how many articles were fetched so far. */
  readonly onArticle: (count: number) => void;
  /** Told when nothing more is fetched: from then on the signal stops nothing. */
  readonly onFetched?: () => void;
  readonly onProgress?: IngestOptions['onProgress'];
}
