/** How far a brief can be relied on, by who stands behind its sources. */
import type { Owned } from './proposals.ts';

export interface Confidence {
  readonly level: 'low' | 'medium' | 'high';
  readonly from: string;
  /** Ids of outlets that print the text of the first source. */
  readonly copies?: readonly string[];
}

/** Owners from which on it is high, if they are not all states. */
const MANY = 3;

/**
 * One owner, or states alone: low. Three owners of whom one is no state, and no contradiction: high. Else medium.
 *
 * @param contradicts whether the sources differ
 * @param copies outlets that print the text of the first again; among `sources` they stand as its voice
 */
export function proposeConfidence(
  sources: readonly Owned[],
  contradicts: boolean,
  copies: readonly string[] = [],
): Confidence {
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
    ...(copies.length === 0 ? [] : [`نصوص منقولة كما هي: ${String(copies.length)}`]),
    ...(contradicts ? ['بينها اختلاف'] : []),
  ];
  return { level, from: parts.join('، '), ...(copies.length === 0 ? {} : { copies }) };
}
