/** Where a noun phrase ends. */
import { isDefinite, namesThing, nounClass } from '../../../grammar/noun-classes.ts';
import {
  isAdverb,
  isComplementizer,
  isNegation,
  isOpener,
  isRelative,
  wordSet,
} from '../../../grammar/particles.ts';
import { sayingForms } from '../../../grammar/saying-verbs.ts';
import type { Token } from '../../../grammar/token.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';
import { isInner, nameAt } from '../passage.ts';
import { behind, isStranger } from './phrase-words.ts';
import type { Scene } from './scene.ts';
import { isFiller } from './word-guesses.ts';

const LONGEST = 24;

/** Prepositions that do not go on with a title. */
const AFTER_PHRASE = wordSet(
  'خلال أمام عبر بعد قبل أثناء عقب حول ضمن منذ ضد بشأن عند حتى تجاه إزاء بين رغم بسبب طوال قبيل بعيد نحو دون بدون حيال بخصوص بمناسبة لأن إثر فوق تحت غداة مع',
);

/** Behind the last token that may belong to the phrase. */
export function phraseEnd(scene: Scene, at: number): number {
  const { passage, tokens } = scene;
  let k = at;
  while (k < tokens.length && k - at < LONGEST) {
    const token = tokens[k];
    if (token === undefined) break;
    const named = nameAt(passage, token);
    // «نجاد البرعي لبي بي سي»: after a name «ل» tells to whom; after a title it goes on with it.
    if (
      named !== undefined &&
      k > at &&
      isInner(token, named) &&
      /^[وف]?ل/.test(token.key) &&
      tokens.slice(at, k).some(isStranger)
    )
      break;
    if (named !== undefined && (!isInner(token, named) || k > at)) {
      k = behind(tokens, k, named.end);
      continue;
    }
    if (k > at && isOwnClause(tokens, k, at)) break;
    if (endsPhrase(tokens, k, at) || (k > at && isAddressee(scene, token))) break;
    k += 1;
  }
  return k;
}

function endsPhrase(tokens: readonly Token[], k: number, at: number): boolean {
  const token = tokens[k];
  if (token === undefined || token.kind === 'mark') return true;
  const before = tokens[k - 1];
  if (token.kind === 'quotation') {
    const isName = token.text.split(/\s+/).length <= 6;
    if (k === at) return !isName;
    return !(isName && before !== undefined && namesThing(before.bare));
  }
  if (token.kind === 'aside') return false;
  const { key, bare } = token;
  if (isComplementizer(token) || isRelative(key) || isNegation(key)) return true;
  if (isFiller(token)) return true;
  if (/^(?:وهو|وهي|وهم|هو|هي|هم|قد|وقد|سوف|كان|كانت|بات|الي|او|هذا|هذه|ذلك)$/.test(key))
    return true;
  // «الأمين العام», «النائب الأول»: adjectives there, words of time elsewhere.
  const isAdjectival =
    /^(?:ال)?(?:عام|عامه|اول|اولي|ثاني|ثانيه)$/.test(bare) && !/^هذا$/.test(before?.bare ?? '');
  if (k > at && (AFTER_PHRASE.has(bare) || (isAdverb(token) && !isAdjectival))) return true;
  if (isOpener(key) && key !== 'او' && key !== 'اما') return true;
  return sayingForms(bare, token.text).some(
    ({ isHomograph, tense }) => !isHomograph && (tense !== 'participle' || k > at),
  );
}

/** Verbs by which sources ask not to be named, or tell how they want to be. */
const OF_ANONYMITY = wordSet(
  'طلب طلبت طلبوا فضل فضلت فضلوا رفض رفضت رفضوا اشترط اشترطت اشترطوا آثر آثرت عرف عرفت رغب رغبت',
);

const NOMINAL = ['noun', 'adjective', 'given-name', 'title'] as const;

/** «مصدر طلب عدم ذكر اسمه», «مهندس يعمل في السد»: what an indefinite somebody does is no part of his name. */
function isOwnClause(tokens: readonly Token[], k: number, at: number): boolean {
  const [head, token, next] = [tokens[at], tokens[k], tokens[k + 1]];
  if (head === undefined || token?.kind !== 'word' || isDefinite(head.bare)) return false;
  if (nounClass(head.bare) !== 'person') return false;
  if (OF_ANONYMITY.has(token.bare))
    return /^(?:عدم|عن|ان|حجب|التكتم|اخفاء|الا|ذكر|الكشف|الافصاح)$/.test(next?.bare ?? '');
  const parts = partsOfSpeech(token.text);
  return (
    /^[يت]\p{L}{3}/u.test(token.key) &&
    parts.has('verb') &&
    !NOMINAL.some((part) => parts.has(part))
  );
}

/** «أشاد المدرب بقائد الفريق»: of a title «ب» before a person is no part. */
export function isObject({ key, text }: { readonly key: string; readonly text: string }): boolean {
  if (!/^[وف]?ب/.test(key) || titleOf(text) !== undefined) return false;
  return titleOf(text.replace(/^[وف]?ب/u, '')) !== undefined;
}

/** «لشبكة», «للصحفيين», «لوكالة»: to whom it is said. */
function isAddressee({ passage }: Scene, token: Token): boolean {
  if (token.kind !== 'word' || !/^[وف]?[لب]/.test(token.key)) return false;
  if (isObject(token)) return true;
  if (nameAt(passage, token)?.start === token.start) return false;
  const own = token.bare.replace(/^لل/, 'ال').replace(/^[لب](?!ل)/, '');
  if (own === token.bare) return false;
  return (
    nounClass(own) === 'medium' ||
    /^ال(?:صحفيين|صحافيين|صاحفيين|اعلاميين|صحافه|اعلام|صحفيون|قناه|جزيره)$/.test(own) ||
    nounClass(own) === 'document'
  );
}
