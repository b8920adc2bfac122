/** Where patterns occur in a folded text: as whole words, the longest first, none upon another. */
import { isWordAt } from '../arabic/letters.ts';
import { createAutomaton } from './automaton.ts';
import { type Owner, type Pattern, mayFollow } from './patterns.ts';

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
  /** Hits that lie within this one. */
  readonly inner: Hit[];
}

/** «وبال», «وكال»: a longer beginning of a word is no chain of clitics. */
const LONGEST_CLITICS = 4;

/** @returns what finds the hits of a text, in its order */
export function createFinder(patterns: readonly Pattern[]): (text: string) => Hit[] {
  const automaton = createAutomaton(patterns.map(({ text }) => text));
  return (text) => {
    const hits = new Map<number, Hit & { candidates: Candidate[] }>();
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
          : pattern.owners.filter(({ form }) => mayFollow(prefix, pattern, form.takesArticle));
      const isLookalike = pattern.owners.length === 0 && mayFollow(prefix, pattern, true);
      if (owners.length === 0 && !isLookalike) return;
      // «النيجيري» with its article and «نيجيري» without are rivals over the same words.
      const key = wordStart * (text.length + 1) + end;
      let hit = hits.get(key);
      if (hit === undefined) {
        hit = { wordStart, end, candidates: [], inner: [] };
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
    return longestFirst([...hits.values()], text.length);
  };
}

/** The article belongs to the name it stands on («الروسي»); of «لل» the second letter is what is left of it. */
function articleLength(prefix: string): number {
  if (prefix.endsWith('ال')) return 2;
  return prefix.endsWith('لل') ? 1 : 0;
}

/** The longest match wins and takes its letters; what it covers is kept as its inner hits. */
function longestFirst(hits: readonly Hit[], length: number): Hit[] {
  const taker = new Int32Array(length).fill(-1);
  const taken: Hit[] = [];
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
