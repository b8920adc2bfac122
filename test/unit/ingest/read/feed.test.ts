import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../../src/ingest/read/feed.ts';
import { fromRfc822 } from '../../../../src/ingest/read/rfc822-date.ts';

const TEXT = 'بدأت بلدية أغاديس توسيع سوق الجمال القديمة، ويستمر العمل فيها أربعة أشهر.';
const item = (inner: string, attributes = ''): string =>
  `<item${attributes}><title>خبر من أغاديس عن السوق</title><description>${TEXT}</description>${inner}</item>`;
const rss = (inner: string, channel = '<link>https://agadez.example/ar/</link>'): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>بريد أغاديس</title>${channel}${inner}</channel></rss>`;
const entry = (inner: string, root = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${root}><title>بريد أغاديس</title>${inner}</feed>`;

const urls = (xml: string): (string | undefined)[] => [...readFeed(xml)].map((p) => p.evidence.url);
const stamps = (xml: string): string[] =>
  [...readFeed(xml)].flatMap((p) => p.evidence.stamps.map(({ role, text }) => `${role} ${text}`));

describe('relative links', () => {
  test.each([
    ['the channel’s link', rss(item('<link>/n/7</link>')), 'https://agadez.example/n/7'],
    ['below its path', rss(item('<link>n/7</link>')), 'https://agadez.example/ar/n/7'],
    [
      'xml:base of the root',
      entry(
        '<entry><title>خبر</title><link href="n/7"/></entry>',
        'xml:base="https://a.example/x/"',
      ),
      'https://a.example/x/n/7',
    ],
    [
      'xml:base of the entry, itself relative',
      entry(
        '<entry xml:base="y/"><title>خبر</title><link href="n/7"/></entry>',
        'xml:base="https://a.example/x/"',
      ),
      'https://a.example/x/y/n/7',
    ],
    [
      'xml:base of the link',
      entry('<entry><title>خبر</title><link xml:base="https://b.example/" href="n/7"/></entry>'),
      'https://b.example/n/7',
    ],
    [
      'the feed’s home (Atom)',
      entry(
        '<link href="https://a.example/"/><link rel="self" href="https://c.example/feed"/><entry><title>خبر</title><link href="/n/7"/></entry>',
      ),
      'https://a.example/n/7',
    ],
    ['no base: no address', rss(item('<link>/n/7</link>'), ''), undefined],
    ['an identity is no address', rss(item('<guid isPermaLink="false">77</guid>')), undefined],
    [
      'a tag: URI is no address',
      entry(
        '<entry><title>خبر</title><id>tag:a,2025:7</id></entry>',
        'xml:base="https://a.example/"',
      ),
      undefined,
    ],
    [
      'enclosures are no article',
      entry(
        '<entry><title>خبر</title><link rel="enclosure" href="https://a.example/7.mp3"/></entry>',
      ),
      undefined,
    ],
    ['an absolute one stays', rss(item('<link>https://z.example/7</link>')), 'https://z.example/7'],
  ])('%s', (_name, xml, url) => {
    expect(urls(xml)).toEqual([url]);
  });
});

describe('dates', () => {
  test.each([
    ['Wed, 24 Sep 25 10:00:00 +0200', '2025-09-24T10:00:00+02:00'],
    ['24 Sep 2025 10:00 GMT', '2025-09-24T10:00:00+00:00'],
    ['Wed, 4 Sep 2025 10:00:00 EST', '2025-09-04T10:00:00-05:00'],
    ['Wed, 24 Sep 99 10:00:00 Z', '1999-09-24T10:00:00+00:00'],
    ['Wed, 24-Sep-25 10:00:00 UT', '2025-09-24T10:00:00+00:00'],
    ['Wed, 24 Sep 2025 10:00:00 AST', '2025-09-24T10:00:00'],
    ['2025-09-24T10:00:00Z', '2025-09-24T10:00:00Z'],
    ['الأربعاء 24 سبتمبر 2025', 'الأربعاء 24 سبتمبر 2025'],
  ])('%s', (text, iso) => {
    expect(fromRfc822(text)).toBe(iso);
  });

  test('what is updated is no second publication; alone it is when the entry appeared', () => {
    const both =
      '<published>2025-01-02T03:04:05Z</published><updated>2025-01-03T03:04:05Z</updated>';
    expect(stamps(entry(`<entry><title>خبر</title>${both}</entry>`))).toEqual([
      'published 2025-01-02T03:04:05Z',
      'modified 2025-01-03T03:04:05Z',
    ]);
    expect(
      stamps(entry('<entry><title>خبر</title><updated>2025-01-03T03:04:05Z</updated></entry>')),
    ).toEqual(['published 2025-01-03T03:04:05Z']);
  });
});

