/** All feeds of the site: what each is called, which page it belongs to, and what it carries. */
import { loadDigest } from '../briefs/load-digest.ts';
import { editionDates, editionKindName } from '../components/edition-name.ts';
import { type CorrectionInBrief, correctionsOf } from '../digest/corrections.ts';
import type { Digest } from '../digest/digest.ts';
import type { Edition, EditionKind } from '../digest/editions.ts';
import type { Brief } from '../digest/model.ts';
import { sourceMixOf } from '../digest/source-mix.ts';
import { briefItem, type ItemOptions } from '../feeds/brief-item.ts';
import { correctionItem } from '../feeds/correction-item.ts';
import { editionItem } from '../feeds/edition-item.ts';
import type { Feed, FeedItem, Publisher } from '../feeds/feed.ts';
import { saidItem } from '../feeds/said-item.ts';
import { tagUri } from '../feeds/tag-uri.ts';
import { absolute, routes } from '../routes.ts';
import { site } from '../site.ts';

export interface SiteFeed {
  readonly group: FeedGroup;
  readonly title: string;
  readonly description: string;
  /** The folder it lies in: a path that ends in `/`. */
  readonly folder: string;
  /** The page it belongs to. */
  readonly page: string;
  readonly of: FeedSource;
}

/** What the items are made of, the newest first: as many as a feed has, and no more. */
type FeedSource =
  | { readonly briefs: readonly Brief[] }
  | { readonly editions: readonly Edition[] }
  | { readonly corrections: readonly CorrectionInBrief[] }
  | { readonly said: readonly Brief[] };

/** In the order of the feeds page. */
export const FEED_GROUPS = {
  site: 'الموقع كله',
  editions: 'الأعداد والأقوال والتصحيحات',
  topics: 'الموضوعات',
  countries: 'الدول',
  actors: 'الأطراف',
  outlets: 'وسائل الإعلام',
} as const;

export type FeedGroup = keyof typeof FEED_GROUPS;

export const publisher: Publisher = {
  name: site.name,
  home: absolute(routes.home),
  icon: absolute(`${routes.home}favicon.svg`),
  ...(site.hub === undefined ? {} : { hub: site.hub }),
};

const options: ItemOptions = {
  addresses: {
    brief: (id) => absolute(routes.brief(id)),
    edition: (key) => absolute(routes.edition(key)),
    countries: absolute(routes.countries),
    actors: absolute(routes.actors),
    topics: absolute(routes.topics),
  },
  authority: site.identity,
  content: site.feeds.content,
};

/** The feeds that have items, and the site's, whatever it has. */
export async function siteFeeds(): Promise<SiteFeed[]> {
  const digest = await loadDigest();
  return [
    {
      group: 'site',
      title: site.name,
      description: site.description,
      folder: routes.home,
      page: routes.home,
      of: { briefs: newest(digest.briefs) },
    },
    ...editionFeeds(digest),
    saidFeed(digest),
    correctionsFeed(digest),
    ...entityFeeds('topics', digest.topics, (id) => digest.briefsOfTopic(id), routes.topic),
    ...entityFeeds(
      'countries',
      digest.countries,
      (id) => digest.briefsOfCountry(id),
      routes.country,
    ),
    ...entityFeeds('actors', digest.actors, (id) => digest.briefsOfActor(id), routes.actor),
    ...outletFeeds(digest),
  ];
}

/** A feed with its items made. */
export function fullFeed({ title, description, folder, page, of }: SiteFeed): Feed {
  const all = itemsOf(of);
  const updated = all.reduce<number | undefined>(
    (latest, item) => Math.max(latest ?? 0, item.updated.getTime()),
    undefined,
  );
  return {
    id: tagUri(site.identity, `feeds${folder.slice(routes.home.length - 1)}`),
    title,
    description,
    page: absolute(page),
    ...(updated === undefined ? {} : { updated: new Date(updated) }),
    items: all,
  };
}

function newest<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, site.feeds.length);
}

function itemsOf(of: FeedSource): FeedItem[] {
  if ('briefs' in of) return of.briefs.map(itemOf);
  if ('editions' in of)
    return of.editions.map((edition) =>
      editionItem(edition, `${editionKindName(edition.kind)}، ${editionDates(edition)}`, options),
    );
  if ('said' in of) return of.said.map((brief) => saidItem(brief, options));
  return of.corrections.map((correction) => correctionItem(correction, options));
}

const made = new WeakMap<Brief, FeedItem>();

/** An item is in many feeds, and made once. */
function itemOf(brief: Brief): FeedItem {
  const item = made.get(brief) ?? briefItem(brief, options);
  made.set(brief, item);
  return item;
}

function entityFeeds(
  group: FeedGroup,
  entities: readonly { readonly id: string; readonly name: string }[],
  briefsOf: (id: string) => readonly Brief[],
  route: (id: string) => string,
): SiteFeed[] {
  return entities.flatMap(({ id, name }): SiteFeed[] => {
    const briefs = briefsOf(id);
    if (briefs.length === 0) return [];
    return [
      {
        group,
        title: `${site.name}: ${name}`,
        description: `كل جديد عن ${name} في ${site.name}.`,
        folder: route(id),
        page: route(id),
        of: { briefs: newest(briefs) },
      },
    ];
  });
}

function outletFeeds(digest: Digest): SiteFeed[] {
  return sourceMixOf(digest.briefs).outlets.map(({ outlet: { id, name } }) => ({
    group: 'outlets',
    title: `${site.name}: عن ${name}`,
    description: `ما يستند في ${site.name} إلى ${name}.`,
    folder: routes.outlet(id),
    page: `${routes.sources}#${id}`,
    of: { briefs: newest(digest.briefsOfOutlet(id)) },
  }));
}

function editionFeeds({ editions }: Digest): SiteFeed[] {
  const of = (kind: EditionKind, folder: string, description: string): SiteFeed => ({
    group: 'editions',
    title: `${site.name}: ${editionKindName(kind)}`,
    description,
    folder,
    page: routes.editions,
    of: { editions: newest([...editions.values()].filter((edition) => edition.kind === kind)) },
  });
  return [
    of('day', routes.dailyEditions, 'موجزات كل يوم في رسالة واحدة.'),
    of('week', routes.weeklyEditions, 'موجزات كل أسبوع في رسالة واحدة.'),
  ];
}

function saidFeed({ briefs }: Digest): SiteFeed {
  return {
    group: 'editions',
    title: `${site.name}: من قال ماذا`,
    description: 'كل قول في الموجزات مع صاحبه: بنصه أو بمعناه.',
    folder: routes.statements,
    page: routes.statements,
    of: { said: newest(briefs.filter(({ statements }) => statements.length > 0)) },
  };
}

function correctionsFeed({ briefs }: Digest): SiteFeed {
  return {
    group: 'editions',
    title: `${site.name}: التصحيحات`,
    description: 'كل ما صُحح في الموجزات بعد نشرها.',
    folder: routes.corrections,
    page: routes.corrections,
    of: { corrections: newest(correctionsOf(briefs)) },
  };
}
