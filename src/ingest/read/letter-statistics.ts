/** How much a text looks like Arabic, by the frequencies of its letters: what tells one decoding from another. */
import { countMatches } from './count-matches.ts';

/** Letters per hundred in newspaper prose (our own count, rounded); a letter that is not here counts nothing. */
const FREQUENT: Readonly<Record<string, number>> = {
  ا: 15, ل: 12, ي: 8, م: 6.5, و: 6, ن: 6, ر: 5, ت: 5, ب: 3.7, ة: 3.5, ع: 3.6, د: 3.3, س: 3, ف: 2.7, ق: 2.7, ه: 2.6,
  أ: 2.3, ح: 2, ك: 1.9, ش: 1.3, ج: 1.3, إ: 1, ط: 1, ص: 1, خ: 1, ى: 1, ض: 0.7, ء: 0.5, ز: 0.7, ذ: 0.7, ث: 0.7, غ: 0.5,
  ئ: 0.5, ظ: 0.3, ؤ: 0.2, آ: 0.2,
}; // prettier-ignore
const SAMPLE = 20_000;
/** Σ p² of the table: what a perfect text scores. */
const PERFECT = 7.2;

/**
 * @returns about 1 for Arabic prose, near 0 for other scripts, below 0 for the wrong table (signs among letters)
 */
export function arabicScore(text: string): number {
  let [sum, others] = [0, 0];
  let letters = 0;
  for (const character of text.slice(0, SAMPLE)) {
    const weight = FREQUENT[character];
    if (weight !== undefined) {
      sum += weight;
      letters += 1;
    } else if (
      /[\u0080-\u00a9\u00ac-\u00ba\u00bc-\u00ff\u2100-\u2bff\ufffd\u0192\u02c6]/.test(character)
    )
      others += 1;
  }
  if (letters === 0) return 0;
  return (
    Math.min(1, sum / letters / PERFECT) * (letters / (letters + others)) -
    others / (letters + others)
  );
}

const PERSIAN_LETTERS = /[پچژگٹڈڑںےہھ]/g;
const PERSIAN_WORDS =
  /(?:^|\s)(?:است|این|که|از|را|برای|شد|های|می|ہے|کے|کی|میں|اور|نے|سے|کو)(?=\s|[.،؛۔]|$)/g;

/** Why a text is not Arabic prose, in Arabic; undefined where it is. */
export function notArabic(text: string): string | undefined {
  const arabic = countMatches(text, /[\u0621-\u064a\u0671-\u06d3]/g);
  const latin = countMatches(text, /[A-Za-z\u00c0-\u024f]/g);
  const marks = countMatches(text, /\?/g);
  if (marks > 20 && marks > arabic / 4) return 'حروف النص ضائعة (استُبدلت بعلامات استفهام)';
  if (arabic === 0 || arabic < latin / 2) return 'النص ليس عربيًّا';
  const foreign = countMatches(text, PERSIAN_LETTERS);
  const words = countMatches(text, PERSIAN_WORDS);
  if (foreign / arabic > 0.03 || (words > 5 && words > arabic / 120))
    return 'النص بالفارسية أو الأردية، لا بالعربية';
  if (countMatches(text, /[طظ][^\sء-ي]/g) > arabic / 6)
    return 'حروف النص تالفة (ترميز مزدوج لا يُصلح)';
  return undefined;
}
