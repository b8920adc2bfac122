/** A paraphrase as a sentence. */
import { foldKey } from '../arabic/folding.ts';
import type { Statement } from './model.ts';

/** What only cites («بحسب», «نقلت … عن») is no verb of the speaker's. Folded. */
const CITES = /^(?:بحسب|حسب|حسبما|وفق|وفقا|طبقا|نقل|نقلت|نقلا|ورد|جاء|في|عن|لدي|علي)(?: |$)/;

/**
 * «أن» and its like come whole: verb, particle, words.
 *
 * @returns plain text, without quotation marks around it
 * @example paraphraseOf({ verb: 'أكد', particle: 'أن', text: 'بلاده مستعدة' }) // 'أكد أن بلاده مستعدة'
 */
export function paraphraseOf({
  verb,
  particle,
  text,
}: Pick<Statement, 'verb' | 'particle' | 'text'>): string {
  const saying = verb !== undefined && CITES.test(foldKey(verb)) ? undefined : verb;
  const joint =
    particle === ':'
      ? saying === undefined
        ? ''
        : ': '
      : particle === undefined
        ? ' '
        : ` ${particle} `;
  return `${saying ?? ''}${joint}${text}`.trim();
}
