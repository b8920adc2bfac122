/**
 * What the spellings of a foreign name have in common: its consonants. Long vowels are written or not («بوتين»، «بوتن»),
 * and a foreign g is غ or ج («الروهينغا»، «الروهينجا»).
 *
 * @param name one word, folded, without article
 * @returns the word itself where too little would be left
 */
export function consonantsOf(name: string, fewest = 2): string {
  const spelled = name.replaceAll('غ', 'ج');
  const consonants = spelled.charAt(0) + spelled.slice(1).replace(/[اويءه]/g, '');
  return consonants.length >= fewest ? consonants : name;
}
