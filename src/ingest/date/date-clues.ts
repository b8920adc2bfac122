/** The kinds of evidence for a publication date, each with its source and why it counts as much as it does. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import { type Block, isKept } from '../block.ts';
import { type ClaimedStamp, type Evidence, isOfFields } from '../page.ts';
import { addressOf, dayInAddress } from './address-date.ts';
import { readDateline } from './dateline-date.ts';
import { type PrintedDate, readMoments } from './printed-dates.ts';
import { relativeDay } from './relative-days.ts';
import { placeStamps, type PlacedStamp } from './stamp-places.ts';
import { WEEKDAY, lastWeekday, weekdayOf } from '../../arabic/weekdays.ts';

export type ClueKind =
  /** «نشر في …» at the article, or a record's own field: it says what it is. */
  | 'labelled'
  /** A bare stamp between headline and text: pages print no other date there. */
  | 'header'
  /** JSON-LD, meta, `time`: written by programs, often copied from templates. */
  | 'claim'
  /** «قبل 3 ساعات», counted from when the page was read. */
  | 'crawl'
  /** The day in the address: of the first publication, without an hour. */
  | 'address'
  /** The newsroom's day: often the one before publication. */
  | 'dateline'
  /** A bare date over the headline: the article's, or the clock of the masthead. */
  | 'above';

export interface Clue {
  readonly kind: ClueKind;
  readonly moment: PrintedDate;
}

export interface Clues {
  readonly published: readonly Clue[];
  readonly updated: PrintedDate | undefined;
  /** «آخر تحديث» as the article's header prints it. */
  readonly printedUpdate: PrintedDate | undefined;
  /** Why dates that are printed do not count, in Arabic. */
  readonly doubts: readonly string[];
}

/** Every date that an input gives for its publication; dates of the masthead, of cards, comments, footers are none. */
export function findClues(blocks: readonly Block[], evidence: Evidence): Clues {
  const placed = placeStamps(blocks, evidence);
  const claims = claimsOf(evidence, placed);
  const printed = printedClues(placed, evidence, blocks);
  const dateline = firstDateline(blocks);
  const address = dayInAddress(addressOf(evidence, blocks) ?? '');
  const crawl = fromCrawl(evidence, blocks);
  const own = placed.filter(({ place }) => place !== 'elsewhere').map(({ stamp }) => stamp);
  const printedUpdate = own.find((stamp) => stamp.isUpdate)?.published;
  const updated =
    own.find((stamp) => stamp.updated !== undefined)?.updated ??
    printedUpdate ??
    modifiedOf(evidence);
  const published: Clue[] = [
    ...printed.clues,
    ...claims.map((moment): Clue => ({
      kind: isOfFields(evidence) ? 'labelled' : 'claim',
      moment,
    })),
    ...dayClue('crawl', crawl),
    ...dayClue('address', address),
    ...dayClue('dateline', dateline?.day),
  ];
  return {
    published,
    updated,
    printedUpdate,
    doubts: [
      ...printed.doubts,
      ...(dateline !== undefined && dateline.day === undefined
        ? [`في صدر الخبر «${dateline.text}» بلا سنة`]
        : []),
      ...(updated === undefined
        ? []
        : [`لا يُعرف إلا تاريخ آخر تحديث (${updated.day})، وهو غير تاريخ النشر`]),
    ],
  };
}

function dayClue(kind: ClueKind, day: string | undefined): Clue[] {
  return day === undefined ? [] : [{ kind, moment: { day } }];
}

