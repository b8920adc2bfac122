/** Sentences of a paragraph whose quotations are single tokens. */
import type { Token } from './token.ts';

export type Sentence = readonly Token[];

/** A text without full stops is cut: what is read in a sentence grows with its square. */
const MOST_TOKENS = 300;

/**
 * Ends at a full stop, question or exclamation mark outside quotations, and after a quotation that holds its own full
 * stop, unless the sentence goes on after it («…». كما, «…»، وأضاف).
 *
 * @param text the paragraph of the tokens
 */
export function sentencesOf(tokens: readonly Token[], text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  tokens.forEach((token, i) => {
    current.push(token);
    const next = tokens[i + 1];
    if (next === undefined || current.length >= MOST_TOKENS || endsSentence(token, next, text)) {
      sentences.push(current);
      current = [];
    }
  });
  return sentences;
}

function endsSentence(token: Token, next: Token, text: string): boolean {
  const gap = text.slice(token.end, next.start);
  if (gap.includes('\n')) return true;
  if (token.kind === 'mark' && /^[.!؟]$/.test(token.key)) {
    if (next.kind === 'mark' && /^[.!؟،]$/.test(next.key)) return false;
    return true;
  }
  if (token.kind === 'quotation') {
    const isWhole = /[.!؟?]\s*["”»]+$/u.test(token.text);
    return isWhole && next.kind !== 'mark' && /\s/.test(gap);
  }
  // «..» ends a sentence where the next one begins with a conjunction after it.
  return token.key === '…' && /\s/.test(gap) && /^و\p{L}{3,}/u.test(next.key);
}
