import { describe, expect, test } from 'vitest';
import { checkOutput, type Output } from '../../../src/output-checks/index.ts';
import { pageType, parsePage } from '../../../src/output-checks/output-page.ts';

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><title>صفحة</title>
<meta name="description" content="صفحة تُفحص في الاختبار"><link rel="canonical" href="https://a.example/">
<meta property="og:image" content="https://a.example/card.png">
<link rel="stylesheet" href="/s.css"><link rel="preload" as="font" href="/f.woff2"></head><body>
<a class="skip" href="#main">انتقل</a><nav aria-label="الأقسام"><a href="/other/#there">أخرى</a></nav>
<main id="main"><h1>عنوان عن <bdi lang="en">Rosatom</bdi></h1><h2>فرع</h2>
<p>قال «نعم»، في 24 سبتمبر/أيلول 2025، بين 3 و5.</p>
<a class="chip" data-kind="country" href="/other/"><span class="vh">دولة: </span>مالي</a>
<table><caption>جدول</caption><thead><tr><th scope="col">س</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
<time datetime="2025-09-24">24 سبتمبر</time><svg aria-hidden="true"></svg></main></body></html>`;
const OTHER = PAGE.replace('<h2>', '<h2 id="there">');

function check(html: string, sizes: Readonly<Record<string, number>> = {}) {
  const output: Output = {
    pages: [parsePage('index.html', html), parsePage('other/index.html', OTHER)],
    files: new Set(['index.html', 'other/index.html', 's.css', 'f.woff2', 'card.png']),
    texts: new Map([
      ['sitemap.xml', '<a><loc>https://a.example/sitemap-1.xml</loc></a>'],
      ['sitemap-1.xml', '<a><loc>https://a.example/</loc><loc>https://a.example/other/</loc></a>'],
    ]),
    sizeOf: (file) => sizes[file] ?? 1000,
    base: '/',
    origin: 'https://a.example',
  };
  return checkOutput(output);
}
const rulesOf = (html: string, sizes = {}): string[] => [
  ...new Set(check(html, sizes).findings.map(({ rule }) => rule)),
];

test('a page that keeps the bar has no findings, and is counted', () => {
  const { findings, types } = check(PAGE);
  expect(findings).toEqual([]);
  expect(types).toMatchObject([
    {
      type: 'home',
      pages: 1,
      links: 6,
      findings: 0,
      weight: { critical: 2000, fonts: 1000, scripts: 0 },
    },
    { type: 'other', pages: 1 },
  ]);
});

test('a page says which digits are its own, and holds to them', () => {
  const eastern = PAGE.replace('<html', '<html data-digits="eastern"');
  const digits = (text: string): string =>
    text.replace(/>[^<]*</g, (part) => part.replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)] ?? ''));
  expect(rulesOf(eastern)).toEqual(['western-digits']);
  expect(rulesOf(digits(eastern))).toEqual([]);
  expect(rulesOf(digits(PAGE))).toEqual(['arabic-indic-digits']);
});

describe('each of these defects is caught', () => {
  test.each([
    ['language', '<html lang="ar" dir="rtl">', '<html lang="en">'],
    ['latin-run', '<bdi lang="en">Rosatom</bdi>', 'Rosatom'],
    ['hyphen-range', 'بين 3 و5', 'من 3-5'],
    ['numeric-date', '24 سبتمبر/أيلول 2025', '24/9/2025'],
    ['tatweel', 'قال', 'قـال'],
    ['straight-quote', '«نعم»', '"نعم"'],
    ['latin-punctuation', '»، في', 'نعم, في'],
    ['arabic-indic-digits', '24 سبتمبر/أيلول', '٢٤ سبتمبر/أيلول'],
    ['presentation-form', 'قال', 'ﻗﺎل'],
    ['bidi-control', 'قال', '\u200fقال'],
    ['double-space', 'عنوان عن', 'عنوان  عن'],
    ['dir-auto', '<h2>', '<h2 dir="auto">'],
    ['inline-style', '<h2>', '<h2 style="color:red">'],
    ['inline-script', '<h2>', '<h2 onclick="x()">'],
    ['landmark-name', ' aria-label="الأقسام"', ''],
    ['label-language', 'aria-label="الأقسام"', 'aria-label="Sections"'],
    ['heading-level', '<h2>فرع</h2>', '<h3>فرع</h3>'],
    ['h1', '<h2>فرع</h2>', '<h1>فرع</h1>'],
    ['table-caption', '<caption>جدول</caption>', ''],
    ['th-scope', ' scope="col"', ''],
    ['time', ' datetime="2025-09-24"', ''],
    ['svg-name', ' aria-hidden="true"', ''],
    ['chip-kind', '<span class="vh">دولة: </span>', ''],
    ['duplicate-id', '<h2>', '<h2 id="main">'],
    ['reference', '<h2>', '<h2 aria-labelledby="nobody">'],
    ['alt', '<h2>', '<img src="/s.css"><h2>'],
    ['description', 'content="صفحة تُفحص في الاختبار"', 'content=""'],
    ['canonical', '<link rel="canonical" href="https://a.example/">', ''],
    ['script', '</main>', '<script src="/x.js"></script></main>'],
    ['link', 'href="/other/"', 'href="/nowhere/"'],
    ['link', 'href="/other/#there"', 'href="/other/#nowhere"'],
    ['link', 'href="/other/"', 'href="/other"'],
    ['link', 'href="/other/"', 'href="https://a.example/nowhere/"'],
  ])('%s: %s → %s', (rule, from, to) => {
    expect(PAGE).toContain(from);
    expect(rulesOf(PAGE.replace(from, to))).toContain(rule);
  });

  test.each([
    ['weight', { 'index.html': 14_000 }],
    ['style-weight', { 's.css': 9000 }],
    ['font-weight', { 'f.woff2': 70_000 }],
  ])('%s', (rule, sizes) => {
    expect(rulesOf(PAGE, sizes)).toContain(rule);
  });
});

test('what is no defect: «هـ», «لـ«…»», foreign runs that say their language', () => {
  const html = PAGE.replace(
    'قال',
    'عام 1447 هـ، أدارت ظهرها لـ«إيكواس»، <q lang="fr">C’est "vrai", non?</q>',
  );
  expect(rulesOf(html)).toEqual([]);
});

test.each([
  ['index.html', 'home'],
  ['briefs/2025-09-24-a/index.html', 'brief'],
  ['countries/index.html', 'countries'],
  ['countries/ml/2/index.html', 'country'],
  ['editions/2025-09/offline/index.html', 'edition in one file'],
  ['editions/years/2025/index.html', 'editions of a year'],
  ['404.html', '404'],
])('pageType(%s)', (file, type) => {
  expect(pageType(file)).toBe(type);
});
