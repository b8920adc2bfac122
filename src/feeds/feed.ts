/** A feed, whatever the format it is written in: RSS, Atom and JSON Feed are three spellings of this. */

export interface Feed {
  /** A tag URI; it stays when names and addresses change. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed belongs to, absolute. */
  readonly page: string;
  /** The latest change of an item; undefined where there are no items. */
  readonly updated?: Date;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** A tag URI; it stays when title, file name and address change. */
  readonly id: string;
  readonly title: string;
  /** Absolute. */
  readonly url: string;
  /** Plain text. */
  readonly summary: string;
  /** A fragment that needs neither style nor script; absent where only the summary is sent. */
  readonly html?: string;
  readonly published: Date;
  /** Not before `published`. */
  readonly updated: Date;
  readonly categories: readonly Category[];
}

export interface Category {
  readonly name: string;
  /** The id within its kind. */
  readonly term: string;
  /** The absolute address of the list of its kind: countries, actors, topics. */
  readonly scheme: string;
}

/** Who publishes: what every feed of a site says. */
export interface Publisher {
  readonly name: string;
  /** The absolute address of the site. */
  readonly home: string;
  /** The absolute address of a picture for the whole site, with its sides in pixels. */
  readonly icon: string;
  /** A WebSub hub that is told of changes (W3C WebSub). */
  readonly hub?: string;
}

/** The formats, each with its file name and media type. */
export const FEED_FORMATS = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;
