/** Words of a phrase: their places, their keys, what is left without clitics. */
import { withoutLam } from '../../../arabic/clitics.ts';
import { foldKey } from '../../../arabic/folding.ts';
import { nounClass, withoutArticle } from '../../../grammar/noun-classes.ts';
import type { Token } from '../../../grammar/token.ts';
import { isGivenName } from '../../../lexicon/given-names.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';

/** The index of the first token that begins at `end` or after it. */
export function behind(tokens: readonly Token[], at: number, end: number): number {
  let k = at + 1;
  while (k < tokens.length && (tokens[k]?.start ?? Infinity) < end) k += 1;
  return k;
}

/** Without conjunctions. */
export function keysOf(run: readonly Token[]): string[] {
  return run.map(({ bare }) => bare);
}

/** The key without conjunction and article. */
export function bareHead({ bare }: Token): string {
  return withoutArticle(bare);
}

/** As printed, without conjunction. */
export function withoutAnd({ text, key, bare }: Token): string {
  return key === bare ? text : text.replace(/^[وف]\p{M}*/u, '');
}

/** The token without «ل» before it: «للائحة» is «لائحة», «للوزارة» «الوزارة». */
export function unbound(token: Token, next?: Token): Token {
  if (token.kind !== 'word' || !/^[وف]?ل/.test(token.key)) return token;
  const printed = withoutAnd(token);
  if (
    isNoun(token.bare) !== undefined &&
    isNoun(token.bare.slice(1)) === undefined &&
    !token.bare.startsWith('لل')
  )
    return token;
  const whole =
    withoutLam(next === undefined ? printed : `${printed} ${next.text}`) ?? `ا${printed.slice(1)}`;
  const text = whole.split(' ')[0] ?? whole;
  const key = foldKey(text);
  return { ...token, start: token.end - printed.length + 1, text, key, bare: key };
}

/** What stands in quotation marks. */
export function insideMarks({ text }: Token): string {
  return text.replace(/^["«“„]\s*|\s*["»”]$/gu, '');
}

/** Whether a word is a given name, or one that Arabic does not know. */
export function isStranger({ kind, text }: Token): boolean {
  return kind === 'word' && (isGivenName(text) || partsOfSpeech(text).size === 0);
}

/** «لوكالة», «بالمدينة»: a preposition and an everyday noun, where the word itself is none. */
export function isAttached(key: string): boolean {
  if (/^(?:لل|بال)/.test(key)) return true;
  return (
    /^[بلك]\p{L}{3,}/u.test(key) &&
    isNoun(key) === undefined &&
    (isNoun(key.slice(1)) !== undefined || nounClass(key.slice(1)) !== undefined)
  );
}

/** A pronoun at the end of a word. */
export const SUFFIXED = /(?:ه|ها|هم|هما)$/;
