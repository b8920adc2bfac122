/** A paragraph taken apart: its quotations, its sentences, and who is named where. */
import { type Sentence, sentencesOf } from '../../grammar/sentence.ts';
import { type Token, tokenize } from '../../grammar/token.ts';
import type { Named } from './named.ts';
import { findQuotations, type Quotation } from './quotation-marks.ts';

export interface Passage {
  readonly paragraph: number;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** By the start of its token, which is the place of the opening mark. */
  readonly quotations: ReadonlyMap<number, Quotation>;
  /** Names by where they begin, and by where the title before them does. */
  readonly names: ReadonlyMap<number, Named>;
  readonly titled: ReadonlyMap<number, Named>;
  /** Countries and capitals by where they begin. */
  readonly places: ReadonlyMap<number, Place>;
}

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/**
 * @param paragraph its index
 * @param names of this paragraph, with offsets in it, as `places`
 * @param withWaw folded words of the article's names that begin with «و»: «وليامز» is no «ليامز»
 */
export function passageOf(
  text: string,
  paragraph: number,
  names: readonly Named[],
  places: readonly Place[],
  withWaw: ReadonlySet<string>,
): Passage {
  const quotations = new Map<number, Quotation>();
  const spans = findQuotations(text).map((quotation) => {
    const { start, end } = withMarks(text, quotation);
    quotations.set(start, quotation);
    return { start, end };
  });
  const tokens = tokenize(text, spans).map((token) =>
    token.key !== token.bare && withWaw.has(token.key) ? { ...token, bare: token.key } : token,
  );
  return {
    paragraph,
    text,
    sentences: sentencesOf(tokens, text),
    quotations,
    names: new Map(names.map((name) => [name.start, name])),
    titled: new Map(names.filter(({ from, start }) => from < start).map((n) => [n.from, n])),
    places: new Map(places.map((place) => [place.start, place])),
  };
}

/** From the opening mark to behind the closing one. */
function withMarks(text: string, { start, end }: Quotation): { start: number; end: number } {
  let from = start - 1;
  while (from > 0 && /\s/.test(text.charAt(from))) from -= 1;
  let to = end;
  while (to < text.length && /\s/.test(text.charAt(to))) to += 1;
  return { start: from, end: to + 1 };
}

/** The name that begins at a token, one-letter clitics before it or not. */
export function nameAt(passage: Passage, token: Token): Named | undefined {
  return at(passage.names, token);
}

/** The name whose title begins at a token. */
export function titledNameAt(passage: Passage, token: Token): Named | undefined {
  return at(passage.titled, token);
}

/** The country or capital that begins at a token and is not only a part of its word. */
export function placeAt(passage: Passage, token: Token): Place | undefined {
  const place = at(passage.places, token);
  return place !== undefined && place.end >= token.end ? place : undefined;
}

function at<T>(map: ReadonlyMap<number, T>, { start, kind }: Token): T | undefined {
  if (kind !== 'word') return undefined;
  return map.get(start) ?? map.get(start + 1) ?? map.get(start + 2);
}

/** Whether a preposition is written with the word before the name that it has in it. */
export function isInner(token: Token, name: { readonly start: number }): boolean {
  return name.start > token.start && /^[وف]?[بلك]/.test(token.key);
}
