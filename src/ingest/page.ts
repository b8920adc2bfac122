/** What an input holds of one article before it is understood: its blocks, and what its markup claims. */
import type { Block } from './block.ts';

export interface Page {
  readonly blocks: readonly Block[];
  readonly evidence: Evidence;
  /** Why this part of the input cannot be read, in Arabic: it is refused, its blocks are accounted for. */
  readonly refusal?: string;
}

/** Claims of markup and records: weighed against what the page prints, never taken at face value. */
export interface Evidence {
  readonly kind: 'text' | 'html' | 'record' | 'feed';
  /** Titles, the most trustworthy first. */
  readonly titles: readonly string[];
  readonly stamps: readonly ClaimedStamp[];
  /** Names of the outlet, the most trustworthy first. */
  readonly outletNames: readonly string[];
  readonly url?: string;
  /** Id of the outlet whose feed it was in. */
  readonly outlet?: string;
  readonly description?: string;
  /** What the page says of itself that an editor is told. */
  readonly traits?: readonly PageTrait[];
}

/** `live`: entries of a live blog and no article; `paid`: the text may be cut where payment is asked. */
export type PageTrait = 'live' | 'paid';

export interface ClaimedStamp {
  readonly text: string;
  readonly role: 'published' | 'modified' | 'crawled';
  /** Where the page prints it; absent for what its head (JSON-LD, meta) or a record's field claims. */
  readonly place?: 'headline' | 'article' | 'furniture';
}

/** Whether what is claimed are fields of a record or of a feed's item, which say what they are. */
export function isOfFields({ kind }: Evidence): boolean {
  return kind === 'record' || kind === 'feed';
}

export const NO_EVIDENCE: Evidence = { kind: 'text', titles: [], stamps: [], outletNames: [] };
