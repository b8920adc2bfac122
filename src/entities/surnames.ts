/** Demonyms and names of countries that are names of persons: «سعيد المصري», «تركي الفيصل», «جورجيا ميلوني». */
import { wordSet } from '../arabic/word-set.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { isOffice } from './nation-nouns.ts';
import { hasArticle, isRelative } from './noun-phrase.ts';
import type { Surroundings } from './surroundings.ts';

/** «تركي الجنسية»: what the adjective may be said of, after it. Folded. */
const SAID_OF = wordSet('الجنسيه الاصل المولد الصنع الهويه المنشا الطراز التابعيه');
const OF_FAMILIES = wordSet('بن ابن بنت ال ابو عبد');

/** Given names that are hardly anything else, and common. */
const GIVEN = wordSet(
  'محمد أحمد محمود علي حسن حسين مصطفى إبراهيم خالد سعيد سالم عمر عثمان يوسف يونس ياسر ياسين عادل طارق كمال جمال سامي رامي فؤاد وليد حاتم نبيل كريم ' +
    'ماجد فيصل فهد سليمان إسماعيل أنس أيمن زياد فاطمة مريم عائشة خديجة زينب منصور صالح ناصر عبدالله عبدالرحمن سعد هاني شريف سمير منير طلال بندر سلمان حمد مها ليلى',
);

/** Whether a demonym is the last name of somebody whose given name stands before it. */
export function isSurname(around: Surroundings): boolean {
  const { nearest, form } = around;
  // «على» is no «علي».
  if (nearest === '' || around.nearestPrinted.endsWith('ى')) return false;
  const [, next = ''] = around.before;
  if (/^[وف]?[بكل]?(?:ابو|ابي|ابا|ام)$/.test(nearest) || /^[وف]?[بكل]?(?:ابو|ابي|عبد)$/.test(next))
    return true;
  if (GIVEN.has(nearest.replace(/^[وف]/, '')) || GIVEN.has(nearest)) return true;
  // Of a rarer one, a title or another given name before it makes sure: «المهندس حيان المصري».
  return /^ال.+ي$/.test(form) && isGivenName(nearest) && isOfPersons(next);
}

function isOfPersons(word: string): boolean {
  const parts = partsOfSpeech(word);
  if (word === '' || parts.has('particle')) return false;
  return isGivenName(word) || (hasArticle(word) && parts.has('title'));
}

/**
 * Whether a masculine demonym without article is a given name: an adjective without one needs a noun without one, and
 * no surname follows it.
 *
 * @param form folded
 */
export function isGivenNameOfMan(form: string, { before, after }: Surroundings): boolean {
  const [next = ''] = after;
  if (OF_FAMILIES.has(next)) return true;
  if (SAID_OF.has(next)) return false;
  const [nearest] = before;
  const hasNoun = nearest !== undefined && !hasArticle(nearest) && isNominal(nearest);
  const isOnlyNoun = hasNoun && !partsOfSpeech(nearest).has('verb');
  if (isGivenName(form)) return !hasNoun || hasArticle(next) || (!isOnlyNoun && isGivenName(next));
  // «كوبي جونسون»: a word that is none of the language follows.
  return (nearest === undefined || hasArticle(nearest)) && isUnknown(next) && !isRelative(next);
}

/** Whether a country's name is the given name of a woman or a man: «جورجيا ميلوني», but «جورجيا تعلن». */
export function isGivenNameBefore({ nearest, after: [next = ''] }: Surroundings): boolean {
  // «رئيس جورجيا ميخائيل …»: whose office it is.
  if (isOffice(nearest) && !hasArticle(nearest)) return false;
  if (isUnknown(next)) return true;
  const isOnlyVerb = partsOfSpeech(next).has('verb') && !isNominal(next) && next.length > 2;
  return isOnlyVerb && !/^س?[تي]|ت$|^و/.test(next);
}

/** A word of no clitics, that no table of the language knows. */
function isUnknown(word: string): boolean {
  return (
    /^\p{Script=Arabic}{3,}$/u.test(word) &&
    !/^[وفبلك]|^ال/.test(word) &&
    partsOfSpeech(word).size === 0
  );
}

function isNominal(word: string): boolean {
  const parts = partsOfSpeech(word);
  return parts.has('noun') || parts.has('adjective') || parts.has('title') || parts.has('particle');
}
