/**
 * Runs that must be isolated inside right-to-left text: Latin words, signed numbers, telephone numbers.
 *
 * Without isolation «قرار AES 2 2025» glues the year to the name and «+223 20 22» turns around
 * (Unicode Bidirectional Algorithm, UAX #9, rules W2–W7 and N1). HTML's `<bdi>` isolates.
 */

/** A stretch of text. `lang` is set on foreign words ("en", or "fr" where the letters tell), `isolated` on both. */
export interface Run {
  readonly text: string;
  readonly isolated: boolean;
  readonly lang?: 'en' | 'fr';
}

/** A Latin word with the digits that belong to it: «G5», «COVID-19». */
const WORD = String.raw`\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:[.-]\d+)*`;
/** What joins Latin words to one run, a number between two of them included («Air Base 201 Agadez»). */
const JOINER = String.raw`[ .,:&/'’+@#_–-]{1,3}(?:\d+ )?`;
const SIGNED_NUMBER = String.raw`(?<![\p{L}\d])[+−-]\d(?:[\d ,.]*\d)?`;
const LATIN_OR_SIGNED = new RegExp(`${WORD}(?:${JOINER}${WORD})*\\+*|${SIGNED_NUMBER}`, 'gu');
const FRENCH = /[àâçéèêëîïôûùœ]/i;

/** What a run begins with: most texts have none of it, and are told apart cheaply. */
const MAY_BEGIN = /[a-zA-Z\u00c0-\u024f\u1e00-\u1eff+−-]|\p{Script=Latin}/u;

/**
 * Splits a text into runs; their texts joined are the text.
 *
 * @example latinRuns('مذكرة مع Rosatom في مالي').map((r) => r.isolated) // [false, true, false]
 */
export function latinRuns(text: string): Run[] {
  if (text !== '' && !MAY_BEGIN.test(text)) return [{ text, isolated: false }];
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(LATIN_OR_SIGNED)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index), isolated: false });
    const run = match[0];
    const isWord = /\p{Script=Latin}/u.test(run);
    runs.push({
      text: run,
      isolated: true,
      ...(isWord ? { lang: FRENCH.test(run) ? 'fr' : 'en' } : {}),
    });
    from = match.index + run.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isolated: false });
  return runs;
}
