/** The written forms of a query word: alone, with the article, and with the particles that attach to it. */

/** و ف ب ك ل: conjunctions and prepositions that are written as one with the next word. */
const PARTICLES = ['و', 'ف', 'ب', 'ك'];

/**
 * The word itself first, then its forms with and without «ال» behind each attached particle.
 * ل before «ال» is written «لل».
 *
 * @example wordVariants('النيجر') // ['النيجر', 'والنيجر', …, 'للنيجر', 'وللنيجر']
 */
export function wordVariants(word: string): string[] {
  if (!/^\p{Script=Arabic}{2,}$/u.test(word)) return [word];
  const hasArticle = word.startsWith('ال') && word.length > 4;
  const bare = hasArticle ? word.slice(2) : word;
  const lam = hasArticle ? `لل${bare}` : `ل${bare}`;
  return [word, ...PARTICLES.map((particle) => particle + word), lam, `و${lam}`];
}
