/** Demonyms (النسبة): how «روسي» inflects. */
import type { Form } from './named-entity.ts';

/**
 * All the forms of a demonym given in the masculine singular: gender, number and case, as the press writes them.
 * One that does not end in «ي» (أتراك, مغاربة) stays as it is.
 *
 * @example nisbaForms('كوري شمالي') // … { text: 'الكوريون الشماليون' } …
 */
export function nisbaForms(demonym: string): Pick<Form, 'text' | 'takesArticle'>[] {
  const words = demonym.split(' ');
  const isInflected = words.every((word) => word.endsWith('ي'));
  // Only the last word of «جنوب أفريقي» is an adjective.
  const fixed = isInflected ? [] : words.slice(0, -1);
  const adjectives = isInflected ? words : words.slice(-1);
  const endings = adjectives.every((word) => word.endsWith('ي')) ? ENDINGS : [''];
  return endings.flatMap((ending) => {
    const inflected = adjectives.map((word) => word + ending);
    const form = { text: [...fixed, ...inflected].join(' '), takesArticle: true };
    const isPhrase = isInflected && words.length > 1;
    // «الكوري الشمالي»: every adjective of the phrase has the article.
    const definite = inflected.map((word) => `ال${word}`).join(' ');
    return isPhrase ? [form, { text: definite, takesArticle: false }] : [form];
  });
}

/** ـي, ـية, plural and dual in both cases, feminine plural, the accusative «فرنسيًا», and «لبنانيو المهجر». */
const ENDINGS = ['', 'ة', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين', 'ا', 'و'];
