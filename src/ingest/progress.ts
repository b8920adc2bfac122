/** How far a run is. */

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly rejected: number;
  /** Milliseconds since the run began. */
  readonly elapsed: number;
}

/** One line in Arabic: how many files of how many, how quick, what was rejected, how long it still takes. */
export function progressLine({ done, total, rejected, elapsed }: Progress): string {
  const seconds = Math.max(elapsed, 1) / 1000;
  const rate = done / seconds;
  const left = rate === 0 ? undefined : (total - done) / rate;
  return [
    `قُرئ ${String(done)} من ${String(total)}`,
    `${rate.toFixed(rate < 10 ? 1 : 0)} ملف/ث`,
    `رُفض ${String(rejected)}`,
    ...(left === undefined ? [] : [`بقي ${clock(left)}`]),
  ].join(' · ');
}

/** Sixteen cells, as far as the run is. */
export function progressBar({ done, total }: Progress): string {
  const full = total === 0 ? CELLS : Math.floor((done / total) * CELLS);
  return `[${'█'.repeat(full)}${'░'.repeat(CELLS - full)}]`;
}

const CELLS = 16;

/** `1:05`, `2:00:30`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(whole % 60)}`
    : `${String(minutes)}:${two(whole % 60)}`;
}
