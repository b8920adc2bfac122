/** All corrections of all briefs. */
import type { Brief, Correction } from './model.ts';

export interface CorrectionInBrief {
  readonly correction: Correction;
  readonly brief: Brief;
}

/** @returns newest first; of one day, in the order of the briefs */
export function correctionsOf(briefs: readonly Brief[]): CorrectionInBrief[] {
  return briefs
    .flatMap((brief) => brief.corrections.map((correction) => ({ correction, brief })))
    .sort((a, b) =>
      a.correction.at < b.correction.at ? 1 : a.correction.at > b.correction.at ? -1 : 0,
    );
}
