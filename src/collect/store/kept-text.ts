/**
 * What was fetched of one article, as a file that ingest reads: a record as archives write it (ISO 28500, WARC), and
 * after it the page or the item, in UTF-8. All that is known of it stands in the file and in its name, so that a run that
 * is killed loses nothing.
 */

export interface KeptText {
  /** Id of the outlet whose feed it was in. */
  readonly outlet: string;
  /** Of the item (feed-item.ts). */
  readonly key: string;
  readonly print: string;
  readonly extension: 'html' | 'xml' | 'json';
  /** When it was fetched, milliseconds since 1970; later than any other version of the item that was kept before. */
  readonly at: number;
}

/** What the record says beside. */
export interface RecordFields {
  /** What was asked for: the page, or the feed that has the item. */
  readonly target: string;
  /** The article's own address, where it is not the target. */
  readonly address: string | undefined;
  /** When its feed says that it appeared, milliseconds since 1970. */
  readonly published: number | undefined;
  /** Id of the outlet whose feed it was in; undefined where a page was asked for by itself. */
  readonly outlet: string | undefined;
  /** When it was fetched, milliseconds since 1970. */
  readonly at: number;
}

/** Names of one outlet stand together, versions of one item in the order of time. */
export function nameOf({ outlet, key, print, extension, at }: KeptText): string {
  return `${outlet}--${key}-${compact(at)}-${print}.${extension}`;
}

const NAME =
  /^([a-z0-9-]+)--([0-9a-f]{16})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{8})\.(html|xml|json)$/;

/** @returns undefined for a name that `nameOf` never gives */
export function readName(name: string): KeptText | undefined {
  const [, outlet = '', key = '', year, month, day, hour, minute, second, milli, print = '', kind] =
    NAME.exec(name) ?? [];
  const at = Date.parse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${milli ?? ''}Z`,
  );
  if (Number.isNaN(at)) return undefined;
  const extension = kind === 'html' || kind === 'xml' ? kind : 'json';
  return { outlet, key, print, extension, at };
}

/** @param at milliseconds since 1970 @returns `20261128T201200000Z` */
export function compact(at: number): string {
  return new Date(at).toISOString().replace(/[-:.]/g, '');
}

/** The file: its record, and the text. */
export function recordOf(
  { target, address, published, outlet, at }: RecordFields,
  text: string,
): string {
  const iso = (moment: number): string => new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['WARC-Type', 'resource'],
    ['WARC-Target-URI', target],
    ['WARC-Date', iso(at)],
    ['Mujaz-Outlet', outlet],
    ['Mujaz-Address', address],
    ['Mujaz-Published', published === undefined ? undefined : iso(published)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    // What stands in a field ends with its line, whatever a server made of it.
    value === undefined ? [] : [`${name}: ${value.replace(/[\r\n]+/g, ' ')}`],
  );
  return ['WARC/1.1', ...lines, '', text].join('\r\n');
}
