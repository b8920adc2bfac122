/**
 * Arabic alphabetical order for names: without the article, tashkeel and tatweel («الجزائر» under ج).
 * CLDR's Arabic collation (`Intl.Collator('ar')`) would put every name with ال among the alefs.
 */

const MARKS = /[\u064b-\u065f\u0670\u0640]/g;
/** Words whose ال belongs to the stem: the name of God, and verbal nouns of form VIII on ل. */
const STEM_ALEF_LAM = /^ال(?:له(?![\p{L}])|تزام|تماس|تقاء|تفاف|تحاق|تهاب)/u;

const collator = new Intl.Collator('ar', { numeric: true });

/**
 * The key by which a name sorts.
 *
 * @example sortKey('الجزائر') // 'جزائر'
 */
export function sortKey(name: string): string {
  const plain = name.normalize('NFC').replace(MARKS, '');
  const bare = STEM_ALEF_LAM.test(plain) ? plain : plain.replace(/^ال(?=\p{L}{2,})/u, '');
  return bare.replace(/[أإآٱ]/g, 'ا').replace(/ى(?=$|\s)/gu, 'ي');
}

/** Compares two names in Arabic alphabetical order, for `Array.prototype.sort`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(sortKey(a), sortKey(b)) || collator.compare(a, b);
}

/**
 * The letter under which a name stands in an index; Latin names stand under theirs, upper-case.
 *
 * @example indexLetter('النيجر') // 'ن'
 */
export function indexLetter(name: string): string {
  return (sortKey(name)[0] ?? '').toLocaleUpperCase('en');
}
