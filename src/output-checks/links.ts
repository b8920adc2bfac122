/** Links within the site: every page, fragment and file that a page names must be there. */
import { attribute, type Finding, type OutputPage } from './output-page.ts';
import { eachElement } from './walk.ts';

export interface LinkReport {
  readonly findings: readonly Finding[];
  /** How many links within the site each page has. */
  readonly checked: ReadonlyMap<string, number>;
}

/**
 * @param files all files of `dist`, relative, with strokes
 * @param base the path under which the site lives, with strokes around
 * @param origin the site's own scheme and host: whole addresses of it are checked too
 */
export function checkLinks(
  pages: readonly OutputPage[],
  files: ReadonlySet<string>,
  { base, origin }: { readonly base: string; readonly origin: string },
): LinkReport {
  const ids = new Map(pages.map((page) => [page.file, idsOf(page)]));
  const checked = new Map<string, number>();
  const findings: Finding[] = [];
  for (const page of pages) {
    const here = new URL(base + page.file.replace(/index\.html$/, ''), origin);
    const links = linksOf(page).filter((link) => !/^(?:mailto|tel|data):/.test(link));
    let n = 0;
    for (const link of links) {
      if (!URL.canParse(link, here)) {
        findings.push({ file: page.file, rule: 'link', message: `${link} is no address` });
        continue;
      }
      const url = new URL(link, here);
      if (url.origin !== new URL(origin).origin) continue;
      n += 1;
      const fault = faultOf(url, base, files, ids);
      if (fault !== undefined) {
        findings.push({ file: page.file, rule: 'link', message: `${link}: ${fault}` });
      }
    }
    checked.set(page.file, n);
  }
  return { findings, checked };
}

function faultOf(
  url: URL,
  base: string,
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `lies outside the base path ${base}`;
  const relative = path.slice(base.length);
  const file = relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
  if (!files.has(file)) {
    return files.has(`${file}/index.html`)
      ? 'a page’s address ends in «/»'
      : 'there is no such file';
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  const hasTarget = fragment === '' || fragment.startsWith(':~:') || ids.get(file)?.has(fragment);
  return hasTarget === false ? `there is no #${fragment} on that page` : undefined;
}

function idsOf({ tree }: OutputPage): Set<string> {
  const ids = new Set<string>();
  eachElement(tree, (element) => {
    const id = attribute(element, 'id');
    if (id !== undefined) ids.add(id);
  });
  return ids;
}

function linksOf({ tree }: OutputPage): string[] {
  const links: string[] = [];
  eachElement(tree, (element) => {
    for (const name of ['href', 'src', 'action']) {
      const address = attribute(element, name);
      // A placeholder that the search box or a share link fills in is no address of ours.
      if (address !== undefined && !address.includes('{')) links.push(address);
    }
  });
  return links;
}
