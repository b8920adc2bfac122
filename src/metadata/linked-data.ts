/** What machines read in a page: schema.org as JSON-LD. Plain objects; the page writes them (JsonLd.astro). */
import type { Actor, Brief, Country } from '../digest/model.ts';
import { updatedAt } from '../digest/updated.ts';

export interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** The absolute addresses that descriptions name. */
export interface Addresses {
  readonly home: string;
  readonly search: string;
  brief(id: string): string;
  country(id: string): string;
  actor(id: string): string;
  topic(id: string): string;
  /** The picture of a brief that is shown where it is shared. */
  card(id: string): string;
}

/** The name of the thing that a page is about, as against the page. */
const thing = (page: string): string => `${page}#about`;

/** The publisher and the site, with its search. */
export function webSite(
  { name, description }: { readonly name: string; readonly description: string },
  { home, search }: Addresses,
): Node[] {
  return [
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      url: home,
      name,
      description,
      inLanguage: 'ar',
      publisher: { '@id': `${home}#publisher` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    publisher(name, home),
  ];
}

/** A brief, what it rests on, and whom it names (schema.org/NewsArticle). */
export function newsArticle(brief: Brief, siteName: string, addresses: Addresses): Node {
  const url = addresses.brief(brief.id);
  const urls = brief.sources.flatMap((source) => (source.url === undefined ? [] : [source.url]));
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: brief.title,
    description: brief.summary,
    inLanguage: 'ar',
    datePublished: new Date(brief.publishedAt).toISOString(),
    dateModified: new Date(updatedAt(brief)).toISOString(),
    image: addresses.card(brief.id),
    wordCount: brief.words,
    author: { '@id': `${addresses.home}#publisher` },
    publisher: publisher(siteName, addresses.home),
    ...some('isBasedOn', urls),
    ...some('about', [
      ...brief.countries.map((country) =>
        reference('Country', addresses.country(country.id), country),
      ),
      ...brief.topics.map((topic) => reference('Thing', addresses.topic(topic.id), topic)),
    ]),
    ...some(
      'mentions',
      brief.actors.map((actor) => reference(typeOf(actor), addresses.actor(actor.id), actor)),
    ),
    ...some(
      'correction',
      brief.corrections.map(({ at, note }) => ({
        '@type': 'CorrectionComment',
        text: note,
        datePublished: at,
      })),
    ),
  };
}

export function countryNode({ id, name, nameEn, nameFr }: Country, addresses: Addresses): Node {
  const url = addresses.country(id);
  return {
    '@type': 'Country',
    '@id': thing(url),
    url,
    name,
    alternateName: [...new Set([nameEn, nameFr])],
  };
}

/** A person or a body, with what it belongs to. */
export function actorNode(actor: Actor, bodies: readonly Actor[], addresses: Addresses): Node {
  const { id, name, nameEn, aliases, country, roles } = actor;
  const url = addresses.actor(id);
  const isPerson = actor.kind === 'person';
  const [role] = roles;
  return {
    '@type': typeOf(actor),
    '@id': thing(url),
    url,
    name,
    alternateName: [nameEn, ...aliases],
    ...(isPerson && role !== undefined ? { jobTitle: role.title } : {}),
    ...(country === undefined
      ? {}
      : {
          [isPerson ? 'nationality' : 'location']: reference(
            'Country',
            addresses.country(country.id),
            country,
          ),
        }),
    ...some(
      'memberOf',
      bodies.map((body) => reference(typeOf(body), addresses.actor(body.id), body)),
    ),
  };
}

/** The way from the home page to a page (schema.org/BreadcrumbList). */
export function breadcrumbs(
  steps: readonly { readonly name: string; readonly address: string }[],
): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: address,
    })),
  };
}

function publisher(name: string, home: string): Node {
  return { '@type': 'NewsMediaOrganization', '@id': `${home}#publisher`, name, url: home };
}

function reference(type: string, page: string, { name }: { readonly name: string }): Node {
  return { '@type': type, '@id': thing(page), name };
}

function typeOf({ kind }: Actor): string {
  return kind === 'person'
    ? 'Person'
    : kind === 'state-body'
      ? 'GovernmentOrganization'
      : 'Organization';
}

/** Without a property that has no value. */
function some(name: string, values: readonly unknown[]): Record<string, readonly unknown[]> {
  return values.length === 0 ? {} : { [name]: values };
}
