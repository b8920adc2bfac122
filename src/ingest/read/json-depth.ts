/** A bound to how deep values may lie in each other: records are read by functions that call themselves. */

/** Levels; what publishing systems write has about ten. */
const MOST_LEVELS = 200;

export const TOO_DEEP = `بنية الملف متداخلة أكثر من ${String(MOST_LEVELS)} مستوى، وليست سجلات مقالات`;

/** Whether lists and objects lie in each other deeper than any record's; looks level by level, without calling itself. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap(innerOf).filter((one) => typeof one === 'object' && one !== null);
  }
  return false;
}

function innerOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** What lies in boxes that hold nothing else: `[[{"data": {…}}]]` is the innermost object. */
export function withoutBoxes(value: unknown): unknown {
  let inner = value;
  for (;;) {
    const [only, ...others] = innerOf(inner);
    if (others.length > 0 || typeof only !== 'object' || only === null) return inner;
    inner = only;
  }
}
