/** All feeds of a site as OPML 2.0 (opml.org/spec2.opml), which readers import in one go. */
import { generateOpml } from 'feedsmith';

export interface OpmlGroup {
  readonly title: string;
  readonly feeds: readonly {
    readonly title: string;
    /** The RSS feed, absolute. */
    readonly address: string;
    /** The page, absolute. */
    readonly page: string;
  }[];
}

/** @param updated the latest change of anything in the feeds */
export function writeOpml(title: string, groups: readonly OpmlGroup[], updated?: Date): string {
  return generateOpml({
    head: { title, ...(updated === undefined ? {} : { dateModified: updated }) },
    body: {
      outlines: groups.map((group) => ({
        text: group.title,
        outlines: group.feeds.map((feed) => ({
          text: feed.title,
          title: feed.title,
          type: 'rss',
          version: 'RSS2',
          language: 'ar',
          xmlUrl: feed.address,
          htmlUrl: feed.page,
        })),
      })),
    },
  });
}
