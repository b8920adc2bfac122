/** RSS 2.0 (rssboard.org/rss-specification), with the whole text in `content:encoded`; feedsmith writes the XML. */
import { generateRssFeed } from 'feedsmith';
import type { Feed, Publisher } from './feed.ts';

/** @param self the feed's own address, absolute */
export function writeRss(feed: Feed, self: string, { icon, hub }: Publisher): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: feed.description,
    language: 'ar',
    ...(feed.updated === undefined ? {} : { lastBuildDate: feed.updated }),
    image: { url: icon, title: feed.title, link: feed.page },
    atom: {
      links: [
        { href: self, rel: 'self', type: 'application/rss+xml' },
        ...(hub === undefined ? [] : [{ href: hub, rel: 'hub' }]),
      ],
    },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      guid: { value: item.id, isPermaLink: false },
      pubDate: item.published,
      categories: item.categories.map(({ name, scheme }) => ({ name, domain: scheme })),
      // RSS has no time of change of its own; readers that know Atom's see it.
      atom: { updated: item.updated },
      ...(item.html === undefined ? {} : { content: { encoded: item.html } }),
    })),
  });
}
