/** When a brief last changed, by its own word: never by the clock of the build or of a file. */
import type { Brief } from './model.ts';

/** @returns the latest of its publication, its update and its corrections, in milliseconds since 1970, UTC */
export function updatedAt(brief: Pick<Brief, 'publishedAt' | 'updatedAt' | 'corrections'>): number {
  const moments = [brief.publishedAt, brief.updatedAt, ...brief.corrections.map(({ at }) => at)];
  return Math.max(...moments.map((moment) => (moment === undefined ? 0 : Date.parse(moment))));
}

/** The same for many; undefined where there are none. */
export function latestUpdate(
  briefs: readonly Pick<Brief, 'publishedAt' | 'updatedAt' | 'corrections'>[],
): number | undefined {
  return briefs.length === 0
    ? undefined
    : briefs.reduce((latest, brief) => Math.max(latest, updatedAt(brief)), 0);
}
