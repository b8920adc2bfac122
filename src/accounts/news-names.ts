/** Which of a report's names may be news: no agency that is quoted, no platform, no phrase that names nobody. */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { nounClass, withoutArticle } from '../grammar/noun-classes.ts';
import { knownBody } from '../lexicon/bodies.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { type NamedText, hasName } from '../lexicon/name-key.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';

/** Where things are published. */
const PLATFORM =
  /^(?:تويتر|فيسبوك|فيس بوك|انستغرام|انستجرام|يوتيوب|تيك توك|واتساب|تلغرام|تليغرام|سناب شات|لينكد ان|اكس|غوغل|twitter|facebook|instagram|youtube)$/iu;
const MEDIUM =
  /نيوز|برس(?!\p{L})|تايمز|بوست(?!\p{L})|تريبيون|تليغراف|غارديان|بلومبرغ|رويترز|بي بي سي|سي ان ان|سي بي اس|ان بي سي|ايه بي سي|الاناضول|سبوتنيك|شينخوا|نوفوستي|(?<!\p{L})تاس(?!\p{L})|(?<!\p{L})(?:cnn|bbc|nbc|abc|cbs|afp|ap|tv|news)(?!\p{L})/iu;
/** «أحد الناجين», «مصدر أمني», «شهود عيان»: somebody, and nobody can say who. */
const NOBODY =
  /^(?:ال)?(?:احد|احدي|بعض|عدد|شهود|شاهد|مصدر|مصادر|مسؤول|مسوول|مسؤولون|مسؤولين|رجل|امراه|شخص|اشخاص|خبراء|مراقبون|محللون|ناشطون|نشطاء|سكان|تقارير|وسائل|وسايل|متحدث باسم|موقع|صفحه|مواقع)(?!\p{L})/u;

/** @param name as printed */
export function isMedium(name: string): boolean {
  const plain = plainLetters(name).trim();
  const keys = foldKey(name).split(' ');
  return (
    PLATFORM.test(plain) ||
    MEDIUM.test(plain) ||
    nounClass(keys[0] ?? '') === 'medium' ||
    knownBody(keys)?.body.kind === 'media'
  );
}

/** A speaker whom nothing names. */
export function isNobody(name: string): boolean {
  return NOBODY.test(plainLetters(name).trim());
}

/** A phrase that was cut wrong or is none of a name: with a number, a preposition at either end, a bare noun. */
export function isNoName(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  const [first = '', last = ''] = [words[0] ?? '', words.at(-1) ?? ''].map(foldKey);
  if (/\d/.test(name) || isParticle(last)) return true;
  if (isParticle(first) && !isGivenName(first)) return true;
  if (/^لل|^[بل]ال/u.test(first) && isNoun(first) === undefined) return true;
  return (
    words.length === 1 &&
    !first.startsWith('ال') &&
    isNoun(first) !== undefined &&
    !isGivenName(first)
  );
}

/** Nouns by which bodies are called, which every report has. */
const COMMON =
  /^(?:ال)?(?:وزاره|هيئه|هيئه|مجلس|لجنه|وكاله|حكومه|شرطه|قوات|منظمه|مكتب|اداره|جماعه|حركه|حزب)$/u;

/** Whether the other text has a body by most words of its name: «الداخلية» of «وزارة الداخلية المالية». */
export function isKnownBody(name: string, text: NamedText): boolean {
  const words = name.split(/\s+/u).filter((word) => foldKey(word).length > 2);
  const telling = words.filter((word) => !COMMON.test(plainLetters(word)));
  const asked = telling.length === 0 ? words : telling;
  const has = asked.filter(
    (word) => hasName(text, word) || hasName(text, withoutArticle(foldKey(word))),
  );
  return has.length * 2 >= asked.length;
}
