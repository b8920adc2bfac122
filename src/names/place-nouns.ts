/** Nouns whose complement is the name of a place or a prize, though people bear it too: «شارع محمد الخامس», «بلدية بيت مريم». */
const PLACE =
  /^(?:شارع|ميدان|ملعب|استاد|ستاد|مطار|مستشفي|مدرسه|مسجد|جامع|قاعه|ساحه|جسر|حديقه|متحف|جايزه|كاس|قصر|سجن|مسرح|كنيسه|ميناء|مدينه|مخيم|حي|قريه|بلده|بلديه|ناحيه|محافظه|ضاحيه|واحه|جزيره|عزبه|وادي|جبل|نهر|بحيره|معرض|فندق)$/;
/** Names of villages begin so. */
const FIRST_PART = /^(?:بيت|دير|كفر|تل|عين|راس|خان|بير|سيدي|ابو|ام|بني|اولاد|ايت)$/;

/**
 * Whether the next word belongs to a place; a noun with the article has its name already («مدير المستشفى …»).
 *
 * @param key folded, with one conjunction or preposition before it or none
 * @param before the word before it, alike
 */
export function leadsToPlace(key: string, before: string): boolean {
  return isPlaceNoun(key) || (FIRST_PART.test(key) && isPlaceNoun(before));
}

function isPlaceNoun(key: string): boolean {
  return PLACE.test(key) || PLACE.test(key.replace(/^[وفبل]/, ''));
}
