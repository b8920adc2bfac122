/**
 * Finds who and where in a text: one pass, longest match first, ambiguous forms decided by what stands around them,
 * and what stays undecided reported instead of guessed.
 */
import { withArticle } from '../arabic/clitics.ts';
import { fold, foldKey, type Folded } from '../arabic/folding.ts';
import { decide, type Decision } from './decision.ts';
import { type Candidate, createFinder, type Hit } from './hits.ts';
import type { EntityType, FormKind, NamedEntity } from './named-entity.ts';
import { collectPatterns } from './patterns.ts';
import { isJoined } from './joined-countries.ts';
import { type Source, sourceOf } from './surroundings.ts';

/** An entity found in a text. */
export interface Mention {
  readonly type: EntityType;
  readonly id: string;
  /** A body or an outlet, not a person or a country. */
  readonly isBody: boolean;
  /** As the text writes it, without clitics; the article that «للاتحاد» hides is whole again: «الاتحاد». */
  readonly form: string;
  /** UTF-16 offsets in the text; of «للاتحاد» without the first letter. */
  readonly start: number;
  readonly end: number;
  readonly kind: FormKind;
  /** Why it was taken: a form without rival, the words around, or the entity's full name elsewhere in the text. */
  readonly why: 'form' | 'context' | 'elsewhere';
  /** The word that decided, where `why` is the context. */
  readonly by?: string;
  /** `low`: a capital, which may stand for its country or only be a place. */
  readonly confidence: 'high' | 'medium' | 'low';
}

/** A form that may mean several entities, or one or none, and nothing decided. */
export interface Doubt {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly { readonly type: EntityType; readonly id: string }[];
  /** The word for which the form was not taken, where there is one. */
  readonly by?: string;
}

export interface Findings {
  /** In the order of the text; they never overlap. */
  readonly mentions: readonly Mention[];
  /** Countries named inside the name of a body: Niger in «المجلس العسكري في النيجر». */
  readonly inner: readonly Mention[];
  readonly doubts: readonly Doubt[];
  /** Forms that the words around speak against. */
  readonly refused: readonly Doubt[];
}

export interface Matcher {
  find(text: string): Findings;
}

/** @param entities in order of preference where two forms are equally good */
export function createMatcher(entities: readonly NamedEntity[]): Matcher {
  const findHits = createFinder(collectPatterns(entities));
  return {
    find(text) {
      const folded = fold(text);
      const source: Printing = { text, starts: folded.starts };
      const words = sourceOf(folded.text, (from, to) => placeOf(source, from, to).form);
      const hits = findHits(folded.text, words.printed);
      const judged: (Decision & { readonly hit: Hit })[] = [];
      for (const [i, hit] of hits.entries()) {
        if (hit.candidates.length === 0) continue;
        const joined = (): boolean => isJoined(folded.text, hits[i - 1], hit, hits[i + 1]);
        judged.push({ hit, ...decide(hit, words, joined) });
      }
      const mentions = judged.flatMap(({ hit, choice }) =>
        choice === undefined ? [] : [toMention(source, hit, choice)],
      );
      const open = judged.filter(({ choice }) => choice === undefined);
      const { settled, doubts } = settle(source, mentions, open);
      const inner = judged.flatMap(({ hit, choice }) =>
        choice?.candidate.entity.holdsNames === true ? countriesWithin(source, hit, words) : [],
      );
      const refused = open.flatMap(({ hit, refused: all }) =>
        all.map(({ candidate, by }) => toDoubt(source, hit, [candidate], by)),
      );
      return {
        mentions: [...mentions, ...settled].sort((a, b) => a.start - b.start),
        inner,
        doubts,
        refused,
      };
    },
  };
}

interface Printing {
  readonly text: string;
  readonly starts: Folded['starts'];
}

interface Named {
  readonly candidate: Candidate;
  readonly why: Mention['why'];
  readonly by?: string | undefined;
}

/** A form left open means the entity that the text names in full; where none or several are named, it is a doubt. */
function settle(
  source: Printing,
  mentions: readonly Mention[],
  open: readonly (Decision & { readonly hit: Hit })[],
): { settled: Mention[]; doubts: Doubt[] } {
  const settled: Mention[] = [];
  const doubts: Doubt[] = [];
  const firstNamed = new Map<string, number>();
  for (const { type, id, start, kind } of mentions) {
    const key = `${type}/${id}`;
    if (kind !== 'capital' && !firstNamed.has(key)) firstNamed.set(key, start);
  }
  for (const { hit, left } of open) {
    if (left.length === 0) continue;
    const namedAt = (candidate: Candidate): number =>
      firstNamed.get(`${candidate.entity.type}/${candidate.entity.id}`) ?? Infinity;
    const named = left.filter((candidate) => namedAt(candidate) < Infinity);
    // A surname follows the full name; of several, the one named last before it.
    const here = source.starts[hit.wordStart] ?? 0;
    const before = named
      .filter((candidate) => namedAt(candidate) < here)
      .sort((a, b) => namedAt(b) - namedAt(a));
    const candidate = named.length === 1 ? named[0] : before[0];
    if (candidate !== undefined)
      settled.push(toMention(source, hit, { candidate, why: 'elsewhere' }));
    else if (left.some(({ form }) => form.kind !== 'short'))
      doubts.push(toDoubt(source, hit, left));
  }
  return { settled, doubts };
}

function countriesWithin(source: Printing, { inner }: Hit, words: Source): Mention[] {
  return inner.flatMap((hit) => {
    const { choice } = decide(hit, words, () => false);
    return choice?.candidate.entity.type === 'country' ? [toMention(source, hit, choice)] : [];
  });
}

function toMention(source: Printing, hit: Hit, { candidate, why, by }: Named): Mention {
  const { entity, form, start } = candidate;
  const isTitled = form.kind === 'name' && start === hit.wordStart;
  const place = placeOf(source, (isTitled ? hit.titleStart : undefined) ?? start, hit.end);
  const printed = withArticle(place.form, foldKey(form.text));
  const certainty = why === 'form' ? 'high' : 'medium';
  const confidence = form.kind === 'capital' ? 'low' : certainty;
  return {
    type: entity.type,
    id: entity.id,
    isBody: entity.holdsNames === true || entity.type === 'outlet',
    ...place,
    form: printed,
    kind: form.kind,
    why,
    ...(by === undefined ? {} : { by }),
    confidence,
  };
}

function toDoubt(source: Printing, hit: Hit, left: readonly Candidate[], by?: string): Doubt {
  const start = Math.min(...left.map((candidate) => candidate.start));
  const candidates = left.map(({ entity: { type, id } }) => ({ type, id }));
  return { ...placeOf(source, start, hit.end), candidates, ...(by === undefined ? {} : { by }) };
}

/** From folded offsets to the text's: the marks that follow the last letter belong to the form. */
function placeOf(
  { text, starts }: Printing,
  from: number,
  to: number,
): { form: string; start: number; end: number } {
  const start = starts[from] ?? 0;
  const end = starts[to] ?? text.length;
  return { form: text.slice(start, end), start, end };
}
