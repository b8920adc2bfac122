/** The operator's settings. Everything that a site of your own changes is here. */

export interface Site {
  /** The name as readers see it, in the masthead and in feeds. */
  readonly name: string;
  /** One sentence that says what the digest is. */
  readonly description: string;
  /** Where the site is published: scheme and host, without a path. */
  readonly url: string;
  /** The path under which it lives: `/`, or for example `/digest/`. */
  readonly base: string;
  /** The clock that days and times are told by (an IANA name). */
  readonly timeZone: string;
  /** What that clock is called after a time of day. */
  readonly timeZoneLabel: string;
  /** How many items a feed carries, and whether with their whole text or the standfirst alone. */
  readonly feeds: { readonly length: number; readonly content: 'full' | 'summary' };
  /**
   * The name under which feed readers remember the items: a domain that is yours, and a year in which it was. Set it
   * once and never change it, even when the site moves, or every item is new again for every subscriber (RFC 4151).
   */
  readonly identity: string;
  /** A WebSub hub that your publishing pings; feeds name it, so that readers hear of news at once. */
  readonly hub?: string;
  /** Where readers and editors find the files of the briefs (a folder of a git host); absent: no link to edit. */
  readonly editUrl?: string;
  /** How many briefs a list shows on a page. */
  readonly pageLength: number;
}

export const site: Site = {
  name: 'الموجز',
  description: 'موجز عربي لأخبار الساحل وجواره: ما الذي تغيّر، ومن قال ماذا، وعلى أي مصدر.',
  url: 'https://mujaz.example',
  base: '/',
  timeZone: 'UTC',
  timeZoneLabel: 'بتوقيت غرينتش',
  feeds: { length: 50, content: 'full' },
  identity: 'mujaz.example,2025',
  pageLength: 10,
};
