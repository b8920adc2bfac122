/** How far a brief can be relied on, by who stands behind its sources. */
import type { Owned } from './proposals.ts';

/** Owners from which on it is high, if they are not all states. */
const MANY = 3;

/**
 * One owner, or states alone: low. Three owners of whom one is no state, and no contradiction: high. Else medium.
 *
 * @param contradicts whether the sources differ
 */
export function proposeConfidence(
  sources: readonly Owned[],
  contradicts: boolean,
): { level: 'low' | 'medium' | 'high'; from: string } {
  const owners = new Set(sources.map(({ owner }) => owner));
  const isFree = sources.some(
    ({ ownership }) =>
      ownership === 'independent' || ownership === 'private' || ownership === 'public',
  );
  const level =
    owners.size === 1 || !isFree ? 'low' : owners.size >= MANY && !contradicts ? 'high' : 'medium';
  const parts = [
    owners.size === 1 ? 'مصدر واحد' : `جهات مالكة مختلفة: ${String(owners.size)}`,
    ...(isFree ? [] : ['كلها رسمية أو غير معروفة الملكية']),
    ...(contradicts ? ['بينها اختلاف'] : []),
  ];
  return { level, from: parts.join('، ') };
}
