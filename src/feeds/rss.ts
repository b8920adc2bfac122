/** Briefs as an RSS 2.0 feed (rssboard.org/rss-specification); @astrojs/rss writes and validates the XML. */
import type { RSSOptions } from '@astrojs/rss';
import { absoluteLinks } from './absolute-links.ts';
import type { Brief } from '../digest/model.ts';

export interface FeedInfo {
  readonly title: string;
  readonly description: string;
  /** The site's address, scheme and host. */
  readonly siteUrl: string;
  /** The feed's own address, absolute. */
  readonly selfUrl: string;
  /** The absolute address of a brief. */
  readonly briefUrl: (id: string) => string;
}

/**
 * @param briefs newest first; all of them go in
 * @returns options for `rss()` of @astrojs/rss
 */
export function rssFeed(briefs: readonly Brief[], info: FeedInfo): RSSOptions {
  const { title, description, siteUrl, selfUrl, briefUrl } = info;
  return {
    title,
    description,
    site: siteUrl,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>ar</language><atom:link href="${selfUrl}" rel="self" type="application/rss+xml"/>`,
    items: briefs.map((brief) => ({
      title: brief.title,
      link: briefUrl(brief.id),
      description: brief.summary,
      pubDate: new Date(brief.publishedAt),
      content: `<div dir="rtl" lang="ar">${absoluteLinks(brief.html, briefUrl(brief.id))}</div>`,
      categories: [...brief.countries, ...brief.actors, ...brief.topics].map(({ name }) => name),
    })),
  };
}
