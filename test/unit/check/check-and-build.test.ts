/** What the check lets through must pass through everything that a build makes of it without its pages. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, formatHijri, formatMonth, formatWeekday } from '../../../src/arabic/dates.ts';
import { dayOf, groupByMonth } from '../../../src/digest/calendar.ts';
import { correctionsOf } from '../../../src/digest/corrections.ts';
import { createDigest } from '../../../src/digest/digest.ts';
import { editionMonths, frontEdition } from '../../../src/digest/editions.ts';
import type { Brief } from '../../../src/digest/model.ts';
import { byProminence } from '../../../src/digest/prominence.ts';
import { updatedAt } from '../../../src/digest/updated.ts';
import { writeAtom } from '../../../src/feeds/atom.ts';
import { briefItem } from '../../../src/feeds/brief-item.ts';
import { correctionItem } from '../../../src/feeds/correction-item.ts';
import { editionItem } from '../../../src/feeds/edition-item.ts';
import { writeJsonFeed } from '../../../src/feeds/json-feed.ts';
import { writeRss } from '../../../src/feeds/rss.ts';
import { newsArticle } from '../../../src/metadata/linked-data.ts';
import { jsonLd } from '../../../src/metadata/json-ld.ts';
import { writeNewsSitemap, writeSitemap } from '../../../src/metadata/sitemap.ts';
import { briefSchema } from '../../../src/schemas/brief.ts';
import { validate } from '../../../src/schemas/messages.ts';
import { briefOf, lavrov, mali } from '../digest/brief-fixture.ts';
import { itemOptions } from '../feeds/item-options.ts';

const number = (from: number, to: number, digits = 2) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(digits, '0'));
/** Days and instants, sound or just beside. */
const day = fc
  .tuple(
    fc.oneof(
      { weight: 1, arbitrary: number(0, 9999, 4) },
      { weight: 9, arbitrary: fc.constantFrom('1900', '2100', '1970', '1969', '2024') },
    ),
    number(1, 12),
    number(1, 29),
  )
  .map((parts) => parts.join('-'));
const instant = fc
  .tuple(
    day,
    number(0, 23),
    number(0, 59),
    fc.constantFrom('', ':00', ':59'),
    fc.constantFrom('Z', '+14:00', '-14:00', '-12:00', '+05:45', '+23:59'),
  )
  .map(([date, hour, minute, second, zone]) => `${date}T${hour}:${minute}${second}${zone}`);
const text = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
  { weight: 20, arbitrary: fc.string({ unit: fc.constantFrom('ن', ' ', '<', '&', '"', ']', '>', '{', '%', 'é', '😀'), minLength: 1, maxLength: 30 }) },
 
  { weight: 5, arbitrary: fc.constantFrom('ن'.repeat(2000), ']]>', '<!--', '&', '"\'', '%E0%A4%A', 'ن ], {"', '</script>', '😀') },
); // prettier-ignore
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('https://[::1]/', 'https://a.example/%', 'https://مثال.شبكة/ن', 'http://1', 'https://a..b/', 'https://a:99999/'),
); // prettier-ignore

const frontmatter = fc.record(
  {
    title: text,
    summary: text,
    publishedAt: instant,
    publishedPrecision: fc.constantFrom('minute', 'day', 'month', 'assumed'),
    updatedAt: instant,
    status: fc.constant('published'),
    sources: fc.array(
      fc.record({ outlet: fc.constant('agency'), url, title: text, publishedAt: day }),
      { minLength: 1, maxLength: 3 },
    ),
    formerly: fc.array(fc.constantFrom('a', '2025-09-24-b', 'a'.repeat(100), 'a'.repeat(101)), {
      maxLength: 2,
    }),
    keyPoints: fc.array(text, { maxLength: 2 }),
    changes: fc.array(fc.record({ what: text, before: text, after: text }), { maxLength: 2 }),
    sourcesNote: text,
    weight: fc.integer({ min: -10, max: 10 }),
    differs: fc.array(
      fc.record({
        what: text,
        values: fc.tuple(text, text).map(([a, b]) => [
          { source: 'agency', value: a },
          { source: 'paper', value: b },
        ]),
      }),
      { maxLength: 1 },
    ),
    corrections: fc.array(fc.record({ at: fc.oneof(day, instant), note: text }), { maxLength: 3 }),
  },
  { requiredKeys: ['title', 'summary', 'publishedAt', 'status', 'sources'] },
);

