/** What a verb or noun of saying reports: a clause, words behind a colon, a quotation. */
import { namesThing } from '../../../grammar/noun-classes.ts';
import { isComplementizer, isNoReportBefore, isPreposition } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';

/** What is reported begins with «أن», with a colon, with a quotation mark; `none`: it is an object, or missing. */
export interface Complement {
  readonly kind: 'that' | 'colon' | 'quotation' | 'none';
  /** The index of that token; where looking ended. */
  readonly at: number;
}

const LONGEST = 50;

/** The preposition by which a verb takes its object. */
const GOVERNED = new Map([
  ['اشار', 'الي'],
  ['لفت', 'الي'],
  ['نوه', 'الي'],
  ['خلص', 'الي'],
  ['شدد', 'علي'],
  ['كشف', 'عن'],
  ['اعرب', 'عن'],
  ['حذر', 'من'],
  ['دعا', 'الي'],
]);

/**
 * What a verb reports.
 *
 * @param from behind the verb and its subject
 * @param others places of other verbs of saying, where looking ends
 */
export function complementOf(
  tokens: readonly Token[],
  from: number,
  verb: number,
  others: ReadonlySet<number>,
  lemma?: string,
): Complement {
  const governed = lemma === undefined ? undefined : GOVERNED.get(lemma);
  for (let k = from; k < tokens.length && k - verb < LONGEST; k += 1) {
    const token = tokens[k];
    const before = tokens[k - 1];
    if (token === undefined) break;
    if (others.has(k)) return { kind: 'none', at: k };
    if (token.key === ':') return { kind: 'colon', at: k };
    if (token.kind === 'quotation') {
      const isName =
        before !== undefined &&
        k - 1 > verb &&
        (namesThing(before.bare) || (isPreposition(before) && isShort(token))) &&
        token.text.split(/\s+/).length <= 6;
      const isSetOff = k - 1 > verb && isShort(token) && isComplementizer(tokens[k + 1]);
      if (isName || isSetOff) continue;
      return { kind: 'quotation', at: k };
    }
    if (token.kind !== 'word') continue;
    // «أشار إلى التقرير …»: what it is about stands as a noun.
    if (
      token.key === governed &&
      tokens[k + 1]?.kind === 'word' &&
      !isComplementizer(tokens[k + 1])
    )
      return { kind: 'none', at: k };
    // «متمنيا أن», «آملا أن»: another's clause.
    if (k > from && /^م\p{L}{3,}ا$/u.test(token.bare) && isComplementizer(tokens[k + 1]))
      return { kind: 'none', at: k };
    if (isComplementizer(token)) {
      if (before !== undefined && k - 1 > verb && isNoReportBefore(before.bare)) {
        if (/^(?:الا|غير|كما|بيد)$/.test(before.bare)) return { kind: 'none', at: k };
        continue;
      }
      // «وأن» goes on with what began; alone it begins nothing.
      if (/^[وف]/.test(token.key) && k > verb + 1) continue;
      return { kind: 'that', at: k };
    }
  }
  return { kind: 'none', at: Math.min(tokens.length, verb + LONGEST) };
}

/** What kind of report begins at a token. */
export function beginning(token: Token | undefined): Complement['kind'] {
  if (token === undefined) return 'none';
  if (isComplementizer(token)) return 'that';
  if (token.key === ':') return 'colon';
  return token.kind === 'quotation' ? 'quotation' : 'none';
}

function isShort({ text }: Token): boolean {
  return text.split(/\s+/).length <= 3;
}
