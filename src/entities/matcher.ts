/**
 * Finds who and where in a text: one pass, longest match first, ambiguous forms decided by what stands around them,
 * and what stays undecided reported instead of guessed.
 */
import { withArticle } from '../arabic/clitics.ts';
import { fold, foldKey, type Folded } from '../arabic/folding.ts';
import type { Verdict } from './context.ts';
import { type Candidate, createFinder, type Hit } from './hits.ts';
import type { EntityType, FormKind, NamedEntity } from './named-entity.ts';
import { collectPatterns } from './patterns.ts';
import { type Surroundings, type Survey, surveyor } from './surroundings.ts';

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
  /** `low`: a capital, which may stand for its country or only be a place. */
  readonly confidence: 'high' | 'medium' | 'low';
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
  /** Countries named inside the name of a body: Niger in «المجلس العسكري في النيجر». */
  readonly inner: readonly Mention[];
  readonly doubts: readonly Doubt[];
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
      const survey = surveyor(folded.text);
      const source: Source = { text, starts: folded.starts };
      const judged = findHits(folded.text)
        .filter(({ candidates }) => candidates.length > 0)
        .map((hit) => ({ hit, ...decide(hit, survey) }));
      const mentions = judged.flatMap(({ hit, choice }) =>
        choice === undefined ? [] : [toMention(source, hit, choice)],
      );
      const open = judged.filter(({ choice }) => choice === undefined);
      const { settled, doubts } = settle(source, mentions, open);
      const inner = judged.flatMap(({ hit, choice }) =>
        choice?.candidate.entity.holdsNames === true ? countriesWithin(source, hit, survey) : [],
      );
      return {
        mentions: [...mentions, ...settled].sort((a, b) => a.start - b.start),
        inner,
        doubts,
      };
    },
  };
}

interface Source {
  readonly text: string;
  readonly starts: Folded['starts'];
}

interface Choice {
  readonly candidate: Candidate;
  readonly why: Mention['why'];
}

interface Decision {
  readonly choice?: Choice;
  /** Whom the hit may still name. */
  readonly left: readonly Candidate[];
}

function decide(hit: Hit, survey: Survey): Decision {
  const start = Math.min(...hit.candidates.map((candidate) => candidate.start));
  const around = survey(hit.wordStart, start, hit.end);
  const judged = hit.candidates.map((candidate) => ({
    candidate,
    verdict: verdictOn(candidate, around),
  }));
  const decided = judged.filter(({ verdict }) => verdict === 'for');
  const plain = judged.filter(({ verdict }) => verdict === 'unless');
  const [best] = decided.length > 0 ? decided : plain;
  if (best !== undefined && (decided.length === 1 || (decided.length === 0 && plain.length === 1)))
    return {
      choice: { candidate: best.candidate, why: decided.length > 0 ? 'context' : 'form' },
      left: [],
    };
  const left = decided.length > 0 ? decided : judged.filter((j) => j.verdict !== 'against');
  return { left: left.map(({ candidate }) => candidate) };
}

function verdictOn({ form, judge }: Candidate, around: Surroundings): Verdict {
  if (form.kind === 'short') return 'open';
  if (judge === undefined) return 'unless';
  return judge(around);
}

/** A form left open means the entity that the text names in full; where none or several are named, it is a doubt. */
function settle(
  source: Source,
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

function countriesWithin(source: Source, { inner }: Hit, survey: Survey): Mention[] {
  return inner.flatMap((hit) => {
    const { choice } = decide(hit, survey);
    return choice?.candidate.entity.type === 'country' ? [toMention(source, hit, choice)] : [];
  });
}

function toMention(source: Source, hit: Hit, { candidate, why }: Choice): Mention {
  const { entity, form, start } = candidate;
  const place = placeOf(source, start, hit.end);
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
    confidence,
  };
}

function toDoubt(source: Source, hit: Hit, left: readonly Candidate[]): Doubt {
  const start = Math.min(...left.map((candidate) => candidate.start));
  const candidates = left.map(({ entity: { type, id } }) => ({ type, id }));
  return { ...placeOf(source, start, hit.end), candidates };
}

/** From folded offsets to the text's: the marks that follow the last letter belong to the form. */
function placeOf(
  { text, starts }: Source,
  from: number,
  to: number,
): { form: string; start: number; end: number } {
  const start = starts[from] ?? 0;
  const end = starts[to] ?? text.length;
  return { form: text.slice(start, end), start, end };
}
