/** When an article was published: what the page prints, weighed against what its markup claims. */
import type { Block } from '../block.ts';
import type { Evidence } from '../page.ts';
import { type PrintedDate, readMoments, readStampLine, type StampLine } from './printed-dates.ts';
import { relativeDay } from './relative-days.ts';

export interface Publication {
  /** ISO 8601; in UTC where the zone is printed, else the printed clock with the outlet's offset. */
  readonly publishedAt: string;
  readonly updatedAt?: string;
  readonly precision: 'minute' | 'day' | 'assumed';
}

/** @param timeZone the outlet's (IANA), for clocks printed without one */
export function findPublication(
  blocks: readonly Block[],
  evidence: Evidence,
  timeZone: string | undefined,
): Publication | undefined {
  const stamps = blocks
    .filter(
      ({ why, markup }) => markup !== 'hidden' && (why === 'timestamp' || why === 'boilerplate'),
    )
    // Dates in the furniture of a dump are those of its widgets; a page's stamp may stand outside its text.
    .filter(({ why }) => evidence.kind !== 'text' || why === 'timestamp')
    .map((block) => readStampLine(block.text))
    .filter((stamp) => stamp?.published !== undefined);
  const firsts = stamps.filter((stamp) => stamp?.isUpdate !== true);
  const printed = choose(firsts.length > 0 ? firsts : stamps);
  const updateLine =
    firsts.length > 0 ? stamps.find((stamp) => stamp?.isUpdate === true) : undefined;
  const claimed = claims(evidence, 'published');
  const modified = claims(evidence, 'modified');
  const updated = printed?.updated ?? updateLine?.published ?? modified;
  const moment =
    weigh(printed?.published, claimed, evidence, timeZone) ??
    fromCrawl(evidence, blocks) ??
    fromAddress(evidence, blocks);
  if (moment === undefined) return undefined;
  const published = toPublication(moment, timeZone);
  const update = updated === undefined ? undefined : toPublication(updated, timeZone);
  const isLater =
    update?.precision === 'minute' &&
    published.precision === 'minute' &&
    Date.parse(update.publishedAt) > Date.parse(published.publishedAt);
  return isLater ? { ...published, updatedAt: update.publishedAt } : published;
}

/** A labelled stamp before a bare one, one with a clock before one without. */
function choose(stamps: readonly (StampLine | undefined)[]): StampLine | undefined {
  const rank = (stamp: StampLine | undefined): number =>
    (stamp?.published?.clock === undefined ? 0 : 2) +
    (stamp?.isLabelled === true ? 1 : 0) +
    (stamp?.published?.offset === undefined ? 0 : 0.5);
  return [...stamps].sort((a, b) => rank(b) - rank(a))[0];
}

function claims({ stamps }: Evidence, role: 'published' | 'modified'): PrintedDate | undefined {
  const found = stamps
    .filter((stamp) => stamp.role === role)
    .map(({ text }) => readMoments(text).published)
    .filter((moment) => moment !== undefined);
  return (
    found.find(({ offset }) => offset !== undefined) ??
    found.find(({ clock }) => clock !== undefined) ??
    found[0]
  );
}

function weigh(
  printed: PrintedDate | undefined,
  claimed: PrintedDate | undefined,
  { kind }: Evidence,
  timeZone: string | undefined,
): PrintedDate | undefined {
  if (printed === undefined || kind === 'record' || kind === 'feed') return claimed ?? printed;
  if (claimed === undefined || printed.offset !== undefined) return printed;
  if (printed.clock === undefined) {
    const apart = Math.abs(Date.parse(printed.day) - Date.parse(claimed.day)) / 86_400_000;
    return apart <= 1 ? claimed : printed;
  }
  if (claimed.clock === undefined) return printed;
  // «Z» on the local clock: the page prints the same hour, and the outlet's clock is not Greenwich's.
  if (claimed.clock === printed.clock && claimed.offset === 0 && timeZone !== undefined)
    return printed;
  if (claimed.offset === undefined) return printed;
  const apart =
    Math.abs(
      Date.parse(`${printed.day}T${printed.clock}Z`) -
        Date.parse(`${claimed.day}T${claimed.clock}Z`),
    ) / 60_000;
  return apart <= 14 * 60 && (apart % 30 <= 2 || apart % 30 >= 28) ? claimed : printed;
}

/** «أمس», «قبل 3 ساعات» of a record that tells when it was read. */
function fromCrawl({ stamps }: Evidence, blocks: readonly Block[]): PrintedDate | undefined {
  const text = stamps.find(({ role }) => role === 'crawled')?.text;
  const crawled = text === undefined ? undefined : readMoments(text).published;
  if (crawled === undefined) return undefined;
  for (const block of blocks) {
    if (block.why !== 'boilerplate' && block.why !== 'timestamp') continue;
    const day = relativeDay(block.text, `${crawled.day}T${crawled.clock ?? '12:00'}:00Z`);
    if (day !== undefined) return { day };
  }
  return undefined;
}

/** `/2019/6/2/`, `/20190602/`: the day, when nothing else has it. */
function fromAddress({ url }: Evidence, blocks: readonly Block[]): PrintedDate | undefined {
  const address =
    url ??
    blocks
      .map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0])
      .find((u) => u !== undefined && !/\.(?:jpe?g|png|webp|gif)/i.test(u));
  const match =
    /\/(20\d{2})\/?(\d{1,2})\/?(\d{1,2})(?=\/|\d{6,}|-)/.exec(address ?? '') ??
    /\/(20\d{2})\/[^/\d]+\/(\d{1,2})\/(\d{1,2})\//.exec(address ?? '');
  if (match === null) return undefined;
  const moment = readMoments(`${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`).published;
  return moment && { day: moment.day };
}

function toPublication(
  { day, clock, seconds, offset }: PrintedDate,
  timeZone: string | undefined,
): Publication {
  if (clock === undefined) return { publishedAt: `${day}T00:00:00Z`, precision: 'day' };
  if (offset === undefined) {
    return {
      publishedAt: `${day}T${clock}:${seconds ?? '00'}${offsetIn(timeZone, `${day}T${clock}:00Z`)}`,
      precision: 'assumed',
    };
  }
  const instant = new Date(Date.parse(`${day}T${clock}:${seconds ?? '00'}Z`) - offset * 60_000);
  return { publishedAt: instant.toISOString().replace('.000Z', 'Z'), precision: 'minute' };
}

/** The zone's offset at about that moment, `+03:00`; `Z` where the zone is not known. */
function offsetIn(timeZone: string | undefined, instant: string): string {
  if (timeZone === undefined) return 'Z';
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(instant));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? '';
  return name === '' ? 'Z' : name;
}
