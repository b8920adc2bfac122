/** The item that one page of ingest's readers is: what collect has to know of it. */
import type { Page } from '../../ingest/page.ts';
import { type FeedItem, itemKey, itemPrint, type ItemDocument } from './feed-item.ts';
import { momentOf } from './moments.ts';
import { isWholeText } from './whole-text.ts';

/**
 * @param page as ingest reads the document
 * @param document a feed of this item alone
 * @param id what the feed calls it by, where it has no address
 * @returns undefined where the item names no page and has no text
 */
export function pageItem(
  { blocks, evidence }: Page,
  document: ItemDocument,
  address: string | undefined,
  id: string | undefined,
): FeedItem | undefined {
  const isWhole = isWholeText(blocks);
  if (!isWhole && address === undefined) return undefined;
  const { titles, stamps } = evidence;
  const [title = ''] = titles;
  const said = blocks.filter(({ why }) => why === 'open').map(({ text }) => text);
  // Of a teaser that stays as it is the page may have changed: the feed says so by its stamps.
  const when = isWhole ? [] : stamps.map(({ text }) => text);
  return {
    key: itemKey(address, id ?? title),
    address,
    title,
    publishedAt: momentOf(stamps, 'published'),
    changedAt: momentOf(stamps, 'modified'),
    print: itemPrint([...titles, ...said, ...when]),
    document: isWhole ? document : undefined,
  };
}
