/** What the sources of a run share. */
import type { Clock } from './clock.ts';
import type { Fetcher } from './net/fetcher.ts';
import type { Answers } from './store/answers.ts';
import type { State } from './store/state.ts';
import type { Texts } from './store/texts.ts';

export interface SourceContext {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly answers: Answers;
  readonly state: State;
  /** Milliseconds since 1970: new items that are older are left out. */
  readonly since: (feed: string) => number;
  /** The run began, milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970 from which on no page is asked for. */
  readonly until: number;
  /** Nothing is fetched but feeds, and nothing is kept. */
  readonly dryRun: boolean;
  /** Keys of the items that this run has taken: one item may be in several feeds. */
  readonly taken: Set<string>;
  /** Keys of those among them whose page could not be read, or may not: another feed may have their texts. */
  readonly unread: Set<string>;
  /** Told after each article that was fetched. */
  readonly onArticle: () => void;
}
