/** Where patterns occur in a folded text: as whole words, the longest first, none upon another. */
import { isQuestion, LONGEST_CLITICS } from '../arabic/clitics.ts';
import { isWordAt } from '../arabic/letters.ts';
import { createAutomaton } from './automaton.ts';
import { type Owner, type Pattern, mayFollow } from './patterns.ts';
import { stateTitleBefore } from './state-titles.ts';
import type { Printed } from './surroundings.ts';

/** Whom a hit may name, and where the name begins behind its clitics. */
export interface Candidate extends Owner {
  readonly start: number;
}

/** Offsets in the folded text. */
export interface Hit {
  /** Where the word begins in which the name begins: before its clitics. */
  readonly wordStart: number;
  readonly end: number;
  /** Empty for a lookalike. */
  readonly candidates: readonly Candidate[];
  /** Where the title of a state begins that stands before it: «جمهورية» of «جمهورية بنين». */
  readonly titleStart: number | undefined;
  /** Hits that lie within this one. */
  readonly inner: Hit[];
}

/** A hit in the making. */
interface FoundHit extends Hit {
  candidates: Candidate[];
  titleStart: number | undefined;
}

/** The end of a question, in the same sentence. */
const ASKS = /^[^.!\n؟?]*[؟?]/;
const FAR = 200;

/** @returns what finds the hits of a folded text, in its order; `printed` tells how a stretch of it was printed */
export function createFinder(
  patterns: readonly Pattern[],
): (text: string, printed: Printed) => readonly Hit[] {
  const automaton = createAutomaton(patterns.map(({ text }) => text));
  return (text, printed) => {
    const hits = new Map<number, FoundHit>();
    automaton.scan(text, (number, end) => {
      const pattern = patterns[number];
      if (pattern === undefined || isWordAt(text, end)) return;
      const start = end - pattern.text.length;
      let wordStart = start;
      while (isWordAt(text, wordStart - 1)) {
        wordStart -= 1;
        if (start - wordStart > LONGEST_CLITICS) return;
      }
      const prefix = text.slice(wordStart, start);
      const owners =
        prefix === ''
          ? pattern.owners
          : pattern.owners.filter(
              ({ entity, form }) =>
                mayFollow(prefix, pattern, form.takesArticle) ||
                (prefix.startsWith('ا') &&
                  entity.type === 'country' &&
                  form.kind === 'name' &&
                  isQuestion(prefix, printed(wordStart, start)) &&
                  ASKS.test(text.slice(end, end + FAR))),
            );
      const isLookalike = pattern.owners.length === 0 && mayFollow(prefix, pattern, true);
      if (owners.length === 0 && !isLookalike) return;
      // «النيجيري» with its article and «نيجيري» without are rivals over the same words.
      const key = wordStart * (text.length + 1) + end;
      let hit = hits.get(key);
      if (hit === undefined) {
        hit = { wordStart, end, candidates: [], titleStart: undefined, inner: [] };
        hits.set(key, hit);
      }
      // A lookalike longer than its name («بالفرنسية», the language) has taken the word.
      else if (hit.candidates.length === 0) return;
      const begin = start + pattern.clitic - articleLength(prefix);
      // Of two forms of one entity over the same words, the longer is the exact one; it came first.
      for (const { entity, form, judge } of owners) {
        if (!hit.candidates.some((candidate) => candidate.entity === entity))
          hit.candidates.push({ entity, form, judge, start: begin });
      }
    });
    return takeTitles(longestFirst([...hits.values()], text.length), text);
  };
}

/** A title belongs to the country after it, where no name before has taken it. */
function takeTitles(hits: readonly FoundHit[], text: string): readonly Hit[] {
  let taken = 0;
  for (const hit of hits) {
    if (hit.candidates[0]?.entity.type === 'country') {
      const titleStart = stateTitleBefore(text, hit.wordStart);
      if (titleStart !== undefined && titleStart >= taken) hit.titleStart = titleStart;
    }
    taken = hit.end;
  }
  return hits;
}

/** The article belongs to the name it stands on («الروسي»); of «لل» the second letter is what is left of it. */
function articleLength(prefix: string): number {
  if (prefix.endsWith('ال')) return 2;
  return prefix.endsWith('لل') ? 1 : 0;
}

/** The longest match wins and takes its letters; what it covers is kept as its inner hits. */
function longestFirst(hits: readonly FoundHit[], length: number): FoundHit[] {
  const taker = new Int32Array(length).fill(-1);
  const taken: FoundHit[] = [];
  const byLength = hits.toSorted(
    (a, b) => b.end - b.wordStart - (a.end - a.wordStart) || a.wordStart - b.wordStart,
  );
  for (const hit of byLength) {
    const first = taker[hit.wordStart] ?? -1;
    const last = taker[hit.end - 1] ?? -1;
    if (first === -1 && last === -1) {
      taker.fill(taken.length, hit.wordStart, hit.end);
      taken.push(hit);
    } else if (first === last) taken[first]?.inner.push(hit);
  }
  return taken.sort((a, b) => a.wordStart - b.wordStart);
}
