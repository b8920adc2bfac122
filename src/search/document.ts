/** What search knows of a page. */

export type DocumentKind = 'brief' | 'country' | 'actor' | 'topic' | 'thread';

export interface SearchDocument {
  /** The page's address, with the base path. */
  readonly url: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** The text to search and to cut excerpts from; a paragraph a line, the standfirst first. */
  readonly text: string;
  /** Names of the entities in it in every spelling: found, and never shown. */
  readonly names: readonly string[];
  /** The names that the page itself is about: a query that is one of them finds it first. */
  readonly ownNames: readonly string[];
  /** `YYYY-MM-DD`; absent for pages that have no date. */
  readonly date?: string;
  /** What the result says below its excerpt. */
  readonly byline: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The part of a document that a result shows; a small file of its own, fetched for the results that are seen. */
export type Display = Pick<SearchDocument, 'url' | 'kind' | 'title' | 'text' | 'byline'>;
