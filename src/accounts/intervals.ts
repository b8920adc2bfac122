/** What a figure allows: «40 على الأقل» is 40 or more. */
import type { Figure } from '../figures/figure.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** «نحو» leaves so much open, and so do round numbers of many zeros. */
const ABOUT = 0.15;

export function intervalOf({ value, bound }: Pick<Figure, 'value' | 'bound'>): Interval {
  if (bound === 'least') return { low: value, high: isCounted(value) ? value * COUNTED : Infinity };
  if (bound === 'most') return { low: 0, high: value };
  if (bound === 'about') return { low: value * (1 - ABOUT), high: value * (1 + ABOUT) };
  const rounding = value >= 1000 ? Math.min(roundness(value), mostRounding(value)) / 2 : 0;
  // Half of the unit is rounded up: «9 مليارات» are less than 9.5.
  return { low: value - rounding, high: value + rounding * BELOW };
}

/** «48617 على الأقل» is counted one by one: more are not known, and not many more. */
const COUNTED = 1.2;
const FEWEST_DIGITS = 4;

function isCounted(value: number): boolean {
  return String(value).replace(/0+$/, '').length >= FEWEST_DIGITS && Number.isInteger(value);
}

const BELOW = 0.9999;
/** «3 مليارات» may be 3.4; of «300 مليون» a writer has three digits. */
const OF_TENS = 0.1;

function mostRounding(value: number): number {
  const scale = [1e9, 1e6, 1e3].find((one) => one <= value) ?? 1;
  return value / scale < 10 ? scale : value * OF_TENS;
}

/** The unit that a number is rounded to: 5,000,000 to millions, 353,935 to ones. */
function roundness(value: number): number {
  let unit = 1;
  while (value % (unit * 10) === 0 && unit < value) unit *= 10;
  return unit === 1 ? 0 : unit;
}

export function meet(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}
