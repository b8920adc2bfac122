/** Which media types are asked for, and which are read. */
import type { Wanted } from './fetched.ts';

type Kind = Wanted['kind'];

/** What we would rather have, as the header `Accept` says it (RFC 9110, 12.5.1). */
export const ACCEPT: Readonly<Record<Kind, string>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
};

/** Servers call feeds by many names. */
const TEXT = 'text\\/(?:html|plain|xml|rss\\+xml|json|x-json)|application\\/(?:[\\w.-]+\\+)?(?:xml|json)|application\\/(?:rss|atom|rdf|x-rss|x-atom)(?:\\+xml)?'; // prettier-ignore
const PACKED = 'application\\/(?:x-)?gzip|application\\/octet-stream|binary\\/octet-stream';
const READ: Readonly<Record<Exclude<Kind, 'robots'>, RegExp>> = {
  feed: new RegExp(`^(?:${TEXT}|${PACKED})$`),
  page: new RegExp(`^(?:${TEXT})$`),
};

/** @param type in lower case, without parameters; what does not say what it is is looked at */
export function isRead(kind: Kind, type: string): boolean {
  // Whatever robots.txt is called, its rules are meant.
  return kind === 'robots' || type === '' || READ[kind].test(type);
}
