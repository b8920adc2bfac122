/**
 * Clitics: the particles that Arabic writes as one with the next word.
 *
 * و and ف (conjunctions), then ب ك ل (prepositions), then the article ال, in that order, each at most once; ل with
 * the article is written لل. Source: any grammar of written Arabic, e.g. K. Ryding, «A Reference Grammar of Modern
 * Standard Arabic», ch. 16. س (the future) goes before verbs and never before a name.
 */

const WITHOUT_ARTICLE = /^[وف]?[بكل]?$/;
const WITH_ARTICLE = /^(?:[وف]?[بك]?(?:ال)?|[وف]?لل?)$/;
/** «أفرنسا», «أوبمالي»: the أ of a question stands before all the others. Folded, it is like any other alef. */
const QUESTION = /^ا(?:[وف]?[بكل]?)$/;

/** «وبال», «وكال»: a longer beginning of a word is no chain of clitics. */
export const LONGEST_CLITICS = 4;

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
 * Whether the letters before a name are the أ of a question, with other clitics or without: «أمالي؟».
 *
 * @param prefix folded letters
 * @param printed how the text prints the first of them, which must be أ
 */
export function isQuestion(prefix: string, printed: string): boolean {
  return QUESTION.test(prefix) && printed.startsWith('أ');
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

/**
 * The name again, of what stands after ل in a text: «لاتحاد» of «للاتحاد» → «الاتحاد», «لجنة» of «للجنة» → «اللجنة».
 *
 * @param printed as the text has it, the ل before it left out
 * @param name the form that was recognised, folded
 * @returns the printed form as it is, where the name has no article or the text prints it whole
 */
export function withArticle(printed: string, name: string): string {
  if (!name.startsWith('ال') || !printed.startsWith('ل')) return printed;
  return name.startsWith('الل') ? `ال${printed}` : `ا${printed}`;
}

/** Common nouns by which names of bodies begin, whose first letter is ل: «للجنة» may be «لجنة» or «اللجنة» after ل. */
const OWN_LAM = /^(?:لجنة|لجان|لواء)$/;
const FEMININE = /(?:ة|لجان)$/;

/**
 * The name in a phrase that begins with the preposition ل, where nothing but the phrase tells it.
 *
 * @returns undefined where it may be one or the other («لليبيا», «للبنان» have no article, «للبنك» has)
 * @example withoutLam('للاتحاد الأفريقي') // 'الاتحاد الأفريقي'
 * @example withoutLam('لحركة النهضة') // 'حركة النهضة'
 */
export function withoutLam(phrase: string): string | undefined {
  const rest = phrase.slice(1);
  if (!rest.startsWith('ل')) return rest;
  const [head = '', next = ''] = rest.split(/\s+/u);
  if (OWN_LAM.test(head)) {
    // «اللجنة الدولية»: an adjective has the article of its noun, and its gender; «لجنة الإغاثة» has another noun.
    const isAdjective = FEMININE.test(head) ? /^ال.*ية$/u.test(next) : /^ال.*ي$/u.test(next);
    return isAdjective ? `ال${rest}` : rest;
  }
  // Of one word nothing tells; before a second one with the article stands a noun that has it too.
  return /^ال\p{L}/u.test(next) ? `ا${rest}` : undefined;
}

/**
 * A word and what may be left of it without clitics, the article among them.
 *
 * @param word folded
 * @example withoutClitics('وللجيش') // ['وللجيش', 'للجيش', 'لجيش', 'جيش', 'الجيش']
 */
export function withoutClitics(word: string): string[] {
  const rests = [word];
  for (let i = 1; i <= LONGEST_CLITICS && i < word.length - 1; i += 1) {
    const clitics = word.slice(0, i);
    if (!isCliticChain(clitics, true)) continue;
    rests.push(word.slice(i));
    // «لل» hides the alef of the article.
    if (clitics.endsWith('لل')) rests.push(`ال${word.slice(i)}`);
  }
  return rests;
}
