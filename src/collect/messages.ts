/** What an editor is told of a run of collect, in Arabic. */
import { count } from '../arabic/counted-nouns.ts';
import type { RunRecord, SourceRun } from './store/kept-runs.ts';

/** Failed pages that are told one by one; the rest are in the record. */
const MOST_FAILED = 10;

/**
 * A line a source with something new, the sums, and at the end what could not be read.
 *
 * @param now milliseconds since 1970
 */
export function messagesOf(
  { sources, failed }: Pick<RunRecord, 'sources' | 'failed'>,
  now: number,
): string[] {
  const read = sources.filter(({ state }) => state === 'read' || state === 'unchanged');
  const taken = sources.reduce((sum, source) => sum + source.taken, 0);
  return [
    ...sources.flatMap((source) => readLine(source)),
    `${taken === 0 ? 'لا جديد' : `الجديد: ${count(taken, 'article')}`} (خلاصات قُرئت: ${String(read.length)} من ${String(sources.length)}).`,
    ...sources.flatMap(({ name, feed, movedTo }) =>
      movedTo === undefined
        ? []
        : [`انتقلت خلاصة ${name} من ${feed} إلى ${movedTo}؛ عدّل feeds في ملفها.`],
    ),
    ...faultsOf({ sources, failed }, now),
  ];
}

/**
 * @param now milliseconds since 1970
 * @returns what could not be read, a line each: pages first, then feeds
 */
export function faultsOf(
  { sources, failed }: Pick<RunRecord, 'sources' | 'failed'>,
  now: number,
): string[] {
  const dead = sources.filter(({ state }) => state === 'failed' || state === 'forbidden');
  return [
    ...failed.slice(0, MOST_FAILED).map(({ url, reason }) => `لم يُقرأ: ${url}: ${reason}`),
    ...(failed.length > MOST_FAILED ? [`… وغيرها: ${String(failed.length - MOST_FAILED)}`] : []),
    ...sources
      .filter(({ state }) => state === 'waiting')
      .map((source) => `تنتظر: ${faultOf(source, now)}`),
    ...dead.map((source) => `تعذّر: ${faultOf(source, now)}`),
  ];
}

function readLine({ name, taken, found, left, forbidden, unread, state }: SourceRun): string[] {
  if (state !== 'read' && state !== 'unchanged') return [];
  const parts = [
    ...(taken > 0 ? [`الجديد ${String(taken)} من ${String(found)}`] : []),
    ...(left > 0
      ? [
          `يؤجَّل ${count(left, 'article')} (الحد اليومي، أو طول الخلاصة، أو بطء الخادم، أو طلبه الانتظار)`,
        ]
      : []),
    ...(forbidden > 0 ? [`صفحات يمنعها robots.txt: ${String(forbidden)}`] : []),
    ...(unread > 0
      ? [`لا تُقرأ ${String(unread)} من مواد الخلاصة (لا رابط لها ولا نص، أو بنيتها تالفة)`]
      : []),
  ];
  return parts.length === 0 ? [] : [`${name}: ${parts.join('؛ ')}`];
}

/** «وكالة …: 503 منذ 3 أيام (https://…)». */
function faultOf({ name, reason = '', since, feed }: SourceRun, now: number): string {
  const long = since === undefined ? '' : sinceWords(now - Date.parse(since));
  const why = [reason, long].filter((part) => part !== '').join(' ');
  return `${name}${why === '' ? '' : `: ${why}`} (${feed})`;
}

const relative = new Intl.RelativeTimeFormat('ar-u-nu-latn', { numeric: 'always' });

/**
 * How long something has lasted (CLDR's words for the past, which take the same case after «منذ» as after «قبل»).
 *
 * @param milliseconds @returns '' below an hour
 * @example sinceWords(3 * 86_400_000) // 'منذ 3 أيام'
 */
export function sinceWords(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  if (!(hours >= 1)) return '';
  const words =
    hours < 24 ? relative.format(-hours, 'hour') : relative.format(-Math.floor(hours / 24), 'day');
  return words.replace('قبل', 'منذ');
}
