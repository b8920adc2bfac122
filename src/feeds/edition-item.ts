/** An edition as an item: its briefs in short, each with its address. */
import { h } from 'hastscript';
import { count } from '../arabic/counted-nouns.ts';
import type { Edition } from '../digest/editions.ts';
import { byProminence } from '../digest/prominence.ts';
import { latestUpdate } from '../digest/updated.ts';
import type { ItemOptions } from './brief-item.ts';
import type { FeedItem } from './feed.ts';
import { portableHtml } from './portable-html.ts';
import { tagUri } from './tag-uri.ts';

/** @param title what the edition is called, with its dates */
export function editionItem(
  edition: Edition,
  title: string,
  { addresses, authority, content }: ItemOptions,
): FeedItem {
  const { key } = edition;
  const briefs = byProminence(edition.briefs);
  const url = addresses.edition(key);
  // The first brief opens an edition: later ones must not make it new again.
  const published = Math.min(...briefs.map(({ publishedAt }) => Date.parse(publishedAt)));
  const lines = briefs.flatMap((brief) => [
    h('h3', [h('a', { href: addresses.brief(brief.id) }, brief.title)]),
    h('p', brief.summary),
  ]);
  return {
    id: tagUri(authority, `editions/${key}`),
    title,
    url,
    summary: `${count(briefs.length, 'brief')}: ${briefs.map((brief) => brief.title).join('؛ ')}.`,
    ...(content === 'full' ? { html: portableHtml(lines, url) } : {}),
    published: new Date(published),
    updated: new Date(latestUpdate(briefs) ?? published),
    categories: [],
  };
}
