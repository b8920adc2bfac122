/** All feeds in one file, for readers that import such. */
import { latestUpdate } from '../../digest/updated.ts';
import { loadDigest } from '../../briefs/load-digest.ts';
import { writeOpml } from '../../feeds/opml.ts';
import { absolute, routes } from '../../routes.ts';
import { site } from '../../site.ts';
import { FEED_GROUPS, siteFeeds } from '../_feeds.ts';

export async function GET(): Promise<Response> {
  const groups = [...Map.groupBy(await siteFeeds(), ({ group }) => group)];
  const updated = latestUpdate((await loadDigest()).briefs);
  const opml = writeOpml(
    `خلاصات ${site.name}`,
    groups.map(([group, feeds]) => ({
      title: FEED_GROUPS[group],
      feeds: feeds.map(({ title, folder, page }) => ({
        title,
        address: absolute(routes.feed(folder)),
        page: absolute(page),
      })),
    })),
    updated === undefined ? undefined : new Date(updated),
  );
  return new Response(opml, { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
}
