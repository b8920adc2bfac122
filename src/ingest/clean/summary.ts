/** A standfirst out of a paragraph. */

/** What a card or a message holds (CONTENT-MODEL: about 320 characters). */
const WANTED = 320;
/** A little more is better than half a sentence. */
const MOST = 400;

/**
 * Whole sentences, as many as a standfirst holds; a first sentence that is too long is cut after a word.
 *
 * @returns at most 400 characters on one line
 */
export function summaryOf(paragraph: string): string {
  if (paragraph.length <= MOST) return paragraph;
  const ends = [...paragraph.matchAll(/[.؟!…]["»”)]?(?=\s)/gu)].map((m) => m.index + m[0].length);
  const end = ends.filter((at) => at <= WANTED).at(-1) ?? ends.find((at) => at <= MOST);
  if (end !== undefined) return paragraph.slice(0, end);
  const cut = paragraph.slice(0, WANTED);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[،؛:,-]+$/u, '')}…`;
}
