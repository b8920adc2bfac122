/** Countries that stand beside each other as equals: «مالي والنيجر», «فرنسا، مالي». */
import type { Hit } from './hits.ts';

/** Whether a country that is certain stands before a hit or after it, joined by و or a comma. @param text folded */
export function isJoined(
  text: string,
  previous: Hit | undefined,
  hit: Hit,
  next: Hit | undefined,
): boolean {
  return (
    (previous !== undefined && isCertainCountry(previous) && areJoined(text, previous, hit)) ||
    (next !== undefined && isCertainCountry(next) && areJoined(text, hit, next))
  );
}

function areJoined(text: string, first: Hit, second: Hit): boolean {
  const between = text.slice(first.end, second.wordStart);
  return between === ' ' ? text.charAt(second.wordStart) === 'و' : between === '، ';
}

function isCertainCountry({ candidates, wordStart }: Hit): boolean {
  const [only] = candidates;
  if (only === undefined || candidates.length > 1 || only.entity.type !== 'country') return false;
  const { kind, rule, maqsuraRule } = only.form;
  return (
    kind !== 'capital' && rule === undefined && maqsuraRule === undefined && wordStart <= only.start
  );
}
