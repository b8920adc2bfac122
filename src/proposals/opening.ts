/** The beginning of a sentence that is taken out of its text: what ties it to the one before goes, if a whole one is left. */
import { foldKey } from '../arabic/folding.ts';
import { sayingForms } from '../grammar/saying-verbs.ts';
import { tokenize } from '../grammar/token.ts';
import { withoutDateline } from '../lexicon/datelines.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { isVerb } from '../lexicon/verbs.ts';
import { beginsWithDeed } from './deciding.ts';

/** «من جهته،», «في سياق متصل،», «إلى ذلك»: nothing of the sentence itself. */
const TIES =
  /^[وف]?(?:من (?:جهت|جانب|ناحيت)(?:ه|ها|هم|هما)|بدور(?:ه|ها|هم)|في (?:ال)?(?:ذات |نفس )?(?:هذا )?(?:ال)?(?:سياق|إطار|مقابل|أثناء|غضون)(?: (?:ذاته|نفسه|متصل|ذلك|آخر))?|إلى ذلك|على صعيد آخر|من (?:ناحية|جهة) أخرى|بالمقابل|فيما|كذلك|أيضا)(?:،\s*|\s+)/u;
/** «كما قتل», «وقد أعلن»: the verb begins a sentence too. */
const BEFORE_VERB = /^[وف]?(?:كما|قد|لقد)\s+(?:و?قد\s+)?/u;
/**
 * @param sentence as printed
 * @returns it without what ties it to its text, its hashtags as words and without the full stop at its end
 * @example withoutTies('وقررت #الحكومة_المالية إغلاقه.') // 'قررت الحكومة المالية إغلاقه'
 */
export function withoutTies(sentence: string): string {
  const whole = withoutDateline(sentence)
    .replace(/#([\p{L}\p{M}\p{N}_]+)/gu, (_, tag: string) => tag.replaceAll('_', ' '))
    .replace(/[\s.…،؛]+$/u, '')
    .trim();
  const free = whole.replace(TIES, '');
  const verb = free.replace(BEFORE_VERB, '');
  const rest = verb !== free && isVerbFirst(verb) ? verb : free;
  return withoutConjunction(rest);
}

function isVerbFirst(text: string): boolean {
  const [first] = tokenize(text, []);
  return first !== undefined && isVerb(first.key);
}

/** Verbs of what became or began, of which the و may seem a letter: «وبات», «وجرت», «وقاد». */
const BECOMING = new Set(
  'أصبح أصبحت بات باتت ظل ظلت جرى جرت قاد قادت عاد عادت جاء جاءت بدأ بدأت انتهى انتهت شهد شهدت أدى أدت أسفر أسفرت هب هبت صعد صعدت'
    .split(' ')
    .map(foldKey),
);
const PARTICLE_AFTER =
  /^[وف](?=(?:لم|لن|لا|من|في|على|عن|إلى|بعد|مع|حسب|بحسب|وفق|وفقا|وفقًا|خلال|أثناء|ليس|ليست|إذا|سوف|عند|يوم|رغم|بحلول|بين|عقب|منذ|قبل)\s)/u;

/** «وقررت», «فقتل»; not «وزير», «وصلت», «وفد», whose letter is their own. */
function withoutConjunction(text: string): string {
  const particle = text.replace(PARTICLE_AFTER, '');
  if (particle !== text) return particle;
  const first = /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';
  if (!/^[وف](?:\p{M}*\p{L}){2,}/u.test(first)) return text;
  const key = foldKey(first);
  const rest = first.replace(/^[وف]\p{M}*/u, '');
  const cut = text.slice(first.length - rest.length);
  if (isTelling(first)) return text;
  // «ودعا», «وحل»: what they might be else is rare.
  if (isTelling(rest)) return cut;
  if (isNoun(key) !== undefined || isVerb(key) || isParticle(key)) return text;
  return isKnown(rest) ? cut : text;
}

/** A verb by which reports tell what was done or said. */
function isTelling(word: string): boolean {
  if (beginsWithDeed(word) || BECOMING.has(foldKey(word))) return true;
  return sayingForms(foldKey(word), word).some(({ isHomograph }) => !isHomograph);
}

function isKnown(word: string): boolean {
  return isVerb(foldKey(word)) || partsOfSpeech(word).size > 0;
}
