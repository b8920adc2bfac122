/**
 * Finds who and where in a text: one pass, longest match first, ambiguous forms decided by what stands around them,
 * and what stays undecided reported instead of guessed.
 */
import { afterLam, isCliticChain } from '../arabic/clitics.ts';
import { fold, type Folded, foldKey } from '../arabic/folding.ts';
import { isWordCharacter } from '../arabic/letters.ts';
import { createAutomaton } from './automaton.ts';
import { judge, type Surroundings } from './context.ts';
import type { EntityType, Form, FormKind, NamedEntity } from './named-entity.ts';

/** An entity found in a text. */
export interface Mention {
  readonly type: EntityType;
  readonly id: string;
  /** As the text writes it, without clitics. */
  readonly form: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: FormKind;
  /** Why it was taken: a form without rival, the words around, or the entity's full name elsewhere in the text. */
  readonly why: 'form' | 'context' | 'elsewhere';
}

/** A form that may mean several entities, or one or none, and nothing decided. */
export interface Doubt {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly { readonly type: EntityType; readonly id: string }[];
}

export interface Findings {
  /** In the order of the text; they never overlap. */
  readonly mentions: readonly Mention[];
  readonly doubts: readonly Doubt[];
}

export interface Matcher {
  find(text: string): Findings;
}

interface Owner {
  readonly entity: NamedEntity;
  readonly form: Form;
}

interface Pattern {
  /** How many letters of the pattern are a clitic fused with the article («ل» of «للنيجر»). */
  readonly clitic: number;
  readonly owners: Owner[];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly pattern: Pattern;
  readonly owners: readonly Owner[];
}

/** @param entities in order of preference where two forms are equally good */
export function createMatcher(entities: readonly NamedEntity[]): Matcher {
  const patterns = collectPatterns(entities);
  const texts = [...patterns.keys()];
  const list = [...patterns.values()];
  const automaton = createAutomaton(texts);
  return {
    find(text) {
      const folded = fold(text);
      const hits: Hit[] = [];
      automaton.scan(folded.text, (number, end) => {
        const pattern = list[number];
        const start = end - (texts[number]?.length ?? 0);
        if (pattern === undefined || isWordAt(folded.text, end)) return;
        const prefix = wordBefore(folded.text, start);
        const owners = pattern.owners.filter(({ form }) =>
          pattern.clitic > 0 ? /^[وف]?$/.test(prefix) : isCliticChain(prefix, form.takesArticle),
        );
        if (owners.length > 0) hits.push({ start, end, pattern, owners });
      });
      return decide(folded, text, longestFirst(hits));
    },
  };
}

function collectPatterns(entities: readonly NamedEntity[]): Map<string, Pattern> {
  const patterns = new Map<string, Pattern>();
  const add = (text: string, clitic: number, owner: Owner): void => {
    const pattern = patterns.get(text);
    if (pattern === undefined) patterns.set(text, { clitic, owners: [owner] });
    else if (!pattern.owners.some((o) => o.entity === owner.entity)) pattern.owners.push(owner);
  };
  for (const entity of entities) {
    for (const form of entity.forms) {
      const key = foldKey(form.text);
      add(key, 0, { entity, form });
      const contracted = afterLam(key);
      if (contracted !== undefined) add(contracted, 1, { entity, form });
    }
  }
  return patterns;
}

