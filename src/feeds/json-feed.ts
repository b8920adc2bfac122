/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { generateJsonFeed } from 'feedsmith';
import type { Feed, Publisher } from './feed.ts';

/** @param self the feed's own address, absolute */
export function writeJsonFeed(feed: Feed, self: string, publisher: Publisher): string {
  const { name, home, icon, hub } = publisher;
  return `${JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.page,
      feed_url: self,
      description: feed.description,
      icon,
      language: 'ar',
      authors: [{ name, url: home }],
      ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        // The specification demands one of the two contents.
        ...(item.html === undefined ? { content_text: item.summary } : { content_html: item.html }),
        date_published: item.published,
        date_modified: item.updated,
        tags: item.categories.map((category) => category.name),
        language: 'ar',
      })),
    }),
    null,
    1,
  )}\n`;
}
