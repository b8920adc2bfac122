/** What is known of an item, feed by feed: of one article each feed may have words of its own. */
import { hash } from 'node:crypto';
import type { KnownItem } from './items-to-take.ts';
import type { KnownPage } from './store/state.ts';

/** Feeds of an item whose words are remembered; in what others say of it no correction is seen. */
const MOST_FEEDS = 16;

/**
 * @param page what is remembered; prints that stand under no feed (a killed run, an earlier form) are of any feed
 * @param feed its address
 * @returns undefined where the item was never taken
 */
export function knownIn(page: KnownPage | undefined, feed: string): KnownItem | undefined {
  if (page === undefined) return undefined;
  const print = page.prints === undefined ? page.print : page.prints[idOf(feed)];
  return { print, fails: page.fails ?? 0 };
}

/**
 * @param page as it is to be remembered
 * @param before what was remembered of the other feeds
 * @param print what this feed says of the item
 */
export function rememberedIn(
  page: KnownPage,
  before: KnownPage | undefined,
  feed: string,
  print: string,
): KnownPage {
  const id = idOf(feed);
  const { prints = {} } = before ?? {};
  const hasRoom = id in prints || Object.keys(prints).length < MOST_FEEDS;
  return { ...page, prints: hasRoom ? { ...prints, [id]: print } : prints };
}

function idOf(feed: string): string {
  return hash('sha256', feed).slice(0, 8);
}
