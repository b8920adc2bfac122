/** What the pages of the desk are made of. */
import type { Content } from '../../check/entry.ts';
import type { Refused } from '../../editing/publish-briefs.ts';
import type { Desk } from '../desk.ts';

export interface DeskContext {
  readonly desk: Desk;
  readonly content: Pick<Content, 'actors' | 'outlets'>;
  readonly blocked: ReadonlyMap<string, Refused>;
  readonly notices: readonly string[];
  /** What the runs could not read, each in a line; and when the last one was (ISO 8601), where that is known. */
  readonly faults: readonly string[];
  readonly ranAt?: string;
  /** Pages have presses; else commands to copy. */
  readonly canWrite: boolean;
  readonly site: { readonly name: string; readonly timeZone: string };
}

/** What came of a press. */
export interface Told {
  readonly lines: readonly string[];
  readonly isFault: boolean;
}
