/** How exact a number is: «على الأقل», «نحو», «أكثر من», «ما لا يقل عن». Plain letters. */
import type { Bound } from './figure.ts';
import type { Word } from './words.ts';

/** Right before the number, the longest first. */
const BEFORE: readonly (readonly [words: string, bound: Bound])[] = [
  ['ما لا يقل عن', 'least'], ['لا يقل عن', 'least'], ['لا تقل عن', 'least'], ['ما يزيد علي', 'least'], ['ما يزيد عن', 'least'],
  ['يزيد علي', 'least'], ['يزيد عن', 'least'], ['تزيد علي', 'least'], ['تزيد عن', 'least'], ['اكثر من', 'least'], ['ازيد من', 'least'],
  ['باكثر من', 'least'], ['لاكثر من', 'least'], ['تجاوز', 'least'], ['تجاوزت', 'least'], ['يتجاوز', 'least'], ['يفوق', 'least'], ['تفوق', 'least'],
  ['ما يصل الي', 'most'], ['يصل الي', 'most'], ['اقل من', 'most'], ['باقل من', 'most'], ['لا يتجاوز', 'most'], ['لا تتجاوز', 'most'],
  ['ما يقرب من', 'about'], ['ما يقارب', 'about'], ['يقارب', 'about'], ['نحو', 'about'], ['بنحو', 'about'], ['حوالي', 'about'],
  ['قرابه', 'about'], ['زهاء', 'about'], ['تقريبا', 'about'],
]; // prettier-ignore
const BEHIND: readonly (readonly [words: string, bound: Bound])[] = [
  ['علي الاقل', 'least'], ['او اكثر', 'least'], ['او يزيد', 'least'], ['علي الاكثر', 'most'], ['كحد اقصي', 'most'],
  ['تقريبا', 'about'],
]; // prettier-ignore
/** «مقتل 40 من ركاب الطائرة على الأقل». */
const REACH = 5;

/** @param from @param to words of the number and its noun, the last one left out */
export function boundOf(
  words: readonly Word[],
  from: number,
  to: number,
): { bound: Bound; from: number; to: number } {
  for (const [phrase, bound] of BEFORE) {
    const length = phrase.split(' ').length;
    if (said(words, from - length, length) === phrase) return { bound, from: from - length, to };
  }
  for (let at = to; at <= to + REACH && at < words.length; at += 1) {
    const found = BEHIND.find(([phrase]) => said(words, at, phrase.split(' ').length) === phrase);
    if (found !== undefined) {
      const isNear = at === to;
      return { bound: found[1], from, to: isNear ? to + found[0].split(' ').length : to };
    }
    if (/^[.؛،\d]/.test(words[at]?.text ?? '')) break;
  }
  return { bound: 'exact', from, to };
}

function said(words: readonly Word[], at: number, length: number): string {
  if (at < 0) return '';
  return words
    .slice(at, at + length)
    .map(({ text, bare }, i) => (i === 0 ? bare : text))
    .join(' ');
}
