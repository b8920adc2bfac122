/** What the letters and marks that a text prints say of a form, before they are folded away. */

const MARKS = /[\u064b-\u0652]/;
const SHADDA = '\u0651';
/** Tatweel, and the dagger alef. */
const IGNORED = /[\u0640\u0670]/;

/** Whether the vowels that a text prints are those of a spelling. `silent`: it prints none that could differ. */
export type Agreement = 'agrees' | 'conflicts' | 'silent';

/**
 * Compares marks letter by letter; where either prints none, nothing is said. A doubling that the full spelling has not is
 * a conflict: «عمّان» is not «عُمان».
 *
 * @param printed as the text has it, without clitics
 * @param vocalised the spelling with its marks
 * @example agreementOf('عُمان', 'عُمان') // 'agrees'
 * @example agreementOf('عمّان', 'عُمان') // 'conflicts'
 */
export function agreementOf(printed: string, vocalised: string): Agreement {
  const found = lettersOf(printed);
  const wanted = lettersOf(vocalised);
  let agreement: Agreement = 'silent';
  for (const [i, { vowel, isDoubled }] of found.entries()) {
    const other = wanted[i];
    if (other === undefined) break;
    if (isDoubled && !other.isDoubled) return 'conflicts';
    if (vowel !== '' && other.vowel !== '' && vowel !== other.vowel) return 'conflicts';
    if ((isDoubled && other.isDoubled) || (vowel !== '' && vowel === other.vowel))
      agreement = 'agrees';
  }
  return agreement;
}

interface Letter {
  readonly vowel: string;
  readonly isDoubled: boolean;
}

function lettersOf(text: string): Letter[] {
  const letters: { vowel: string; isDoubled: boolean }[] = [];
  for (const character of text.normalize('NFC')) {
    const last = letters.at(-1);
    if (IGNORED.test(character)) continue;
    if (!MARKS.test(character)) letters.push({ vowel: '', isDoubled: false });
    else if (last === undefined) continue;
    else if (character === SHADDA) last.isDoubled = true;
    else last.vowel = character;
  }
  return letters;
}

/** Whether a spelling has marks. */
export function isVocalised(spelling: string): boolean {
  return MARKS.test(spelling);
}

/** Whether the last letter of a printed form is ى. */
export function endsInMaqsura(printed: string): boolean {
  return /ى[\u064b-\u0652\u0640]*$/.test(printed);
}
