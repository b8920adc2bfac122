/**
 * Clitics: the particles that Arabic writes as one with the next word.
 *
 * و and ف (conjunctions), then ب ك ل (prepositions), then the article ال, in that order, each at most once; ل with
 * the article is written لل. Source: any grammar of written Arabic, e.g. K. Ryding, «A Reference Grammar of Modern
 * Standard Arabic», ch. 16. س (the future) goes before verbs and never before a name.
 */

const WITHOUT_ARTICLE = /^[وف]?[بكل]?$/;
const WITH_ARTICLE = /^(?:[وف]?[بك]?(?:ال)?|[وف]?لل?)$/;

/**
 * Whether the letters before a name, from the beginning of its word, are nothing but clitics.
 *
 * @param prefix folded letters; empty where the name begins the word
 * @param takesArticle whether the name may carry «ال» (adjectives do: «المالي»; «مالي» the country does not)
 * @example isCliticChain('و', false) // true, as in «ومالي»
 * @example isCliticChain('ش', false) // false, as in «شمالي»
 */
export function isCliticChain(prefix: string, takesArticle: boolean): boolean {
  return prefix === '' || (takesArticle ? WITH_ARTICLE : WITHOUT_ARTICLE).test(prefix);
}

/**
 * The form that a name with the article takes after ل: «النيجر» → «للنيجر», «الليبي» → «لليبي».
 *
 * @param name folded
 * @returns undefined where the name has no article
 */
export function afterLam(name: string): string | undefined {
  if (!name.startsWith('ال') || name.length < 4) return undefined;
  return name.startsWith('الل') ? `ل${name.slice(2)}` : `لل${name.slice(2)}`;
}
