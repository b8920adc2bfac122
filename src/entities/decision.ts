/** Whom a hit names, as far as the words around it tell. */
import { type Judgement, OPEN, UNLESS } from './context.ts';
import type { Candidate, Hit } from './hits.ts';
import { lookAround, type Source, type Surroundings } from './surroundings.ts';

export interface Choice {
  readonly candidate: Candidate;
  /** A form without rival, or the words around. */
  readonly why: 'form' | 'context';
  readonly by?: string | undefined;
}

/** One that is not meant, and the word that speaks against it. */
export interface Refusal {
  readonly candidate: Candidate;
  readonly by: string | undefined;
}

export interface Decision {
  readonly choice?: Choice;
  /** Whom the hit may still name. */
  readonly left: readonly Candidate[];
  readonly refused: readonly Refusal[];
}

const NOBODY: readonly never[] = [];

/** @param isJoined see `Surroundings` */
export function decide(hit: Hit, source: Source, isJoined: () => boolean): Decision {
  const { candidates } = hit;
  const [only] = candidates;
  // Most names have no rival and no rule.
  if (only !== undefined && candidates.length === 1 && only.judge === undefined)
    return only.form.kind === 'short'
      ? { left: candidates, refused: NOBODY }
      : { choice: { candidate: only, why: 'form' }, left: NOBODY, refused: NOBODY };
  if (only !== undefined && candidates.length === 1) return decideOn(only, hit, source, isJoined);
  const around = lookAround(source, hit, startOf(hit), isJoined);
  const judged = candidates.map((candidate) => ({ candidate, ...judgementOn(candidate, around) }));
  const decided = judged.filter(({ verdict }) => verdict === 'for');
  const plain = judged.filter(({ verdict }) => verdict === 'unless');
  const [best, ...rivals] = decided.length > 0 ? decided : plain;
  if (best !== undefined && rivals.length === 0)
    return {
      choice: {
        candidate: best.candidate,
        why: decided.length > 0 ? 'context' : 'form',
        by: best.by,
      },
      left: NOBODY,
      refused: NOBODY,
    };
  const left = decided.length > 0 ? decided : judged.filter((j) => j.verdict !== 'against');
  return {
    left: left.map(({ candidate }) => candidate),
    refused: judged
      .filter(({ verdict }) => verdict === 'against')
      .map(({ candidate, by }) => ({ candidate, by })),
  };
}

/** As above for one candidate, which most hits have. */
function decideOn(
  candidate: Candidate,
  hit: Hit,
  source: Source,
  isJoined: () => boolean,
): Decision {
  const around = lookAround(source, hit, candidate.start, isJoined);
  const { verdict, by } = judgementOn(candidate, around);
  switch (verdict) {
    case 'open':
      return { left: hit.candidates, refused: NOBODY };
    case 'against':
      return { left: NOBODY, refused: [{ candidate, by }] };
    case 'for':
    case 'unless': {
      const why = verdict === 'for' ? 'context' : 'form';
      return { choice: { candidate, why, by }, left: NOBODY, refused: NOBODY };
    }
  }
}

function startOf({ candidates }: Hit): number {
  return Math.min(...candidates.map(({ start }) => start));
}

function judgementOn({ form, judge }: Candidate, around: Surroundings): Judgement {
  if (form.kind === 'short') return OPEN;
  return judge === undefined ? UNLESS : judge(around);
}