describe('a damaged item costs only itself', () => {
  const good = item('<link>/1</link>');
  test.each([
    ['cut in a title', rss(good).replace('</channel></rss>', '<item><title>خبر مق'), 'مبتورة'],
    [
      'cut in a tag',
      rss(good).replace('</channel></rss>', '<item><title>خبر</title><li'),
      'مبتورة',
    ],
    [
      'a mark that is never closed',
      rss(`${good}<item><title>خبر</title><description>نص</item>`),
      'لا يُغلق',
    ],
    ['an item that is never closed', rss(`<item><title>خبر</title>${good}`), 'لا يُغلق'],
    [
      'character data that is never closed, before a good item',
      rss(
        `<item><title>خبر</title><description><![CDATA[نص</description></item>${item('').replace(TEXT, `<![CDATA[${TEXT}]]>`)}`,
      ),
      'لا يُغلق',
    ],
    [
      'a comment that is never closed',
      rss(`<item><title>خبر<!-- </title></item>${good}`),
      'لا يُغلق',
    ],
  ])('%s', (_name, xml, reason) => {
    const pages = [...readFeed(xml)];
    expect(pages).toHaveLength(2);
    const refused = pages.filter(({ refusal }) => refusal !== undefined);
    expect(refused.map(({ refusal }) => refusal)).toEqual([expect.stringContaining(reason)]);
    const kept = pages.find(({ refusal }) => refusal === undefined);
    expect(kept?.blocks.map(({ text }) => text)).toContain(TEXT);
  });

  test('bare «&», tags without an end and entities of HTML do no harm', () => {
    const xml = rss(
      '<item><title>شركة & شريكها&nbsp;في السوق</title><description>سطر أول<br>سطر ثان</description></item>',
    );
    expect([...readFeed(xml)]).toMatchObject([
      { evidence: { titles: ['شركة & شريكها في السوق'] } },
    ]);
    expect([...readFeed(xml)][0]?.blocks.map(({ text }) => text)).toEqual([
      'شركة & شريكها في السوق',
      'سطر أول',
      'سطر ثان',
    ]);
  });
});

test('scripts in a title never stay as text', () => {
  const xml = rss(
    '<item><title>&lt;b&gt;خبر&lt;/b&gt; من أغاديس&lt;script&gt;alert(1)&lt;/script&gt;</title></item>',
  );
  expect([...readFeed(xml)][0]?.evidence.titles).toEqual(['خبر من أغاديس']);
});

test('XHTML inside an entry keeps its paragraphs', () => {
  const xml = entry(
    `<entry><title>خبر</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${TEXT}</p><p>ثانية هنا.</p></div></content></entry>`,
  );
  expect([...readFeed(xml)][0]?.blocks.map(({ text }) => text)).toEqual([
    'خبر',
    TEXT,
    'ثانية هنا.',
  ]);
});

test('every value of an item is in one block', () => {
  const xml = rss(item('<category>أسواق</category><author>مريم</author><guid>g-7</guid>'));
  const texts = [...readFeed(xml)][0]?.blocks.map(({ text }) => text) ?? [];
  for (const value of ['أسواق', 'مريم', 'g-7', TEXT]) {
    expect(texts.filter((text) => text === value)).toHaveLength(1);
  }
});

test('an aggregator’s item is its source’s', () => {
  const xml = rss(item('<source url="https://s.example/rss">صوت الصحراء</source>'));
  expect([...readFeed(xml)][0]?.evidence.outletNames).toEqual(['صوت الصحراء', 'بريد أغاديس']);
});

test('the longer of description and content is the text', () => {
  const xml = rss(
    `<item><title>خبر</title><content:encoded>مقتطف</content:encoded><description>&lt;p&gt;${TEXT}&lt;/p&gt;</description></item>`,
  );
  expect([...readFeed(xml)][0]?.evidence.description).toBe('مقتطف');
});

describe('a feed without end of levels', () => {
  const deep = (tag: string): string =>
    `<${tag}>`.repeat(20_000) + TEXT + `</${tag}>`.repeat(20_000);

  test('costs the item alone, with the reason', () => {
    const xml = rss(`${item(`<k>${deep('x')}</k>`)}${item('<link>/n/7</link>')}`);
    expect([...readFeed(xml)].map(({ refusal }) => refusal)).toEqual([
      expect.stringContaining('متداخلة'),
      undefined,
    ]);
  });

  test('as the last item too', () => {
    const xml = rss(`${item('<link>/n/7</link>')}${item(deep('x'))}`);
    expect([...readFeed(xml)].map(({ refusal }) => refusal)).toEqual([
      undefined,
      expect.stringContaining('متداخلة'),
    ]);
  });
});

test('an item is read when it is asked for, and tells how far the text is read', () => {
  const long = `<k>${TEXT.repeat(2000)}</k>`;
  const xml = rss(item(long) + item(long) + item(''));
  const at = { offset: 0 };
  const pages = readFeed(xml, at);
  pages.next();
  expect(at.offset).toBe(xml.indexOf('</item>') + '</item>'.length);
  expect([...pages]).toHaveLength(2);
  expect(at.offset).toBe(xml.lastIndexOf('</item>') + '</item>'.length);
});

test('what names the feed may stand after its items', () => {
  const xml = `<rss version="2.0"><channel>${item('<link>n/7</link>')}<title>بريد أغاديس</title><link>https://agadez.example/ar/</link></channel></rss>`;
  expect([...readFeed(xml)][0]?.evidence).toMatchObject({
    outletNames: ['بريد أغاديس'],
    url: 'https://agadez.example/ar/n/7',
  });
});
