/** An item of a feed, of whatever kind the feed is: what tells it from others, and its text where the feed has it whole. */
import { hash } from 'node:crypto';
import { addressKey } from '../../schemas/address.ts';

export interface FeedItem {
  /** Sixteen hexadecimal digits of its address, or of what else the feed calls it by: the same however often it comes. */
  readonly key: string;
  /** Of its page, absolute; undefined where the feed names none. */
  readonly address: string | undefined;
  readonly title: string;
  /** When it was published, and when last changed, as the feed tells: milliseconds since 1970. */
  readonly publishedAt: number | undefined;
  readonly changedAt: number | undefined;
  /** Eight hexadecimal digits of what the feed says: others where the item was corrected. */
  readonly print: string;
  /** A feed of this item alone, where it holds the whole text; undefined: its page has to be read. */
  readonly document: ItemDocument | undefined;
}

export interface ItemDocument {
  /** What ingest reads it by: `xml` or `json`. */
  readonly extension: 'xml' | 'json';
  readonly text: string;
}

/** What a feed holds; or in Arabic why it is none. */
export type FeedReading =
  | {
      readonly items: readonly FeedItem[];
      /** Items that are cut off or damaged, and those that name no page and have no text. */
      readonly unread: number;
      /** When those appeared that were not looked at, since there are newer ones: milliseconds since 1970, or undefined. */
      readonly left: readonly (number | undefined)[];
    }
  | { readonly fault: string };

/**
 * @param address of the page
 * @param other what the feed calls the item by, or its title
 */
export function itemKey(address: string | undefined, other: string): string {
  const page = address === undefined ? undefined : addressKey(address);
  return hash('sha256', page === undefined ? `id:${other}` : `page:${page}`).slice(0, 16);
}

/** @param said all that an item says, in a fixed order */
export function itemPrint(said: readonly string[]): string {
  return hash('sha256', said.join('\n')).slice(0, 8);
}
