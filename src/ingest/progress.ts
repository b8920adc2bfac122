/** How far a run is. */
import { count } from '../arabic/counted-nouns.ts';

export interface Progress {
  /** Files read, of how many. */
  readonly done: number;
  readonly total: number;
  /** Articles read, and how many of them were rejected. */
  readonly articles: number;
  readonly rejected: number;
  /** How much of all inputs is read, 0 to 1, by their bytes. */
  readonly share: number;
  /** Milliseconds since the run began. */
  readonly elapsed: number;
}

/** Keeps count of a run that begins now. */
export function runProgress(inputs: readonly { readonly file: string; readonly size?: number }[]) {
  const start = performance.now();
  const bytes = inputs.reduce((sum, { size = 0 }) => sum + size, 0);
  let [files, read, articles, rejected] = [0, 0, 0, 0];
  return {
    /** Of all inputs together. */
    bytes,
    /** One more article, or file that holds none. */
    count(isRejected: boolean): void {
      articles += 1;
      if (isRejected) rejected += 1;
    },
    /** A job is done. */
    finish(job: { readonly files: number; readonly bytes: number }): void {
      files += job.files;
      read += job.bytes;
    },
    now(): Progress {
      const share = bytes === 0 ? files / Math.max(1, inputs.length) : Math.min(1, read / bytes);
      const elapsed = performance.now() - start;
      return { done: files, total: inputs.length, articles, rejected, share, elapsed };
    },
  };
}

/** One line in Arabic: how many files of how many, articles, how quick, what was rejected, how long it still takes. */
export function progressLine(progress: Progress): string {
  const { done, total, articles, rejected, share, elapsed } = progress;
  const seconds = Math.max(elapsed, 1) / 1000;
  const rate = articles / seconds;
  return [
    `قُرئ ${String(done)} من ${String(total)}`,
    `${count(articles, 'article')} (${rate.toFixed(rate < 10 ? 1 : 0)} في الثانية)`,
    `رُفض ${String(rejected)}`,
    ...(share === 0 ? [] : [`بقي ${clock((seconds * (1 - share)) / share)}`]),
  ].join(' · ');
}

/** Sixteen cells, as far as the run is. */
export function progressBar({ share }: Progress): string {
  const full = Math.floor(share * CELLS);
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