/** Longest match wins and takes its letters; what overlaps it is no mention. */
function longestFirst(hits: readonly Hit[]): Hit[] {
  const taken: Hit[] = [];
  for (const hit of hits.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (taken.every((other) => hit.end <= other.start || hit.start >= other.end)) taken.push(hit);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function decide(folded: Folded, text: string, hits: readonly Hit[]): Findings {
  const mentions: Mention[] = [];
  const open: Hit[] = [];
  for (const hit of hits) {
    const around = surroundings(folded.text, hit);
    const judged = hit.owners.map((owner) => ({
      owner,
      verdict:
        owner.form.kind === 'short'
          ? 'open'
          : owner.form.rule === undefined
            ? 'plain'
            : judge(owner.form.rule, around),
    }));
    const decided = judged.filter(({ verdict }) => verdict === 'for');
    const plain = judged.filter(({ verdict }) => verdict === 'plain' || verdict === 'unless');
    const [best] = decided.length > 0 ? decided : plain;
    if (best !== undefined && (decided.length === 1 || plain.length === 1)) {
      mentions.push(
        toMention(folded, text, hit, best.owner, decided.length > 0 ? 'context' : 'form'),
      );
    } else if (judged.some(({ verdict }) => verdict !== 'against')) {
      open.push({
        ...hit,
        owners: judged.filter((j) => j.verdict !== 'against').map((j) => j.owner),
      });
    }
  }
  return settle(folded, text, mentions, open);
}

/** A form left open means the entity that the text names in full; where none or several are named, it is a doubt. */
function settle(
  folded: Folded,
  text: string,
  mentions: readonly Mention[],
  open: readonly Hit[],
): Findings {
  const settled: Mention[] = [];
  const doubts: Doubt[] = [];
  const certain = new Map<string, number>();
  for (const { type, id, start, kind } of mentions) {
    if (kind !== 'capital')
      certain.set(`${type}/${id}`, Math.min(start, certain.get(`${type}/${id}`) ?? start));
  }
  for (const hit of open) {
    const named = hit.owners.filter(({ entity }) => certain.has(`${entity.type}/${entity.id}`));
    // A surname follows the full name; of several, the one named last before it.
    const before = named
      .filter(
        ({ entity }) =>
          (certain.get(`${entity.type}/${entity.id}`) ?? Infinity) <
          (folded.starts[hit.start] ?? 0),
      )
      .at(-1);
    const [only] = named;
    const owner = named.length === 1 ? only : before;
    if (owner !== undefined) settled.push(toMention(folded, text, hit, owner, 'elsewhere'));
    else if (hit.owners.some(({ form }) => form.kind !== 'short'))
      doubts.push(toDoubt(folded, text, hit));
  }
  return { mentions: [...mentions, ...settled].sort((a, b) => a.start - b.start), doubts };
}

function toMention(
  folded: Folded,
  text: string,
  hit: Hit,
  { entity, form }: Owner,
  why: Mention['why'],
): Mention {
  const { start, end } = sourceRange(folded, hit);
  return {
    type: entity.type,
    id: entity.id,
    form: text.slice(start, end),
    start,
    end,
    kind: form.kind,
    why,
  };
}

function toDoubt(folded: Folded, text: string, hit: Hit): Doubt {
  const { start, end } = sourceRange(folded, hit);
  const candidates = hit.owners.map(({ entity: { type, id } }) => ({ type, id }));
  return { form: text.slice(start, end), start, end, candidates };
}

function sourceRange({ starts }: Folded, hit: Hit): { start: number; end: number } {
  const start = starts[hit.start + hit.pattern.clitic] ?? 0;
  return { start, end: endOf(starts, hit.end) };
}

/** One past the last letter of the match, with the marks that follow it but not the space. */
function endOf(starts: Uint32Array, end: number): number {
  return starts[end] ?? 0;
}

function surroundings(text: string, { start, end }: Hit): Surroundings {
  const wordStart = start - wordBefore(text, start).length;
  const before = text.slice(Math.max(0, wordStart - 60), wordStart).trimEnd();
  const after = text.slice(end, end + 60).trimStart();
  return {
    follows: (words) => {
      const key = foldKey(words);
      return (
        before.endsWith(key) && isCliticChain(wordBefore(before, before.length - key.length), true)
      );
    },
    precedes: (words) => {
      const key = foldKey(words);
      return after.startsWith(key) && !isWordAt(after, key.length);
    },
    has: (words) => hasWords(text, foldKey(words)),
  };
}

function hasWords(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (!isWordAt(text, at + key.length) && isCliticChain(wordBefore(text, at), true)) return true;
  }
  return false;
}

function isWordAt(text: string, index: number): boolean {
  return index < text.length && isWordCharacter(text.charAt(index));
}

/** The letters between the beginning of the word and the index. */
function wordBefore(text: string, index: number): string {
  let from = index;
  while (from > 0 && isWordCharacter(text.charAt(from - 1))) from -= 1;
  return text.slice(from, index);
}
