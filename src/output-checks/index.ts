/** The design bar over a built site. A new rule of a page is a line here. */
import { checkDocument } from './document-rules.ts';
import { checkFeeds } from './feeds.ts';
import { checkLinkedData } from './linked-data.ts';
import { checkLinks } from './links.ts';
import { type Finding, type OutputPage, pageType } from './output-page.ts';
import { checkSitemaps } from './sitemaps.ts';
import { checkText } from './text-rules.ts';
import { type Weight, weigh } from './weights.ts';

/** Rules that need nothing but the page. */
const PAGE_CHECKS: readonly ((page: OutputPage) => Finding[])[] = [
  checkDocument,
  checkText,
  checkLinkedData,
];

export interface TypeReport {
  readonly type: string;
  readonly pages: number;
  /** The heaviest page of the type. */
  readonly heaviest: string;
  /** Of the heaviest page of the type. */
  readonly weight: Weight;
  readonly links: number;
  readonly findings: number;
}

export interface OutputReport {
  readonly types: readonly TypeReport[];
  readonly findings: readonly Finding[];
}

export interface Output {
  readonly pages: readonly OutputPage[];
  /** All files, relative to `dist`. */
  readonly files: ReadonlySet<string>;
  /** The text of feeds and sitemaps, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly sizeOf: (file: string, isCompressed: boolean) => number;
  readonly base: string;
  readonly origin: string;
}

export function checkOutput({ pages, files, texts, sizeOf, base, origin }: Output): OutputReport {
  const root = new URL(base, origin).href;
  const links = checkLinks(pages, files, { base, origin });
  const weighed = pages.map((page) => ({ page, ...weigh(page, sizeOf, base) }));
  const findings = [
    ...pages.flatMap((page) => PAGE_CHECKS.flatMap((check) => check(page))),
    ...links.findings,
    ...checkFeeds(texts, root),
    ...checkSitemaps(pages, texts, files, root),
    ...weighed.flatMap((one) => one.findings),
  ];
  const faults = Map.groupBy(findings, ({ file }) => pageType(file));
  const types = [...Map.groupBy(weighed, ({ page }) => pageType(page.file))].map(
    ([type, ofType]): TypeReport => ({
      type,
      pages: ofType.length,
      ...heaviestOf(ofType),
      links: ofType.reduce((sum, { page }) => sum + (links.checked.get(page.file) ?? 0), 0),
      findings: faults.get(type)?.length ?? 0,
    }),
  );
  return { types: types.sort((a, b) => (a.type < b.type ? -1 : 1)), findings };
}

function heaviestOf(weighed: readonly { readonly page: OutputPage; readonly weight: Weight }[]): {
  readonly heaviest: string;
  readonly weight: Weight;
} {
  const { page, weight } = weighed.reduce((a, b) =>
    b.weight.critical > a.weight.critical ? b : a,
  );
  return { heaviest: page.file, weight };
}
