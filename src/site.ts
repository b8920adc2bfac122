/** The operator's settings. Everything that a site of your own changes is here; colours are in styles/tokens.css. */
import { setMonthStyle } from './arabic/dates.ts';
import { checkSettings, type Settings } from './schemas/settings.ts';

/** What each setting means, and what may stand there, is said in README.md, «Settings», and in schemas/settings.ts. */
export const site: Settings = checkSettings({
  // The name as readers see it, in the masthead and in feeds, and one sentence that says what the digest is.
  name: 'الموجز',
  description: 'موجز عربي لأخبار الساحل وجواره: ما الذي تغيّر، ومن قال ماذا، وعلى أي مصدر.',
  // Where it is published: scheme and host; and the path below them, with strokes around. MUJAZ_URL and MUJAZ_BASE
  // stand in for them where a preview is published elsewhere.
  url: process.env.MUJAZ_URL ?? 'https://mujaz.example',
  base: process.env.MUJAZ_BASE ?? '/',
  // The clock that days and times are told by (an IANA name), and what it is called after a time of day.
  timeZone: 'UTC',
  timeZoneLabel: 'بتوقيت غرينتش',
  // How months are called: both (سبتمبر/أيلول), western, levantine, algerian, moroccan, mauritanian.
  months: 'both',
  // Which digits pages show: western (0–9) or eastern (٠–٩). MUJAZ_DIGITS stands in for it.
  ...(process.env.MUJAZ_DIGITS === 'eastern' ? { digits: 'eastern' } : {}),
  // How many items a feed carries, and whether with their whole text (full) or the standfirst alone (summary).
  feeds: { length: 50, content: 'full' },
  // The name under which feed readers remember the items: a domain that is yours, and a year in which it was (RFC 4151).
  // Set it once and never change it, even when the site moves, or every item is new again for every subscriber.
  identity: 'mujaz.example,2025',
  // How many briefs a list shows on a page.
  pageLength: 10,
  // The editing page at /admin/, for editors without a terminal, and the repository that it writes to: off while this
  // is not here. MUJAZ_ADMIN (owner/name on GitHub) stands in for it.
  // admin: { backend: 'github', repo: 'owner/name', branch: 'main' },
  ...(process.env.MUJAZ_ADMIN === undefined
    ? {}
    : { admin: { backend: 'github', repo: process.env.MUJAZ_ADMIN, branch: 'main' } }),
});

setMonthStyle(site.months ?? 'both');
