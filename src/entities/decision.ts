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

/** @param isJoined see `Surroundings` */
export function decide(hit: Hit, source: Source, isJoined: () => boolean): Decision {
  const { candidates } = hit;
  const around = lookAround(source, hit, startOf(hit), isJoined);
  const judged = candidates.map((candidate) => ({ candidate, ...judgementOn(candidate, around) }));
  const decided = judged.filter(({ verdict }) => verdict === 'for');
  const isDecided = decided.length > 0;
  const plain = judged.filter(({ verdict }) => verdict === 'unless');
  const [best, ...rivals] = isDecided ? decided : plain;
  if (best !== undefined && rivals.length === 0) {
    const { candidate, by } = best;
    return {
      choice: { candidate, why: isDecided ? 'context' : 'form', by },
      left: [],
      refused: [],
    };
  }
  const left = isDecided ? decided : judged.filter(({ verdict }) => verdict !== 'against');
  return {
    left: left.map(({ candidate }) => candidate),
    refused: judged
      .filter(({ verdict }) => verdict === 'against')
      .map(({ candidate, by }) => ({ candidate, by })),
  };
}

function startOf({ candidates }: Hit): number {
  return Math.min(...candidates.map(({ start }) => start));
}

function judgementOn({ form, judge }: Candidate, around: Surroundings): Judgement {
  if (form.kind === 'short') return OPEN;
  return judge === undefined ? UNLESS : judge(around);
}
