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
  /** How many briefs a feed carries. */
  readonly feedLength: number;
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
  feedLength: 50,
  pageLength: 10,
};
