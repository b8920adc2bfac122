/** A feed of this site, with its settings and addresses filled in. */
import rss from '@astrojs/rss';
import type { Brief } from '../digest/model.ts';
import { rssFeed } from '../feeds/rss.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

/**
 * @param briefs newest first, all that might go in
 * @param path the feed's own address, from `routes`
 */
export function feedResponse(
  briefs: readonly Brief[],
  path: string,
  { title, description }: { readonly title: string; readonly description: string },
): Promise<Response> {
  return rss(
    rssFeed(briefs.slice(0, site.feedLength), {
      title,
      description,
      siteUrl: absolute(routes.home),
      selfUrl: absolute(path),
      briefUrl: (id) => absolute(routes.brief(id)),
    }),
  );
}
