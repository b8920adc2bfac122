/** XML that is no feed. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/ingest/article.ts';
import { readInput } from '../../../../src/ingest/read/input.ts';
import { knowledge } from '../registry-fixture.ts';
import { articleOf, paragraphs, readingsOf, TEXT, TITLE } from '../whole-input.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

describe('one article', () => {
  test.each([
    ['NITF', `${DECLARATION}<nitf><head><title>${TITLE}</title><docdata><date.issue norm="20250312T142205Z"/></docdata></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline></body.head><body.content>${paragraphs()}</body.content></body></nitf>`],
    ['NewsML-G2', `${DECLARATION}<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem><itemMeta><versionCreated>2025-03-12T15:00:00Z</versionCreated><firstCreated>2025-03-12T14:22:05Z</firstCreated></itemMeta><contentMeta><headline>${TITLE}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs()}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`],
    ['NewsML 1', `${DECLARATION}<NewsML><NewsItem><NewsManagement><FirstCreated>20250312T142205Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>${TITLE}</HeadLine></NewsLines><ContentItem><DataContent>${paragraphs()}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`],
    ['attributes, names of its own', `<story headline="${TITLE}" published="2025-03-12T14:22:05Z"><para>${TEXT.join('</para><para>')}</para></story>`],
    ['markup in character data', `${DECLARATION}<export><row><Title><![CDATA[${TITLE}]]></Title><Html><![CDATA[${paragraphs()}]]></Html><PublishDate>2025-03-12T14:22:05Z</PublishDate></row></export>`],
  ])('%s', (_, xml) => {
    const article = articleOf('a.xml', xml);
    expect(article.title).toBe(TITLE);
    expect(article.paragraphs).toEqual([...TEXT]);
    expect(article.publication?.publishedAt).toBe('2025-03-12T14:22:05Z');
  });
}); // prettier-ignore

const element = (title: string, body: string): string => `<article><title>${title}</title><date>2025-03-12</date><body>${body}</body></article>`; // prettier-ignore
const OTHER = 'فرن جديد في تمبكتو يعمل بالطاقة الشمسية';

test('several articles are several, and their words are never mixed', () => {
  const xml = `${DECLARATION}<articles>${element(TITLE, TEXT.join('\n'))}${element(OTHER, TEXT.slice(0, 3).join('\n'))}</articles>`;
  const readings = readingsOf('a.xml', xml).map((reading) => ('article' in reading ? reading.article : undefined));
  expect(readings.map((article) => article?.title)).toEqual([TITLE, OTHER]);
  expect(readings.map((article) => article?.paragraphs.length)).toEqual([4, 3]);
}); // prettier-ignore

test('of a file that is cut off the last article alone is refused', () => {
  const xml = `${DECLARATION}<articles>${element(TITLE, TEXT.join('\n'))}<article><title>${OTHER}</title><body>${TEXT[0]} وقالت`;
  expect(readingsOf('a.xml', xml).map((reading) => ('reason' in reading ? reading.reason : ''))).toEqual([
    '',
    'المادة مبتورة: ينتهي الملف قبل نهايتها',
  ]);
}); // prettier-ignore

test.each([
  ['a page as XHTML', `${DECLARATION}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${paragraphs()}</body></html>`],
  ['a piece of a page', `<div><h1>${TITLE}</h1>${paragraphs()}</div>`],
  ['a feed under another root', `${DECLARATION}<data><item><title>${TITLE}</title><description>${TEXT.join('\n')}</description></item></data>`],
])('%s is read as what it is', (_, xml) => {
  expect(articleOf('a.xml', xml)).toMatchObject({ title: TITLE, paragraphs: [...TEXT] });
}); // prettier-ignore

test.each([
  ['a map of a site', `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://ufuq.example/1</loc><lastmod>2025-01-01</lastmod></url></urlset>`],
  ['a list of feeds', '<opml version="2.0"><head><title>مصادري كلها</title></head><body><outline text="صدى النهر" xmlUrl="https://nahr.example/rss"/></body></opml>'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>خريطة الطريق</text></svg>'],
])('%s has no article', (_, xml) => {
  const input = readInput('a.xml', DECLARATION + xml);
  expect('reason' in input || [...input.pages].every((page) => 'reason' in readArticle(page, knowledge))).toBe(true);
}); // prettier-ignore

test('a nest of ten thousand elements is read', () => {
  const xml = `${'<a>'.repeat(10_000)}نص${'</a>'.repeat(10_000)}`;
  expect(readingsOf('a.xml', `${DECLARATION}<x>${xml}</x>`)).toMatchObject([
    { reason: 'لا نص في السجل' },
  ]);
});
