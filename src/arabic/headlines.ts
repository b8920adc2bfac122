/**
 * Headlines that break well: a short particle stays on the line of the word it governs.
 * (`text-wrap: balance` would otherwise leave «من» hanging at the end of a line.)
 */

const PARTICLES = [
  'من',
  'إلى',
  'في',
  'ما',
  'لا',
  'عن',
  'على',
  'لم',
  'لن',
  'أن',
  'إن',
  'أو',
  'يا',
  'مع',
];
const HANGING = new RegExp(`(?<=^|[\\s«("“:])((?:و|ف)?(?:${PARTICLES.join('|')})) (?=\\S)`, 'gu');

/**
 * Puts a no-break space (U+00A0) after each particle that has a word after it.
 *
 * @example bindParticles('من السلاح إلى المفاعل') // 'من\u00a0السلاح إلى\u00a0المفاعل'
 */
export function bindParticles(headline: string): string {
  return headline.replace(HANGING, '$1\u00a0');
}