/** Stamps by their place; the labelled ones first, those nearest to the headline before others. */
function printedClues(
  placed: readonly PlacedStamp[],
  evidence: Evidence,
  blocks: readonly Block[],
): { clues: Clue[]; doubts: string[] } {
  const clues: Clue[] = [];
  const doubts: string[] = [];
  const today = todayInText(blocks);
  const strangers = new Set(evidence.stamps.filter(isStranger).map(({ text }) => dayOf(text)));
  for (const { stamp, text, place, isMachine } of placed) {
    const moment = stamp.isUpdate ? undefined : stamp.published;
    if (stamp.isImpossible && place !== 'elsewhere')
      doubts.push(`التاريخ المطبوع «${text}» لا وجود له أو لا يوافق يومه من الأسبوع`);
    if (moment === undefined || isMachine) continue;
    const isOwn = place === 'header' || place === 'above' || place === 'foot';
    if (stamp.isLabelled && isOwn) clues.push({ kind: 'labelled', moment });
    else if (place === 'header' || place === 'above') {
      if (place === 'above' && strangers.has(moment.day)) {
        doubts.push(`«${text}» تاريخ رأس الصفحة، لا تاريخ المادة`);
      } else if (today !== undefined && !agrees(moment, today)) {
        doubts.push(`التاريخ «${text}» لا يوافق يوم الأسبوع الذي يذكره النص`);
      } else clues.push({ kind: place, moment });
    } else doubts.push(`«${text}» مطبوع في غير موضع تاريخ المادة`);
  }
  return { clues, doubts };
}

const TODAY = new RegExp(`(?<!\\p{L})اليوم[\\s،,]+(?<name>${WEEKDAY})`, 'gu');

/** «اليوم الاثنين» in the text, where it always names the same day. */
function todayInText(blocks: readonly Block[]): number | undefined {
  const days = blocks
    .filter(isKept)
    .flatMap(({ text }) => [...plainLetters(text).matchAll(TODAY)])
    .map(({ groups }) => lastWeekday(groups?.name ?? ''));
  return new Set(days).size === 1 ? days[0] : undefined;
}

/** A text printed in the small hours still speaks of yesterday's «today». */
function agrees({ day, clock }: PrintedDate, today: number): boolean {
  const later = (weekdayOf(day) - today + 7) % 7;
  return later === 0 || (later === 1 && clock !== undefined && clock < '12:00');
}

/** Stamps of other articles, of comments, of the page around. */
function isStranger({ place }: ClaimedStamp): boolean {
  return place === 'furniture';
}

function dayOf(text: string): string | undefined {
  return readMoments(text).published?.day;
}

/** Claims that agree in their day outweigh one that stands alone; among those the first, and the most exact. */
function claimsOf(evidence: Evidence, placed: readonly PlacedStamp[]): PrintedDate[] {
  const machine = placed.filter(({ isMachine, stamp }) => isMachine && !stamp.isUpdate);
  const moments = [
    ...evidence.stamps
      .filter((stamp) => stamp.role === 'published' && !isStranger(stamp))
      .map(({ text }) => readMoments(text))
      .map((stamp) => (stamp.isUpdate ? undefined : stamp.published)),
    ...machine.map(({ stamp }) => stamp.published),
  ].filter((moment) => moment !== undefined);
  const groups = moments.map((moment) => moments.filter((other) => daysApart(moment, other) <= 1));
  const best = groups.reduce((a, b) => (b.length > a.length ? b : a), groups[0] ?? []);
  return best;
}

function modifiedOf({ stamps }: Evidence): PrintedDate | undefined {
  return stamps
    .filter((stamp) => stamp.role === 'modified' && !isStranger(stamp))
    .map(({ text }) => readMoments(text).published)
    .find((moment) => moment !== undefined);
}

/** Of the first two texts: a standfirst may stand before it. */
function firstDateline(blocks: readonly Block[]) {
  const texts = blocks.filter(({ why }) => why === 'lead' || why === 'paragraph');
  const found = texts.slice(0, 2).map(({ text }) => readDateline(text));
  return found.find((dateline) => dateline !== undefined);
}

/** «أمس», «قبل 3 ساعات» of a record that tells when it was read. */
function fromCrawl({ stamps }: Evidence, blocks: readonly Block[]): string | undefined {
  const text = stamps.find(({ role }) => role === 'crawled')?.text;
  const crawled = text === undefined ? undefined : readMoments(text).published;
  if (crawled === undefined) return undefined;
  return blocks
    .filter(({ why }) => why === 'boilerplate' || why === 'timestamp')
    .map((block) => relativeDay(block.text, `${crawled.day}T${crawled.clock ?? '12:00'}:00Z`))
    .find((day) => day !== undefined);
}

export function daysApart(a: PrintedDate, b: PrintedDate): number {
  return Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000;
}
