/** Every feed, in every format, beside the page that it belongs to: `/rss.xml`, `/countries/ml/atom.xml`, … */
import type { APIRoute, GetStaticPaths } from 'astro';
import { writeAtom } from '../feeds/atom.ts';
import { type Feed, FEED_FORMATS, type FeedFormat, type Publisher } from '../feeds/feed.ts';
import { writeJsonFeed } from '../feeds/json-feed.ts';
import { writeRss } from '../feeds/rss.ts';
import { absolute, routes } from '../routes.ts';
import { keyed } from './_keyed.ts';
import { fullFeed, publisher, type SiteFeed, siteFeeds } from './_feeds.ts';

const WRITERS: Readonly<
  Record<FeedFormat, (feed: Feed, self: string, publisher: Publisher) => string>
> = { rss: writeRss, atom: writeAtom, json: writeJsonFeed };

interface Props {
  readonly feed: SiteFeed;
  readonly format: FeedFormat;
}

export const getStaticPaths = (async () => {
  const feeds = await siteFeeds();
  return keyed(
    feeds.flatMap((feed) =>
      (['rss', 'atom', 'json'] as const).map((format) => ({
        params: { feed: routes.feed(feed.folder, format).slice(routes.home.length) },
        props: { feed, format },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { feed, format } }) =>
  new Response(
    WRITERS[format](fullFeed(feed), absolute(routes.feed(feed.folder, format)), publisher),
    { headers: { 'content-type': `${FEED_FORMATS[format].type}; charset=utf-8` } },
  );
