import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLd } from '../../../src/metadata/json-ld.ts';
import {
  actorNode,
  type Addresses,
  breadcrumbs,
  newsArticle,
  webSite,
} from '../../../src/metadata/linked-data.ts';
import {
  MOST_ENTRIES,
  writeNewsSitemap,
  writeSitemap,
  writeSitemapIndex,
} from '../../../src/metadata/sitemap.ts';
import { briefOf, lavrov, mali } from '../digest/brief-fixture.ts';

const addresses: Addresses = {
  home: 'https://d.example/',
  search: 'https://d.example/search/',
  brief: (id) => `https://d.example/briefs/${id}/`,
  country: (id) => `https://d.example/countries/${id}/`,
  actor: (id) => `https://d.example/actors/${id}/`,
  topic: (id) => `https://d.example/topics/${id}/`,
  card: (id) => `https://d.example/briefs/${id}/card.png`,
};

test('a brief as linked data: what it rests on, whom it names, what was corrected', () => {
  const node = newsArticle(
    briefOf('2025-09-24-a', {
      countries: [mali],
      actors: [lavrov],
      topics: [{ id: 'aes', name: 'تحالف' }],
      sources: [
        { outlet: { id: 'a', name: 'أ', ownership: 'state' }, url: 'https://a.example/1' },
        { outlet: { id: 'b', name: 'ب', ownership: 'private' } },
      ],
      corrections: [{ at: '2025-09-26', note: 'صُحح العدد' }],
    }),
    'الموجز',
    addresses,
  );
  expect(node).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'عنوان 2025-09-24-a',
    inLanguage: 'ar',
    datePublished: '2025-09-24T10:00:00.000Z',
    dateModified: '2025-09-26T00:00:00.000Z',
    isBasedOn: ['https://a.example/1'],
    about: [
      { '@type': 'Country', '@id': 'https://d.example/countries/ml/#about', name: 'مالي' },
      { '@type': 'Thing', '@id': 'https://d.example/topics/aes/#about' },
    ],
    mentions: [{ '@type': 'Person', '@id': 'https://d.example/actors/sergey-lavrov/#about' }],
    correction: [{ '@type': 'CorrectionComment', text: 'صُحح العدد', datePublished: '2025-09-26' }],
  });
});

test('properties without a value are left out', () => {
  const node = newsArticle(briefOf('2025-09-24-a', { sources: [] }), 'الموجز', addresses);
  for (const name of ['about', 'mentions', 'correction', 'isBasedOn'])
    expect(node).not.toHaveProperty(name);
});

test('a person has a nationality, a body a place', () => {
  expect(actorNode({ ...lavrov, country: mali }, [], addresses)).toHaveProperty('nationality');
  const body = { ...lavrov, kind: 'state-body' as const, country: mali };
  expect(actorNode(body, [lavrov], addresses)).toMatchObject({
    '@type': 'GovernmentOrganization',
    location: { name: 'مالي' },
    memberOf: [{ name: 'سيرغي لافروف' }],
  });
});

test('the site says where its search is, and a page where it stands', () => {
  const [site] = webSite({ name: 'الموجز', description: 'وصف' }, addresses);
  expect(site).toMatchObject({
    potentialAction: {
      target: { urlTemplate: 'https://d.example/search/?q={search_term_string}' },
    },
  });
  expect(
    breadcrumbs([
      { name: 'أ', address: 'https://d.example/' },
      { name: 'ب', address: 'https://d.example/b/' },
    ]).itemListElement,
  ).toMatchObject([{ position: 1 }, { position: 2, item: 'https://d.example/b/' }]);
});

test('no text ends the element that holds it, and all of it is read back', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '</SCRIPT ', '\u2028')),
      (text) => {
        const written = jsonLd([{ '@type': 'Thing', name: text }]);
        expect(written).not.toContain('<');
        expect(JSON.parse(written)).toMatchObject({ '@graph': [{ name: text }] });
      },
    ),
  );
});

describe('sitemaps', () => {
  test('addresses with the time of their last change', () => {
    const xml = writeSitemap([
      { address: 'https://d.example/?a=1&b=2', updated: Date.UTC(2025, 8, 24) },
      { address: 'https://d.example/method/' },
    ]);
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
        '<url><loc>https://d.example/?a=1&#x26;b=2</loc><lastmod>2025-09-24T00:00:00.000Z</lastmod></url>' +
        '<url><loc>https://d.example/method/</loc></url></urlset>\n',
    );
    expect(writeSitemapIndex([{ address: 'https://d.example/s.xml' }])).toContain(
      '<sitemap><loc>https://d.example/s.xml</loc></sitemap>',
    );
  });

  test('no file has more entries than the protocol allows', () => {
    const entries = Array.from({ length: MOST_ENTRIES + 1 }, () => ({
      address: 'https://d.example/',
    }));
    expect(() => writeSitemap(entries)).toThrow(RangeError);
  });

  test('news are what is at most two days older than the newest brief', () => {
    const xml = writeNewsSitemap('الموجز', [
      { address: 'https://d.example/3', title: 'ج', publishedAt: '2025-09-24T12:00:00Z' },
      { address: 'https://d.example/2', title: 'ب', publishedAt: '2025-09-22T12:00:00Z' },
      { address: 'https://d.example/1', title: 'أ', publishedAt: '2025-09-22T11:59:00Z' },
    ]);
    expect(xml.match(/<loc>/g)).toHaveLength(2);
    expect(xml).toContain('<news:title>ب</news:title>');
    expect(writeNewsSitemap('الموجز', [])).not.toContain('<url>');
  });
});
