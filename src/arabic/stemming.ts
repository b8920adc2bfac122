/**
 * Light stemming for search: the article and the commonest endings off, nothing looked up.
 *
 * The affixes are those of «light10» (L. Larkey, L. Ballesteros, M. Connell, «Light stemming for Arabic information
 * retrieval», 2007), with the orders and least lengths that searches over newspaper articles were best with.
 */

/** Conjunction, preposition and article as they stand together before a noun; the longest first. */
const ARTICLES = ['وبال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل'];
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
const ATTACHED = /^[وفبكل]/;
const ARABIC = /[\u0621-\u064a]/;

/**
 * @param word folded
 * @returns the word without «ال» and what stands before it, and without «و» alone
 * @example withoutArticle('والنيجر') // 'نيجر'
 */
export function withoutArticle(word: string): string {
  const article = ARTICLES.find(
    (letters) =>
      word.startsWith(letters) && word.length >= letters.length + (letters.length > 2 ? 3 : 2),
  );
  if (article !== undefined) return word.slice(article.length);
  return word.startsWith('و') && word.length >= 4 ? word.slice(1) : word;
}

/**
 * @param word folded; words in other scripts stay as they are
 * @example stem('المحادثات') // 'محادث'
 */
export function stem(word: string): string {
  if (!ARABIC.test(word)) return word;
  let rest = withoutArticle(word);
  for (const ending of ENDINGS) {
    if (rest.endsWith(ending) && rest.length >= ending.length + 2)
      rest = rest.slice(0, -ending.length);
  }
  return rest;
}

/**
 * What a broken plural keeps of its singular: the consonants. «مشروع» and «مشاريع», «وزير» and «وزراء» have one.
 *
 * @param stemmed a stem
 * @example skeleton('مشاريع') === skeleton('مشروع') // true
 */
export function skeleton(stemmed: string): string {
  if (!ARABIC.test(stemmed)) return stemmed;
  // The alef of «أحزاب», «أسعار» belongs to the plural; a first و or ي is a root's.
  const body = /^ا..ا.$/.test(stemmed) ? stemmed.slice(1) : stemmed;
  const rest = body.charAt(0) + body.slice(1).replace(/[اويء]/g, '');
  return rest.length >= 2 ? rest : stemmed;
}

/**
 * The word behind an attached particle, if there may be one: «وقال», «بمبادرة», «للجنة» without article.
 *
 * @param word folded
 * @returns undefined where no particle can be taken off
 */
export function withoutParticle(word: string): string | undefined {
  if (!ARABIC.test(word) || word.length < 5) return undefined;
  if (/^[وف][بلك]/.test(word) && word.length >= 6) return word.slice(2);
  const hasArticle = ARTICLES.some((letters) => word.startsWith(letters));
  return ATTACHED.test(word) && !hasArticle ? word.slice(1) : undefined;
}
