/** How words sound, roughly: for names in Latin letters, and for the many Arabic spellings of foreign names. */

const SOUNDS: Readonly<Record<string, string>> = {
  ب: 'b', ت: 't', ط: 't', ث: 't', ج: 'g', غ: 'g', ق: 'k', ك: 'k', ح: 'h', ه: 'h', خ: 'k', د: 'd', ض: 'd', ذ: 'd', ظ: 'z',
  ر: 'r', ز: 'z', س: 's', ص: 's', ش: 'S', ف: 'f', ل: 'l', م: 'm', ن: 'n', ا: 'a', و: 'u', ي: 'i', ء: '', ع: 'a',
}; // prettier-ignore

/** Letters of European spellings, in the order in which they are read. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 'S'], [/tch|ch/g, 'S'], [/ph/g, 'f'], [/th/g, 't'], [/kh/g, 'k'], [/gh/g, 'g'], [/dh/g, 'd'], [/ck/g, 'k'],
  [/ou|oo|w/g, 'u'], [/ee|y/g, 'i'], [/x/g, 'ks'], [/c(?=[eiy])/g, 's'], [/[cq]/g, 'k'], [/j/g, 'g'], [/p/g, 'b'], [/v/g, 'f'],
  [/o/g, 'u'], [/e/g, 'i'],
]; // prettier-ignore

/** Pairs of consonants that writers swap. */
const NEAR = new Set(['kg', 'gk', 'sS', 'Ss', 'sz', 'zs', 'hk', 'kh']);

/** @param word folded, in Arabic or Latin letters */
export function soundOf(word: string): string {
  const latin = /^[a-z]/.test(word)
    ? LATIN.reduce((sound, [letters, heard]) => sound.replace(letters, heard), word)
    : Array.from(word, (letter) => SOUNDS[letter] ?? letter).join('');
  return latin.replace(/(.)\1+/g, '$1');
}

/** The consonants of a sound: what two spellings of one name share. */
export function consonantsOf(sound: string): string {
  return sound
    .replace(/[aiu]/g, '')
    .replace(/k/g, 'g')
    .replace(/(.)\1+/g, '$1');
}

/** Edit distance between two sounds in which vowels, most of which Arabic leaves out, cost little. */
export function soundDistance(a: string, b: string): number {
  let previous = [0];
  for (let j = 1; j <= b.length; j += 1)
    previous[j] = (previous[j - 1] ?? 0) + dropCost(b.charAt(j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charAt(i - 1);
    const row = [(previous[0] ?? 0) + dropCost(letter)];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(
        (previous[j] ?? 0) + dropCost(letter),
        (row[j - 1] ?? 0) + dropCost(b.charAt(j - 1)),
        (previous[j - 1] ?? 0) + swapCost(letter, b.charAt(j - 1)),
      );
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

function dropCost(letter: string): number {
  return isVowel(letter) ? 0.35 : 1;
}

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.3;
  return NEAR.has(a + b) ? 0.35 : 1.2;
}

function isVowel(letter: string): boolean {
  return letter === 'a' || letter === 'i' || letter === 'u';
}
