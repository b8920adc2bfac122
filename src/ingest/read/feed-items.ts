/** The items of a feed as an XML tokenizer meets them: a damaged one costs only itself. */
import type { ChildNode } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { type FeedItem, ItemReader } from './item-reader.ts';

const XML = { xmlMode: true, decodeEntities: true } as const;

/**
 * What stands around the items, before the first and after the last: the feed's name and address.
 *
 * @param xml the whole feed
 */
export function feedChannel(xml: string): readonly ChildNode[] {
  const { head, foot } = feedFrame(xml);
  const around = new DomHandler();
  const parser = new Parser(around, XML);
  parser.write(head);
  parser.end(foot);
  return around.dom;
}

/** What stands before the first item, and behind the last one; all of a feed without items stands before. */
export function feedFrame(xml: string): { readonly head: string; readonly foot: string } {
  const first = xml.search(/<(?:item|entry)[\s>]/i);
  if (first < 0) return { head: xml, foot: '' };
  return { head: xml.slice(0, first), foot: xml.slice(lastItemEnd(xml)) };
}

function lastItemEnd(xml: string): number {
  const tail = xml.slice(-LONGEST_TAIL);
  const end = Math.max(
    ...['</item>', '</entry>'].map((tag) => tail.toLowerCase().lastIndexOf(tag)),
  );
  return end < 0 ? xml.length : xml.length - tail.length + tail.indexOf('>', end) + 1;
}

/** UTF-16 units in which the end of the last item is sought. */
const LONGEST_TAIL = 1 << 16;

/**
 * Reads the items of RSS 0.9x, 1.0, 2.0 and Atom one after another, so that a feed of any length needs room for one.
 * An item that is cut off, or in which a mark was never closed, is handed on with the damage told; reading goes on at
 * the next item.
 */
export function* feedItems(xml: string): Generator<FeedItem, void> {
  // A restart is at a later item each time; only an item that swallowed others is read twice.
  for (let from: number | undefined = 0; from !== undefined;) from = yield* readFrom(xml, from);
}

/** @returns where reading has to begin again: an item swallowed the one that begins there */
function* readFrom(xml: string, from: number): Generator<FeedItem, number | undefined> {
  const reader = new ItemReader(xml, from);
  const parser = new Parser(reader, XML);
  // In pieces, so that a restart stops the reading at once, and items are handed on as they come.
  for (let at = from; at < xml.length && reader.restart === undefined; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
    yield* reader.items.splice(0);
  }
  if (reader.restart === undefined) parser.end();
  reader.cut();
  yield* reader.items;
  return reader.restart;
}

const PIECE = 1 << 16;
