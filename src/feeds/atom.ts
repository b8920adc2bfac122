/** Atom 1.0 (RFC 4287); feedsmith writes the XML. */
import { generateAtomFeed } from 'feedsmith';
import type { Feed, Publisher } from './feed.ts';

/** What an empty feed says of its change, which Atom demands and nobody knows: the epoch. */
const NEVER = new Date(0);

/** @param self the feed's own address, absolute */
export function writeAtom(feed: Feed, self: string, { name, home, icon, hub }: Publisher): string {
  return generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated ?? NEVER,
    authors: [{ name, uri: home }],
    icon,
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.page, rel: 'alternate', type: 'text/html', hreflang: 'ar' },
      ...(hub === undefined ? [] : [{ href: hub, rel: 'hub' }]),
    ],
    xml: { lang: 'ar' },
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      published: item.published,
      updated: item.updated,
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      summary: { value: item.summary },
      categories: item.categories.map(({ name: label, term, scheme }) => ({ term, scheme, label })),
      ...(item.html === undefined ? {} : { content: { value: item.html, type: 'html' } }),
    })),
  });
}
