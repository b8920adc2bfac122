/**
 * A name in Latin letters, as a proposal for an editor: given names and known bodies as they are usually spelled, the
 * rest letter by letter. Arabic writes no short vowels, so no rule finds them all; a consonant that no vowel follows
 * at the beginning gets an «a».
 */
import { foldKey } from '../arabic/folding.ts';
import { knownBody } from '../lexicon/bodies.ts';
import { givenName } from '../lexicon/given-names.ts';

/** Letters as agencies romanise them (close to BGN/PCGN 1956, without its marks). */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a', أ: 'a', إ: 'i', آ: 'a', ء: '', ؤ: 'o', ئ: 'e', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd',
  ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q',
  ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', ة: 'a', ى: 'a', پ: 'p', چ: 'ch', ڤ: 'v', گ: 'g',
}; // prettier-ignore
/** Particles and bearers of the divine name. */
const WORDS: Readonly<Record<string, string>> = {
  بن: 'Ben', ابن: 'Ibn', بنت: 'Bint', ولد: 'Ould', آل: 'Al', أبو: 'Abu', ابو: 'Abu', أم: 'Umm', عبد: 'Abdul', الله: 'Allah', آيت: 'Ait', أغ: 'Ag',
  دي: 'de', دو: 'do', دا: 'da', فان: 'van', فون: 'von', لو: 'Le', و: 'and', لـ: 'for',
}; // prettier-ignore
const MARKS = /[\u064b-\u0652\u0640]/g;

/**
 * @param name in Arabic
 * @example latinName('كريم بن عمر') // 'Karim Ben Omar'
 */
export function latinName(name: string): string {
  const words = name
    .replace(MARKS, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const latin: string[] = [];
  for (let i = 0; i < words.length;) {
    const known = knownBody(words.slice(i, i + 4).map(foldKey));
    latin.push(known === undefined ? latinWord(words[i] ?? '') : known.body.latin);
    i += known?.length ?? 1;
  }
  return latin.join(' ').replace(/\bAbdul Al-/g, 'Abdul ');
}

function latinWord(word: string): string {
  if (/^\p{Script=Latin}/u.test(word)) return word;
  const whole = WORDS[word] ?? givenName(word)?.latin;
  if (whole !== undefined) return whole;
  const rest = /^لل(.{2,})$/u.exec(word)?.[1];
  if (rest !== undefined) return `lil-${capital(byLetters(rest))}`;
  const definite = /^ال(.{2,})$/u.exec(word)?.[1];
  return definite === undefined ? capital(byLetters(word)) : `Al-${capital(byLetters(definite))}`;
}

function byLetters(word: string): string {
  const letters = Array.from(word);
  let latin = '';
  letters.forEach((letter, i) => {
    const next = letters[i + 1];
    if (letter === 'و' || letter === 'ي') latin += glide(letter, i, next);
    else latin += LETTERS[letter] ?? (/\p{L}|\p{N}/u.test(letter) ? letter : '-');
    // «سلم» is «Salm»: something must be said between the first two.
    if (i === 0 && !isVowel(letter) && next !== undefined && !isVowel(next)) latin += 'a';
  });
  return latin.replace(/^-+|-+$/g, '');
}

/** و and ي are consonants at the beginning and before a long vowel, else vowels. */
function glide(letter: string, at: number, next: string | undefined): string {
  const isConsonant = at === 0 || (next !== undefined && /[اآىة]/u.test(next));
  if (letter === 'و') return isConsonant ? 'w' : 'o';
  return isConsonant ? 'y' : 'i';
}

function isVowel(letter: string): boolean {
  return /[اأإآىويةؤئ]/u.test(letter);
}

function capital(latin: string): string {
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
