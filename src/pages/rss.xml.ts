/** The feed of the whole site. */
import { loadDigest } from '../briefs/load-digest.ts';
import { routes } from '../routes.ts';
import { site } from '../site.ts';
import { feedResponse } from './_feed-response.ts';

export async function GET(): Promise<Response> {
  const { briefs } = await loadDigest();
  return feedResponse(briefs, routes.rss, { title: site.name, description: site.description });
}