const FOUR_DIGITS = /^(?:19|20|21)\d{2}-\d{2}-\d{2}T/;
const publisher = {
  name: 'الموجز',
  home: 'https://digest.example/',
  icon: 'https://digest.example/favicon.svg',
};
const addresses = {
  home: 'https://digest.example/',
  search: 'https://digest.example/search/',
  brief: (id: string) => `https://digest.example/briefs/${id}/`,
  country: (id: string) => `https://digest.example/countries/${id}/`,
  actor: (id: string) => `https://digest.example/actors/${id}/`,
  topic: (id: string) => `https://digest.example/topics/${id}/`,
  card: (id: string) => `https://digest.example/briefs/${id}/card.png`,
};

test('frontmatter that passes makes feeds, maps, dates and linked data that can be read', () => {
  let sound = 0;
  fc.assert(
    fc.property(
      frontmatter,
      fc.constantFrom('UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'),
      (written, zone) => {
        const { data } = validate(briefSchema, written);
        if (data === undefined) return;
        sound += 1;
        const { publishedPrecision: precision, sources, differs = [], ...rest } = data;
        const brief: Brief = briefOf('2025-09-24-a', {
          ...rest,
          precision,
          day: dayOf(data.publishedAt, precision, zone),
          countries: [mali],
          actors: [lavrov],
          topics: [],
          differs: differs.map(({ what, values }) => ({
            what,
            values: values.map(({ source, value }) => ({
              outlet: { id: source, name: 'صحيفة', ownership: 'private' },
              value,
            })),
          })),
          sources: sources.map(({ outlet: _, ...source }) => ({
            ...source,
            outlet: { id: 'agency', name: 'وكالة', ownership: 'state' },
          })),
        });
        makeAll(brief);
      },
    ),
    { numRuns: 1000 },
  );
  // Most of what is drawn has a fault; enough of it has none.
  expect(sound).toBeGreaterThan(30);
});

function makeAll(brief: Brief): void {
  const digest = createDigest([brief], { countries: [mali], actors: [lavrov], topics: [] });
  for (const format of [formatDay, formatHijri, formatWeekday]) {
    expect(format(brief.day)).not.toMatch(/NaN|Invalid|undefined/);
  }
  for (const { key } of groupByMonth(digest.briefs)) expect(formatMonth(key)).not.toMatch(/NaN/);
  expect(editionMonths(digest.editions)).not.toEqual([]);
  expect(frontEdition(digest.editions)).toBeDefined();
  expect(byProminence(digest.briefs)).toEqual([brief]);
  const items = [
    briefItem(brief, itemOptions),
    ...[...digest.editions.values()].map((edition) => editionItem(edition, 'عدد', itemOptions)),
    ...correctionsOf(digest.briefs).map((correction) => correctionItem(correction, itemOptions)),
  ];
  for (const { published, updated } of items) {
    expect(published.toISOString()).toMatch(FOUR_DIGITS);
    expect(updated.toISOString()).toMatch(FOUR_DIGITS);
  }
  const feed = { id: 'tag:a', title: 'ت', description: 'و', page: publisher.home, items };
  const self = 'https://digest.example/feed';
  expect(parseRssFeed(writeRss(feed, self, publisher)).items).toHaveLength(items.length);
  expect(parseAtomFeed(writeAtom(feed, self, publisher)).entries).toHaveLength(items.length);
  expect(parseJsonFeed(writeJsonFeed(feed, self, publisher)).items).toHaveLength(items.length);
  const address = addresses.brief(brief.id);
  writeSitemap([{ address, updated: updatedAt(brief) }]);
  writeNewsSitemap('ن', [{ address, title: brief.title, publishedAt: brief.publishedAt }]);
  jsonLd([newsArticle(brief, 'الموجز', addresses)]);
}
