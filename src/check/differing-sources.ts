/** Where sources differ: each of them is one of the brief. */
import { closest } from '../schemas/closest.ts';
import type { BriefEntry } from './entry.ts';
import type { Problem } from './problem.ts';

/** @returns an error for each outlet that is said to differ, and from which the brief has no source */
export function findForeignDifferences({ data, file, locate }: BriefEntry): Problem[] {
  const outlets = new Set(data.sources.map(({ outlet }) => outlet));
  const foreign = (data.differs ?? []).flatMap(({ values }, i) =>
    values.flatMap(({ source }, j) => (outlets.has(source) ? [] : [{ source, i, j }])),
  );
  if (foreign.length === 0) return [];
  const yaml = locate();
  return foreign.map(({ source, i, j }): Problem => {
    const near = closest(source, outlets);
    return {
      file,
      ...yaml.placeOf(['differs', i, 'values', j, 'source']),
      severity: 'error',
      message: `«${source}» ليس من مصادر الموجز`,
      remedy:
        near === undefined
          ? 'أضفه إلى sources، أو احذف قوله من differs'
          : `لعلك تقصد «${near}»، أو أضفه إلى sources`,
    };
  });
}
