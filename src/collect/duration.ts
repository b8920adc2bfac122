/** Durations as they are typed. */

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Days: what is longer ago is no news, and has long been forgotten. */
const LONGEST = 30;

/**
 * @param text minutes, hours or days: `90m`, `24h`, `2d`
 * @returns milliseconds; undefined where it is none, or beyond thirty days
 */
export function durationOf(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const duration = Number(number) * (UNITS[unit] ?? NaN);
  return duration > 0 && duration <= LONGEST * 86_400_000 ? duration : undefined;
}
