/** Linked data of pages: every JSON-LD block against what schema.org and its readers require of each type. */
import { z } from 'astro/zod';
import type { Element } from 'hast';
import { attribute, type Finding, type OutputPage } from './output-page.ts';
import { eachElement } from './walk.ts';

const text = z.string().min(1);
const url = z.url({ protocol: /^https?$/ });
const date = z.string().refine((value) => !Number.isNaN(Date.parse(value)), { error: 'no date' });
const named = z.looseObject({ '@type': text, '@id': url, name: text });
const publisher = z.looseObject({
  '@type': z.literal('NewsMediaOrganization'),
  '@id': url,
  name: text,
  url,
});
const entity = named.extend({ url, alternateName: z.array(text).optional() });

const TYPES: Readonly<Record<string, z.ZodType>> = {
  NewsArticle: z.looseObject({
    '@id': url,
    url,
    headline: text,
    description: text,
    inLanguage: z.literal('ar'),
    datePublished: date,
    dateModified: date,
    image: url,
    author: z.looseObject({ '@id': url }),
    publisher,
    isBasedOn: z.array(url).optional(),
    about: z.array(named).optional(),
    mentions: z.array(named).optional(),
    correction: z
      .array(z.looseObject({ '@type': z.literal('CorrectionComment'), text, datePublished: date }))
      .optional(),
  }),
  Country: entity,
  Person: entity,
  Organization: entity,
  GovernmentOrganization: entity,
  NewsMediaOrganization: publisher,
  WebSite: z.looseObject({
    url,
    name: text,
    publisher: z.looseObject({ '@id': url }),
    potentialAction: z.looseObject({
      '@type': z.literal('SearchAction'),
      target: z.looseObject({ urlTemplate: z.string().includes('{search_term_string}') }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
  BreadcrumbList: z.looseObject({
    itemListElement: z
      .array(
        z.looseObject({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: url }),
      )
      .min(2)
      .refine((items) => items.every(({ position }, i) => position === i + 1), {
        error: 'positions do not count from 1',
      }),
  }),
};

const block = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })).min(1),
});

/** A rule of a page (index.ts). */
export function checkLinkedData(page: OutputPage): Finding[] {
  return blocksOf(page).flatMap((source) =>
    faultsOf(source).map((message) => ({ file: page.file, rule: 'linked-data', message })),
  );
}

function faultsOf(source: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return ['a JSON-LD block is no JSON'];
  }
  const graph = block.safeParse(data);
  if (!graph.success)
    return graph.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return graph.data['@graph'].flatMap((node) => {
    const schema = TYPES[node['@type']];
    if (schema === undefined) return [`${node['@type']} is no type of ours`];
    const result = schema.safeParse(node);
    return result.success
      ? []
      : result.error.issues.map(
          ({ path, message }) => `${node['@type']}.${path.join('.')}: ${message}`,
        );
  });
}

function blocksOf({ tree }: OutputPage): string[] {
  const blocks: string[] = [];
  eachElement(tree, (element: Element) => {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json')
      return;
    blocks.push(
      element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
    );
  });
  return blocks;
}
