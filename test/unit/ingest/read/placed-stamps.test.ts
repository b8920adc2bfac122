/** Which `time` of a page may be its article's. */
import { expect, test } from 'vitest';
import { parseDocument } from '../../../../src/ingest/read/dom.ts';
import { placedStamps } from '../../../../src/ingest/read/placed-stamps.ts';

const TIME = '<time datetime="2025-03-04">الثلاثاء 4 مارس 2025</time>';
const TEXT = '<p>افتتحت البلدية سوق السمك الجديد قرب الميناء بعد أعمال دامت سنتين كاملتين.</p>';
const placesIn = (body: string): (string | undefined)[] =>
  placedStamps(parseDocument(`<body>${body}</body>`)).map(({ place }) => place);

test.each<[string, string]>([
  ['the header of the page', `<header>${TIME}</header><main><h1>سوق السمك</h1>${TEXT}</main>`],
  ['a bar in it', `<header><div><span>${TIME}</span></div></header><article><h1>سوق السمك</h1>${TEXT}</article>`],
  ['a banner that is no header', `<div role="banner">${TIME}</div><h1>سوق السمك</h1>${TEXT}`],
  ['a header in a wrapper', `<div class="wrap"><header class="top">${TIME}</header><div><h1>سوق السمك</h1>${TEXT}</div></div>`],
  ['a banner inside the main part', `<main><div role="banner">${TIME}</div><h1>سوق السمك</h1>${TEXT}</main>`],
])('a time in %s is the page’s clock', (_, body) => {
  expect(placesIn(body)).toEqual(['furniture']);
}); // prettier-ignore

test.each<[string, string]>([
  ['the header of the article, over the headline', `<article><header>${TIME}<h1>سوق السمك</h1></header>${TEXT}</article>`],
  ['one that the headline is not in', `<article><header>${TIME}</header><h1>سوق السمك</h1>${TEXT}</article>`],
  ['a header of the page that has the headline', `<header>${TIME}<h1>سوق السمك</h1></header>${TEXT}`],
  ['the header of a section', `<section><header>${TIME}</header><h1>سوق السمك</h1>${TEXT}</section>`],
  ['no header at all', `<h1>سوق السمك</h1>${TIME}${TEXT}`],
])('a time in %s is the article’s', (_, body) => {
  expect(placesIn(body)).not.toContain('furniture');
  expect(placesIn(body)).toHaveLength(1);
}); // prettier-ignore
