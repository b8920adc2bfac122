/** All pages that search engines should list, with the time of the last change on them. */
import { loadDigest } from '../briefs/load-digest.ts';
import type { Brief } from '../digest/model.ts';
import { byPeriod, PAGE_OF_STATEMENTS } from '../digest/statement-days.ts';
import { PAGE_OF_THREADS, THREAD_LENGTH, threadsByYear, threadsIn } from '../digest/threads.ts';
import { threadId } from '../digest/thread-ids.ts';
import { latestUpdate, updatedAt } from '../digest/updated.ts';
import type { SitemapEntry } from '../metadata/sitemap.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

export async function sitemapEntries(): Promise<SitemapEntry[]> {
  const digest = await loadDigest();
  const { briefs, editions, pairs } = digest;
  const months = Map.groupBy(briefs, ({ day }) => day.slice(0, 7));
  const years = Map.groupBy(briefs, ({ day }) => day.slice(0, 4));
  const threads = threadsIn(briefs, digest);
  const standing = [routes.method, routes.search, routes.feeds, routes.api];
  const lists = [
    routes.home, routes.countries, routes.actors, routes.topics, routes.archive, routes.editions,
    routes.corrections, routes.threads, routes.sources, routes.atlas, routes.statements,
  ]; // prettier-ignore
  return [
    ...lists.map((path) => entry(path, latestUpdate(briefs))),
    ...standing.map((path) => entry(path)),
    ...briefs.map((brief) => entry(routes.brief(brief.id), updatedAt(brief))),
    ...[...editions.values()].map(({ key, briefs: of }) =>
      entry(routes.edition(key), latestUpdate(of)),
    ),
    ...[...years].flatMap(([year, of]) =>
      [routes.year(year), routes.editionsOfYear(year)].map((path) => entry(path, latestUpdate(of))),
    ),
    ...[...months].map(([month, of]) => entry(routes.month(month), latestUpdate(of))),
    ...byPeriod(digest.statements).flatMap(({ key, statements }) =>
      Array.from({ length: Math.ceil(statements.length / PAGE_OF_STATEMENTS) }, (_, i) =>
        entry(routes.statementsOf(key, i + 1), latestUpdate(statements.map(({ brief }) => brief))),
      ),
    ),
    ...digest.countries.flatMap(({ id }) =>
      pages(digest.briefsOfCountry(id), (n) => routes.country(id, n)),
    ),
    ...digest.actors.flatMap(({ id }) =>
      pages(digest.briefsOfActor(id), (n) => routes.actor(id, n)),
    ),
    ...digest.topics.flatMap(({ id }) =>
      pages(digest.briefsOfTopic(id), (n) => routes.topic(id, n)),
    ),
    ...threads.flatMap((thread) =>
      pages(thread, (n) => routes.thread(threadId(thread), n), THREAD_LENGTH),
    ),
    ...threadsByYear(threads).flatMap(({ year, threads: of }) =>
      pages(
        of.flatMap((thread) => thread.at(-1) ?? []),
        (n) => routes.threadsOfYear(year, n),
        PAGE_OF_THREADS,
      ),
    ),
    ...pairs.flatMap(({ id, briefs: of }) => pages(of, (n) => routes.pair(id, n))),
  ];
}

/** The pages of a list; none where it is empty. */
function pages(
  briefs: readonly Brief[],
  route: (page: number) => string,
  length = site.pageLength,
): SitemapEntry[] {
  const updated = latestUpdate(briefs);
  const n = Math.ceil(briefs.length / length);
  return Array.from({ length: n }, (_, i) => entry(route(i + 1), updated));
}

function entry(path: string, updated?: number): SitemapEntry {
  return { address: absolute(path), ...(updated === undefined ? {} : { updated }) };
}
