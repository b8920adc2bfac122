/** Sitemaps list every page that search engines may list, and no other; each page has its picture. */
import { attribute, type Finding, type OutputPage } from './output-page.ts';
import { eachElement } from './walk.ts';

const MOST_ENTRIES = 50_000;

/**
 * @param texts the text of files, by their names relative to `dist`
 * @param files all files of `dist`
 * @param root the address of `dist`: origin and base path, ending in `/`
 */
export function checkSitemaps(
  pages: readonly OutputPage[],
  texts: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  root: string,
): Finding[] {
  const finding = (file: string, message: string): Finding => ({ file, rule: 'sitemap', message });
  const sitemaps = [...texts].filter(([file]) => /^sitemap-\d+\.xml$/.test(file));
  const listed = new Map(
    sitemaps.flatMap(([file, text]) => locations(text).map((at) => [at, file])),
  );
  const indexable = new Map(
    pages.filter(isIndexable).map((page) => [addressOf(page, root), page.file]),
  );
  const index = locations(texts.get('sitemap.xml') ?? '');
  return [
    ...sitemaps
      .filter(([, text]) => locations(text).length > MOST_ENTRIES)
      .map(([file]) => finding(file, 'it has more than 50,000 entries')),
    ...[...listed]
      .filter(([address]) => !indexable.has(address))
      .map(([address, file]) => finding(file, `${address} is no page that may be listed`)),
    ...[...indexable]
      .filter(([address]) => !listed.has(address))
      .map(([address, file]) => finding(file, `${address} is in no sitemap`)),
    ...sitemaps
      .filter(([file]) => !index.includes(new URL(file, root).href))
      .map(([file]) => finding(file, 'sitemap.xml does not name it')),
    ...pages
      .filter(isIndexable)
      .flatMap((page) =>
        files.has((meta(page, 'og:image') ?? '').replace(root, ''))
          ? []
          : [finding(page.file, 'its og:image is no file of the site')],
      ),
  ];
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
    address.replaceAll('&#x26;', '&'),
  );
}

function addressOf({ file }: OutputPage, root: string): string {
  return new URL(file.replace(/index\.html$/, ''), root).href;
}

function isIndexable(page: OutputPage): boolean {
  return meta(page, 'robots')?.includes('noindex') !== true;
}

function meta({ tree }: OutputPage, name: string): string | undefined {
  let content: string | undefined;
  eachElement(tree, (element) => {
    if (element.tagName !== 'meta') return;
    if ([attribute(element, 'name'), attribute(element, 'property')].includes(name))
      content ??= attribute(element, 'content');
  });
  return content;
}
