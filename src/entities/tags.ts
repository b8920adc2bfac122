/** What a text is about, in short: its countries and actors, and the forms that nothing decided. */
import type { Doubt, Matcher, Mention } from './matcher.ts';

export interface Tags {
  /** Ids, the most often named first. A capital alone does not name its country. */
  readonly countries: readonly string[];
  readonly actors: readonly string[];
  readonly ambiguous: readonly {
    readonly form: string;
    readonly candidates: readonly string[];
  }[];
}

export interface Explanation {
  /** Every name found, with its place, form, and why it was taken; `inner` ones lie inside the name of a body. */
  readonly mentions: readonly (Mention & { readonly inner?: true })[];
  /** Every form that could be a name and was not taken, with the word that spoke against it (`by`). */
  readonly refused: readonly Doubt[];
}

/** @param text a sentence or a whole article */
export function tag(text: string, matcher: Matcher): Tags & Explanation {
  const { mentions, inner, doubts, refused } = matcher.find(text);
  const named = [...mentions, ...inner].filter(({ kind }) => kind !== 'capital');
  const ambiguous = new Map(
    doubts.map(({ form, candidates }) => [form, { form, candidates: candidates.map((c) => c.id) }]),
  );
  return {
    countries: byFrequency(named.filter(({ type }) => type === 'country')),
    actors: byFrequency(named.filter(({ type }) => type === 'actor')),
    ambiguous: [...ambiguous.values()],
    refused,
    mentions: [...mentions, ...inner.map((mention) => ({ ...mention, inner: true as const }))].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

/** Ids by the number of their mentions; equals stay in the order of the text. */
function byFrequency(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const { id } of mentions.toSorted((a, b) => a.start - b.start))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
