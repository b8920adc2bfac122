/** What a style sheet is made of besides itself. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'postcss';

/** The address in `@import './x.css'` and in `url(./x.woff2)` (CSS Cascading 5, CSS Values 4). */
const ADDRESS = /url\(\s*(["']?)([^"')]+)\1\s*\)|^\s*(["'])([^"']+)\3/g;

/**
 * @param id a module: an absolute file, with a query or without
 * @returns the files that it imports or draws with, absolute; none where it is no style sheet
 * @throws CssSyntaxError
 */
export function stylesIn(id: string): readonly string[] {
  const [file = ''] = id.split('?');
  if (!file.endsWith('.css') || !existsSync(file)) return [];
  const addresses: string[] = [];
  const find = (text: string): void => {
    for (const [, , inUrl, , quoted] of text.matchAll(ADDRESS))
      addresses.push(inUrl ?? quoted ?? '');
  };
  const sheet = parse(readFileSync(file, 'utf8'), { from: file });
  sheet.walkAtRules('import', ({ params }) => {
    find(params);
  });
  sheet.walkDecls(({ value }) => {
    if (value.includes('url(')) find(value);
  });
  return addresses
    .filter((address) => address.startsWith('.'))
    .map((address) => path.resolve(path.dirname(file), address));
}
