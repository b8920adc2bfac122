/** From JSON values to the records that are articles: out of lists, wrappers, tables and graphs. */
import { hasArabic } from '../../arabic/letters.ts';
import { isHeadlineLike, wordCount } from '../prose.ts';
import { isRecord } from './html-evidence.ts';
import { type Leaf, leavesOf } from './record-leaves.ts';

export type Item = Readonly<Record<string, unknown>>;

export interface Found {
  readonly item: Item;
  /** What stands around the records of a wrapper (a feed's title): told with the first of them. */
  readonly around: readonly Leaf[];
}

/** The articles of a value; an object that holds none is one record itself. */
export function recordsOf(value: unknown): Found[] {
  if (Array.isArray(value)) return listRecords(value);
  if (!isRecord(value)) return [];
  const table = rowsOfColumns(value);
  if (table !== undefined) return listRecords(table);
  if (isMap(value)) return listRecords(Object.values(value));
  const inner = listInside(value);
  if (inner === undefined) return [{ item: value, around: [] }];
  const found = recordsOf(inner.records);
  const around = leavesOf(inner.rest);
  return found.map((one, i) => (i === 0 ? { ...one, around: [...around, ...one.around] } : one));
}

function listRecords(list: readonly unknown[]): Found[] {
  const [header, ...rows] = list;
  // A table: the first row has the names of the columns.
  if (rows.length > 0 && isNames(header) && rows.every((row) => Array.isArray(row)))
    return listRecords(rows.map((row) => withNames(header, row as unknown[]))); // every row is a list
  const declared = list.filter((one) => isRecord(one) && isArticleType(one['@type']));
  // Of a graph (JSON-LD) the articles; its sites, organisations and persons are told with the first.
  const isGraph = declared.length > 0 && declared.length < list.length;
  const records = (isGraph ? declared : list).flatMap(recordsOf);
  const others = isGraph ? list.filter((one) => !declared.includes(one)).flatMap((o) => leavesOf(o)) : []; // prettier-ignore
  return records.map((one, i) => (i === 0 ? { ...one, around: [...one.around, ...others] } : one));
}

function isArticleType(type: unknown): boolean {
  return /Article|BlogPosting|Report/.test(Array.isArray(type) ? type.join(' ') : String(type));
}

interface Inside {
  readonly records: readonly unknown[];
  readonly rest: Item;
}

/** Asked at every level of a nest: each object is judged once. */
const judged = new WeakMap<Item, Inside | null>();

/** The part of a wrapper that holds articles, where the wrapper itself is none. */
function listInside(item: Item): Inside | undefined {
  let inside = judged.get(item);
  if (inside === undefined) {
    inside = seekInside(item) ?? null;
    judged.set(item, inside);
  }
  return inside ?? undefined;
}

function seekInside(item: Item): Inside | undefined {
  const own = longestProse(
    Object.entries(item).filter(([, value]) => !isArrayOfRecords(value) && !isRecord(value)),
  );
  const candidates = Object.entries(item).flatMap(([key, value]) => {
    const records = isArrayOfRecords(value) ? value : isRecord(value) ? valuesOf(value) : [];
    const prose = Math.max(0, ...records.slice(0, SAMPLE).map(articleMass));
    return records.length > 0 && prose > 2 * own ? [{ key, records, prose }] : [];
  });
  const best = candidates.sort((a, b) => b.prose - a.prose)[0];
  if (best === undefined) return undefined;
  // Sections of one article have headings too; articles have addresses or days of their own.
  const isTitled = Object.entries(item).some(([, value]) => isTitleLike(value));
  const isDated = Object.values(item).some(isPlaceOrDay);
  const haveOwn = best.records.some(
    (one) => isRecord(one) && Object.values(one).some(isPlaceOrDay),
  );
  if (isTitled && isDated && !haveOwn) return undefined;
  const rest = Object.fromEntries(Object.entries(item).filter(([key]) => key !== best.key));
  return { records: best.records, rest };
}

const SAMPLE = 5;

/** The records of an object that stands in place of a list: one inside another, or a map by number or name. */
function valuesOf(value: Item): unknown[] {
  const inner = listInside(value);
  if (inner !== undefined) return [value];
  if (isMap(value)) return Object.values(value);
  return articleMass(value) > 0 ? [value] : [];
}

/** Articles by number or name, nothing else among them. */
function isMap(value: Item): boolean {
  const values = Object.values(value);
  return values.length > 1 && values.every((one) => articleMass(one) > 0);
}

/** How many words of prose a record has beside a title; 0 where it is no article. */
function articleMass(value: unknown): number {
  if (!isRecord(value)) return 0;
  const inner = listInside(value);
  if (inner !== undefined) return Math.max(0, ...inner.records.slice(0, SAMPLE).map(articleMass));
  const leaves = leavesOf(value);
  const prose = longest(leaves);
  return leaves.some(({ text }) => text !== prose && isTitleLike(text)) ? wordCount(prose) : 0;
}

function isTitleLike(value: unknown): boolean {
  return (
    typeof value === 'string' && value.length < 300 && hasArabic(value) && isHeadlineLike(value)
  );
}

function isPlaceOrDay(value: unknown): boolean {
  return typeof value === 'string' && (/^(?:https?:\/)?\/\S+$/.test(value) || /^\D{0,20}\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(value)); // prettier-ignore
}

function longest(leaves: readonly Leaf[]): string {
  return leaves.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

function longestProse(entries: readonly (readonly [string, unknown])[]): number {
  return wordCount(longest(entries.flatMap(([, value]) => leavesOf(value))));
}

function isArrayOfRecords(value: unknown): value is Item[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function isNames(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every(
      (name) => typeof name === 'string' && /^[\p{L}_][\p{L}\p{N}\p{M}_ -]{0,40}$/u.test(name),
    )
  );
}

function withNames(names: readonly string[], row: readonly unknown[]): Item {
  return Object.fromEntries(row.map((value, i) => [names[i] ?? String(i), value]));
}

/** `{"title": {"0": …}, "text": {"0": …}}` and `{"columns": […], "data": [[…]]}`: how tables are written as JSON. */
function rowsOfColumns(value: Item): Item[] | undefined {
  const { columns, data } = value;
  if (isNames(columns) && Array.isArray(data) && data.every((row) => Array.isArray(row)))
    return data.map((row) => withNames(columns, row as unknown[])); // every row is a list
  const entries = Object.entries(value);
  if (entries.length < 2) return undefined;
  const numbers = entries.map(([, column]) => (isRecord(column) ? Object.keys(column) : []));
  const [first = []] = numbers;
  const isTable =
    first.length > 0 &&
    first.every((key) => /^\d+$/.test(key)) &&
    numbers.every((keys) => keys.length === first.length);
  if (!isTable) return undefined;
  return first.map((key) =>
    Object.fromEntries(
      entries.map(([name, column]) => [name, isRecord(column) ? column[key] : undefined]),
    ),
  );
}
