/** The feed of the whole site. */
import rss from '@astrojs/rss';
import { loadDigest } from '../briefs/load-digest.ts';
import { rssFeed } from '../feeds/rss.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

export async function GET(): Promise<Response> {
  const { briefs } = await loadDigest();
  return rss(
    rssFeed(briefs.slice(0, site.feedLength), {
      title: site.name,
      description: site.description,
      siteUrl: absolute(routes.home),
      selfUrl: absolute(routes.rss),
      briefUrl: (id) => absolute(routes.brief(id)),
    }),
  );
}
