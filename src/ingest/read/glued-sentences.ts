/** Sentences that lost the space, or the line, between them: «المدينة.وقالت». */

/**
 * A full stop between an Arabic word (or a closing mark) and another Arabic word. Single letters are initials
 * (أ.ف.ب، د.عمر), digits on both sides a number; what stands in an address or a hashtag is left alone.
 */
const JOINT =
  /(?<=[\p{Script=Arabic}\p{M}]{2}|[\p{N}%)\]»”"]|[\p{Script=Arabic}]{2}["»”)])([.؟!])(?=[«“"]?[\u0621-\u064a]{2})/gu;
const ADDRESS_OR_TAG = /[@#/_]|[A-Za-z]/;

/** The text with a space after each stop that lacks one. */
export function withSpacedSentences(text: string): string {
  return pieces(text).join(' ');
}

/**
 * The paragraphs that a source ran together: where several stops lack their space and others have it, line breaks
 * were lost there.
 */
export function gluedParagraphs(text: string): string[] {
  const parts = pieces(text);
  return parts.length >= 3 && parts.every((part) => part.split(' ').length >= SHORTEST)
    ? parts
    : [parts.join(' ')];
}

const SHORTEST = 5;

function pieces(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(JOINT)) {
    const at = match.index + 1;
    const start = text.lastIndexOf(' ', at) + 1;
    const end = text.indexOf(' ', at);
    const token = text.slice(start, end < 0 ? text.length : end);
    if (ADDRESS_OR_TAG.test(token) || isEmphasis(text, match.index)) continue;
    parts.push(text.slice(from, at));
    from = at;
  }
  return [...parts, text.slice(from)];
}

/** Dots in a row («القدس..الاحتلال») are a pause, no end. */
function isEmphasis(text: string, at: number): boolean {
  return /[.؟!]/.test(text[at - 1] ?? '') && text[at] === '.';
}
