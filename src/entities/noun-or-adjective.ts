/**
 * «مالي» without article: the country (في مالي، رئيس مالي، قالت مالي) or the adjective of a noun that has no article
 * either (عقد مالي).
 *
 * An adjective agrees with its noun in gender, number and article; so one that is masculine and indefinite follows
 * nothing but a masculine, indefinite noun. Source: K. Ryding, «A Reference Grammar of Modern Standard Arabic», ch. 10.
 */
import { withoutClitics } from '../arabic/clitics.ts';
import { wordSet } from '../arabic/word-set.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { isOfArms, isOffice, isOfNations } from './nation-nouns.ts';
import { hasArticle, isRelative } from './noun-phrase.ts';
import type { Surroundings } from './surroundings.ts';

export type Reading = 'country' | 'adjective' | 'unknown';

/** After these stands a noun, never an adjective without one. Folded. */
const BEFORE_NOUNS = wordSet(
  'في من الي علي عن مع بين نحو تجاه ضد لدي حول داخل خارج عبر صوب وسط شمال جنوب شرق غرب شمالي جنوبي شرقي غربي امام قرب حتي منذ دون سوي ' +
    'ان بان لان فان وان لكن ولكن كان كانت وكانت حيث حين بينما عندما اذا يا هل ما لا الا ثم كما بل اما وفي ومن والي وعلي وعن ومع وبين ' +
    'لسان اسم باسم تدعي تسمي اسمها منح مثل ضمن',
);

/** «مالي وحلالي», «مالي لا أرى»: «my money», «what have I». */
const AFTER_MINE = wordSet('لا اري اراك اراكم اراه وحلالي وعيالي الخاص كله ولل');

/** Masculine nouns, and no verbs, that end as a verb does in the feminine. */
const ENDING_IN_T = wordSet('بيت وقت توقيت تفاوت ثابت موقت بحت تشتت صوت تثبيت');

/** Masculine nouns of what states do and have, that have their name after them. */
const OF_STATES = wordSet(
  'حدود ارض دخول خروج انسحاب انضمام طرد رفض اعلان اتهام حياد حرب ذهب حصار سماء استعمار غزو تحرير انفصال',
);

/** Nouns of money that a verb in the feminine is spelled like. */
const OF_MONEY = wordSet('تعاون تعثر تضخم تقشف تهرب تلاعب تكافل توازن تدهور تحسن');

const NEIGHBOURLY = wordSet('المجاوره الشقيقه الصديقه');

/** Whether the form is the country, as far as the words next to it tell. */
export function readingOf({ clitics, before, joined, after, isJoined }: Surroundings): Reading {
  const next = after[0] ?? '';
  if (AFTER_MINE.has(next)) return 'adjective';
  if (isJoined) return 'country';
  if (/[بكل]$/.test(clitics)) return 'country';
  // «مالي وإداري», «مالي أو سياسي».
  const other = next === 'او' ? (after[1] ?? '') : /^و(.+)/.exec(next)?.[1];
  if (other !== undefined && !hasArticle(other) && isRelative(other)) return 'adjective';
  // «إداري ومالي»; «أو مالي».
  const isSecond = clitics !== '' || before[0] === 'او';
  if (isSecond) {
    const first = (clitics === '' ? before[1] : joined[0]) ?? '';
    return isRelative(first) && !hasArticle(first) ? 'adjective' : 'country';
  }
  const [word, further] = before;
  return word === undefined ? 'country' : readingAfter(word, further, next);
}

function readingAfter(word: string, further: string | undefined, next: string): Reading {
  const bare = withoutClitics(word);
  if (bare.some((rest) => BEFORE_NOUNS.has(rest) || OF_STATES.has(rest))) return 'country';
  if (isOfNations(word) || isOffice(word)) return 'country';
  const isFeminine = /(?:ه|ات|ها|هم|هما)$/.test(word);
  // «الهدف مالي» is said of a masculine subject; of «الوفد» one does not say so.
  if (hasArticle(word)) {
    // «الهدف من الصفقة مالي»
    const isComplement = further !== undefined && BEFORE_NOUNS.has(further);
    return isFeminine && !isComplement ? 'country' : 'unknown';
  }
  // «دخول مالي المجاورة»: what follows agrees with a feminine that is definite.
  if (isFeminine || isOfArms(word) || NEIGHBOURLY.has(next)) return 'country';
  const parts = partsOfSpeech(word);
  const isVerb = parts.has('verb') && !/^[وف]?ت..+ي.$/.test(word);
  if (isVerb && (!parts.has('noun') || /^[وف]?[يس]/.test(word))) return 'country';
  // «شاب ثلاثيني مالي», but «عجز تجاري مالي».
  if (isRelative(word))
    return further !== undefined && isOfNations(further) ? 'country' : 'adjective';
  // «دعت مالي»
  if (word.length > 2 && word.endsWith('ت') && !ENDING_IN_T.has(word)) return 'country';
  // «تضمن مالي», «تعثر مالي»: a verb or a noun.
  if (isVerb && /^[وف]?ت/.test(word) && !OF_MONEY.has(word))
    return hasArticle(next) ? 'country' : 'unknown';
  return 'adjective';
}
