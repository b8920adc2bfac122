/** Whether the clause around an expression tells what was or what is to come. */
import { wordSet } from '../grammar/particles.ts';
import { sayingForms } from '../grammar/saying-verbs.ts';
import { sentencesOf } from '../grammar/sentence.ts';
import { tokenize, type Token } from '../grammar/token.ts';

import { isGivenName } from '../lexicon/given-names.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { tenses } from '../lexicon/verbs.ts';

/** `said`: something was said, decided or called for, and when that is to be is another question. */
export type Tense = 'past' | 'said' | 'present' | 'future';

/** Words of what is planned or awaited, without article and ending. */
const PLANNED =
  /^(?:ال)?(?:مقرر|مزمع|منتظر|متوقع|مرتقب|مفترض|مامول|مرجح)(?:ه|ات)?$|^[يت](?:عتزم|نوي|ستعد|توقع|نتظر|رتقب|خطط)(?:ون)?$|^(?:عشيه|قبيل|(?:ال)?استعداد(?:ا|ات)?|تمهيدا|تحضيرا)$/u;
/** What is put off until a day, or goes on until then, lies after it was said. */
const UNTIL = /^(?:الي|حتي)$/;
const PUT_OFF = /^(?:ارجا|ارجات|ارجاء|اجل|اجلت|تاجل|تاجلت|تاجيل|مدد|مددت|تمديد|مهله|امهل|امهلت)$/;
const BE = wordSet('كان كانت كانوا كانا كانتا');
/** «بعد أن غادر», «قبل أن يغادر»: what follows has no time of its own. */
const OF_TIME = wordSet('بعد قبل منذ دون');
const DECIDING = wordSet(
  'قرر قررت قرروا حدد حددت دعا دعت طلب طلبت وافق وافقت اتفق اتفقت اقر اقرت اجل اجلت ارجا ارجات',
);
const REACH = 30;

/**
 * The tense that governs a place in a text: of the nearest verb before it in its sentence, else of the first after it.
 *
 * @param sentence plain text of the sentence
 * @param start @param end of the expression in it
 * @returns undefined where no verb is certain
 */
export function tenseAround(sentence: string, start: number, end: number): Tense | undefined {
  const tokens = sentencesOf(tokenize(sentence, []), sentence).flat();
  const before = tokens.filter((token) => token.end <= start);
  const last = before.at(-1);
  if (last?.bare === 'منذ' || /^منذ(?:\s|$)/.test(sentence.slice(start, end))) return 'past';
  if (last !== undefined && UNTIL.test(last.bare) && before.slice(-REACH).some(isPutOff))
    return 'future';
  for (let i = before.length - 1; i >= Math.max(0, before.length - REACH); i -= 1) {
    const found = tenseOf(before, i);
    if (found !== undefined) return found;
  }
  const after = tokens.filter((token) => token.start >= end);
  for (let i = 0; i < Math.min(after.length, REACH / 2); i += 1) {
    if (i > 0 && after[i]?.kind === 'mark' && after[i]?.key !== '،') break;
    const found = tenseOf(after, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isPutOff({ bare }: Token): boolean {
  return PUT_OFF.test(bare);
}

function tenseOf(tokens: readonly Token[], i: number): Tense | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  const { bare, text } = token;
  if (PLANNED.test(bare) || PLANNED.test(bare.replace(/^[بل]/, ''))) return 'future';
  const previous = tokens[i - 1]?.bare ?? '';
  const known = tenses(bare);
  if (isImperfect(token, tokens[i + 1]) && isVerbHere(token, tokens[i - 1]))
    return tenseOfImperfect(tokens, i, previous);
  if (previous === 'سوف') return 'future';
  if (BE.has(bare)) return 'past';
  if (!known.includes('perfect') || !isVerbHere(token, tokens[i - 1])) return undefined;
  // «تبدأ أعمال» and «تحدث الوزير»: in doubt only a person makes it a perfect.
  const isInDoubt = bare.startsWith('ت') && known.includes('imperfect');
  if (isInDoubt && !isPerson(tokens[i + 1])) return undefined;
  return DECIDING.has(bare) || sayingForms(bare, text).length > 0 ? 'said' : 'past';
}

function isPerson(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const known = partsOfSpeech(token.text);
  return known.size === 0 || known.has('title') || known.has('given-name');
}

function tenseOfImperfect(
  tokens: readonly Token[],
  i: number,
  previous: string,
): Tense | undefined {
  const form = tokens[i]?.bare ?? '';
  // «سيتي» and other short names look like it.
  const isFuture = /^س[يتن]/.test(form) && !tenses(form).includes('perfect');
  if (isFuture)
    return form.length > 4 || BEFORE_VERB.has(previous) || i === 0 ? 'future' : undefined;
  if (previous === 'سوف' || previous === 'لن') return 'future';
  if (previous === 'لم') return 'past';
  if (previous === 'ان') {
    const governor = tokens[i - 2]?.bare ?? '';
    return OF_TIME.has(governor) ? undefined : 'future';
  }
  const near = tokens.slice(Math.max(0, i - 4), i);
  if (near.some(({ bare }) => BE.has(bare))) return 'past';
  return 'present';
}

/** «تعقد الحكومة» and «تعقد الوضع»: of one spelling the subject's gender tells which. The press has no «أعلن» of «I». */
function isImperfect({ bare, text }: Token, next: Token | undefined): boolean {
  const known = tenses(bare);
  if (!known.includes('imperfect') || !/^[يتنس]/.test(bare) || isGivenName(text)) return false;
  if (!known.includes('perfect')) return true;
  if (bare.startsWith('ي')) return true;
  return bare.startsWith('ت') && /(?:ه|ات)$/.test(next?.key ?? '');
}

const BEFORE_VERB = wordSet(
  'قد لقد التي الذي الذين أن لم لن سوف ما حيث عندما حين فيما بينما كما ثم لا كيف',
);

/** Unvocalised, many verbs are nouns too: those count where a verb is to be expected. */
function isVerbHere(token: Token, before: Token | undefined): boolean {
  // «ألقاها» has no article.
  if (/^[وف]?ال/.test(token.text) || isParticle(token.bare)) return false;
  if (isNoun(token.bare) === undefined || before?.kind !== 'word') return true;
  if (token.text.endsWith('ى')) return true;
  return BEFORE_VERB.has(before.bare);
}
