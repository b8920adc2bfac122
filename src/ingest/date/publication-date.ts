/** When an article was published: every clue of the input weighed by its kind. */
import type { Block } from '../block.ts';
import type { Evidence } from '../page.ts';
import { type Clue, type ClueKind, daysApart, findClues } from './date-clues.ts';
import type { PrintedDate } from './printed-dates.ts';

export interface Publication {
  /** ISO 8601; in UTC where the zone is printed, else the printed clock with the outlet's offset. */
  readonly publishedAt: string;
  readonly updatedAt?: string;
  readonly precision: 'minute' | 'day' | 'assumed';
  /** Only the last update is printed: it stands in for the date until an editor knows better. */
  readonly isUpdate?: true;
}

export interface Dating {
  /** Undefined where no date can be relied on: an editor is asked. */
  readonly publication: Publication | undefined;
  /** Why a date is unknown or assumed, in Arabic. */
  readonly notes: readonly string[];
}

/** The strongest first (the reasons stand at `ClueKind`). */
const ORDER: readonly ClueKind[] = [
  'labelled',
  'header',
  'claim',
  'crawl',
  'address',
  'dateline',
  'above',
];
const MOST_DOUBTS = 3;

/** @param timeZone the outlet's (IANA), for clocks printed without one */
export function findPublication(
  blocks: readonly Block[],
  evidence: Evidence,
  timeZone: string | undefined,
): Dating {
  const { published: clues, updated, printedUpdate, doubts } = findClues(blocks, evidence);
  const moment = weigh(clues, timeZone);
  if (moment === undefined) {
    const standIn = printedUpdate && toPublication(printedUpdate, timeZone);
    return {
      publication: standIn && { ...standIn, isUpdate: true },
      notes: [...new Set(doubts)].slice(0, MOST_DOUBTS),
    };
  }
  const published = toPublication(moment, timeZone);
  const update = updated === undefined ? undefined : toPublication(updated, timeZone);
  const isLater =
    update?.precision === 'minute' &&
    published.precision === 'minute' &&
    Date.parse(update.publishedAt) > Date.parse(published.publishedAt);
  return {
    publication: isLater ? { ...published, updatedAt: update.publishedAt } : published,
    notes: published.precision === 'assumed' ? [assumption(moment, timeZone)] : [],
  };
}

function assumption({ clock = '' }: PrintedDate, timeZone: string | undefined): string {
  return timeZone === undefined
    ? `ساعة النشر (${clock}) بلا منطقة زمنية، ولا تُعرف منطقة الوسيلة؛ كُتبت كأنها بتوقيت غرينتش`
    : `ساعة النشر (${clock}) بلا منطقة زمنية؛ حُسبت بتوقيت الوسيلة (${timeZone})`;
}

/**
 * The day of the strongest clue, with the hour and the zone of those that agree with it.
 *
 * A bare date over the headline is the weakest; with an address or a dateline of about that day beside it it is the
 * article's own, and no clock of a masthead.
 */
function weigh(clues: readonly Clue[], timeZone: string | undefined): PrintedDate | undefined {
  const isBorneOut = (clue: Clue): boolean =>
    clue.kind === 'above' &&
    clues.some(
      (other) =>
        (other.kind === 'address' || other.kind === 'dateline') &&
        daysApart(other.moment, clue.moment) <= 2,
    );
  const rank = (clue: Clue): number => ORDER.indexOf(isBorneOut(clue) ? 'crawl' : clue.kind);
  const exactness = ({ moment }: Clue): number =>
    (moment.clock === undefined ? 0 : 2) + (moment.offset === undefined ? 0 : 1);
  const sorted = [...clues].sort((a, b) => rank(a) - rank(b) || exactness(b) - exactness(a));
  const [best] = sorted;
  if (best === undefined) return undefined;
  const isStamp = (clue: Clue): boolean => clue.kind === 'labelled' || clue.kind === 'header';
  const same = sorted.filter((clue) => isStamp(clue) && clue.moment.day === best.moment.day);
  const printed = isStamp(best)
    ? (same.find(({ moment }) => moment.clock !== undefined) ?? best).moment
    : best.moment;
  const claimed = sorted.find(({ kind }) => kind === 'claim')?.moment;
  return claimed === undefined || best.kind === 'claim'
    ? printed
    : refine(printed, claimed, timeZone);
}

/** A claim that means the same moment as the stamp knows its zone, or its hour. */
function refine(
  printed: PrintedDate,
  claimed: PrintedDate,
  timeZone: string | undefined,
): PrintedDate {
  if (printed.offset !== undefined) return printed;
  if (printed.clock === undefined) return daysApart(printed, claimed) <= 1 ? claimed : printed;
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
