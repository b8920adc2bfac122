/** Demonyms that are languages: «بالفرنسية», «يتقن الروسية», «باللغتين العربية والإنجليزية». */
import { withoutClitics } from '../arabic/clitics.ts';
import { wordSet } from '../arabic/word-set.ts';
import { isFeminine } from './noun-phrase.ts';
import type { Surroundings } from './surroundings.ts';

const LANGUAGES = wordSet('لغة اللغة اللغتين اللغتان اللغات لغات لغته لغتها لغتهم');
const SPEAKING = wordSet(
  'الناطقة ناطقة الناطق ناطق الناطقين الناطقون المتحدثة المتحدثين المتحدثون يتحدث تتحدث يتحدثون يتقن تتقن يتقنون يجيد تجيد يجيدون إتقان تعلم يتعلم تدريس ترجمة مترجم مترجمة',
);
/** Translated into or out of a language. */
const ACROSS = wordSet('إلى من عن');

/** Whether a demonym in the feminine is the name of a language. */
export function isLanguage(around: Surroundings): boolean {
  const { form, clitics, nearest } = around;
  if (nearest !== '' && isWordOf(nearest, LANGUAGES)) return true;
  if (!form.endsWith('يه')) return false;
  if (nearest !== '' && isWordOf(nearest, SPEAKING)) return true;
  if (clitics === 'و') return isJoinedToLanguage(around.joined);
  // «يتحدث السكان الملاوية»: the noun between is of another gender.
  const [, next = ''] = around.before;
  if (isWordOf(next, SPEAKING) && !isFeminine(nearest)) return true;
  if (!form.startsWith('ال')) return false;
  // An adjective has no preposition of its own: «بالفرنسية».
  if (clitics.endsWith('ب')) return true;
  if (!ACROSS.has(nearest)) return false;
  const [following] = around.after;
  // «من الروسية إلى العربية»
  return following === undefined || ACROSS.has(following);
}

/** «بالعربية والفرنسية», «اللغتين العربية والفرنسية». */
function isJoinedToLanguage([nearest = '', ...further]: readonly string[]): boolean {
  if (!nearest.endsWith('يه')) return false;
  if (/^[وف]?بال/.test(nearest)) return true;
  const [next] = further;
  if (next === undefined) return false;
  return isWordOf(next, LANGUAGES) || isWordOf(next, SPEAKING) || isJoinedToLanguage(further);
}

function isWordOf(word: string, words: ReadonlySet<string>): boolean {
  return withoutClitics(word).some((rest) => words.has(rest));
}
