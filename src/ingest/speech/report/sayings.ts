/** The places of a sentence where somebody is said to say something: verbs and nouns of saying. */
import {
  isAdverb,
  isComplementizer,
  isNegation,
  isOpener,
  isPreposition,
  isRelative,
  isSupposing,
} from '../../../grammar/particles.ts';
import { type SayingForm, sayingForms } from '../../../grammar/saying-verbs.ts';
import type { Token } from '../../../grammar/token.ts';
import { isFiller } from '../phrase/word-guesses.ts';
import { isGivenName } from '../../../lexicon/given-names.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';

export interface Saying {
  /** The index of the verb. */
  readonly at: number;
  readonly form: SayingForm;
  /** «الذي قال», «ما قاله»: of a relative clause. */
  readonly isRelative: boolean;
  /** The verb opens its clause, so that a subject before it is another's. */
  readonly isInitial: boolean;
}

/** @returns in order, what only asks, supposes or denies that somebody spoke left out */
export function findSayings(tokens: readonly Token[]): Saying[] {
  return tokens.flatMap((_, at): Saying[] => {
    const form = sayingAt(tokens, at);
    if (form === undefined) return [];
    const before = tokens[at - 1];
    const isRelativeClause =
      before !== undefined &&
      (isRelative(before.bare) ||
        /^(?:ما|مما)$/.test(before.bare) ||
        (/^(?:فيما|من)$/.test(before.bare) && form.hasObject));
    return [{ at, form, isRelative: isRelativeClause, isInitial: isInitial(tokens, at) }];
  });
}

function isInitial(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token === undefined || before === undefined) return true;
  if (token.key !== token.bare && !/^(?:وصف|واصل|وعد|وجه|ورد)/.test(token.key)) return true;
  return isOpener(before.key) && !/^(?:قد|وقد|فقد)$/.test(before.key);
}

/** The verb of saying that a token is, if its place is a verb's. */
function sayingAt(tokens: readonly Token[], at: number): SayingForm | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const filler = fillerForm(token);
  if (filler !== undefined) return filler;
  const own = sayingForms(token.key, token.text);
  const all = own.length > 0 ? own : sayingForms(token.bare, token.text);
  if (all.length === 0) return undefined;
  const form = all.find(({ hasObject }) => !hasObject) ?? all[0];
  if (form === undefined) return undefined;
  const before = tokens[at - 1];
  const previous = before?.kind === 'word' ? before : undefined;
  if (previous !== undefined) {
    if (isNegation(previous.bare) && previous.bare !== 'ما') return undefined;
    if (form.tense === 'imperfect' && previous.bare === 'قد') return undefined;
    // «فيما قال»: a conjunction here.
    const isLink = previous.key === 'فيما' || /^(?:فيه|فيها|عنه|عنها|به|بها)$/.test(previous.bare);
    if (isPreposition(previous) && !isLink) return undefined;
    if (
      form.tense === 'imperfect' &&
      isComplementizer(previous) &&
      /^[وف]?ب?ان$/.test(previous.key)
    )
      return undefined;
  }
  // «طلب عدم ذكر اسمه»: of sources.
  if (form.kind === 'act' && tokens[at + 1]?.bare === 'عدم') return undefined;
  if (isImpersonal(token, tokens, at) || isSupposed(tokens, at)) return undefined;
  // «النهضة متمسكة بخيارها»: a predicate; the circumstantial follows a comma or leads to what is said.
  if (
    form.tense === 'participle' &&
    form.gender === 'f' &&
    previous !== undefined &&
    !leadsOn(tokens, at)
  )
    return undefined;
  // A preposition, unless «أن» or its own «عن» follows.
  if (/^(?:بين|عبر)$/.test(form.form)) {
    const next = tokens[at + 1];
    return isComplementizer(next) ||
      (form.form === 'عبر' && expresses(tokens, at)) ||
      (form.form === 'بين' && shows(tokens, at)) ||
      (token.key !== token.bare && isComplementizer(tokens[at + 2]))
      ? form
      : undefined;
  }
  if (!form.isHomograph) return form;
  const opens =
    previous === undefined ||
    token.key !== token.bare ||
    isOpener(previous.key) ||
    isAdverb(previous) ||
    isRelative(previous.bare) ||
    // «لكن موسى أرينز كشف»
    (form.tense === 'perfect' &&
      (isGivenName(previous.text) || partsOfSpeech(previous.text).size === 0));
  const leads = leadsOn(tokens, at);
  const isAfterNoun =
    previous !== undefined && !isOpener(previous.key) && isNoun(previous.bare) === 'noun' && !leads;
  return (opens && !isAfterNoun) || leads ? form : undefined;
}

/** «عبر كريم عن شكره»: the verb has its «عن» in the same clause and opens it; «عبر الهاتف» has not. */
function expresses(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (tokens[at + 1]?.bare === 'عن') return true;
  if (before?.kind === 'word' && token?.key === token?.bare && !isOpener(before.key)) return false;
  for (const { kind, bare } of tokens.slice(at + 1, at + LONGEST_SUBJECT)) {
    if (kind === 'mark') return false;
    if (bare === 'عن') return true;
  }
  return false;
}

/** «وبين الوزير أن»: the verb opens the sentence and leads to «أن»; «بين» of two has an «و», or a mark comes before. */
function shows(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.key === token?.bare || before?.kind === 'word') return false;
  for (const one of tokens.slice(at + 1, at + LONGEST_SUBJECT)) {
    if (isComplementizer(one)) return one.key === one.bare;
    if (one.kind !== 'word' || one.key !== one.bare) return false;
  }
  return false;
}

const LONGEST_SUBJECT = 10;

/** Whether «أن», a colon or a mark follows at once, a preposition between or not. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  const [next, afterNext] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined) return false;
  if (isComplementizer(next) || next.key === ':' || next.kind === 'quotation') return true;
  return isPreposition(next) && isComplementizer(afterNext);
}

/** «قائلا», «بقوله», «بالقول»: the words that follow are of the subject of the clause. */
function fillerForm(token: Token): SayingForm | undefined {
  if (!isFiller(token) || /^(?:قوله|قولها|قولهم|القول)$/.test(token.bare)) return undefined;
  const [form] = sayingForms(
    token.bare === 'قايله' || token.bare.endsWith('ها') ? 'قايله' : 'قايلا',
    token.text,
  );
  return form;
}

const LONGEST_SUPPOSITION = 12;

/** «لو قال», «إذا قال», «هل قال», «ربما قال»: asked or supposed in this clause, so not said. */
function isSupposed(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < LONGEST_SUPPOSITION; k -= 1) {
    const token = tokens[k];
    if (token?.kind !== 'word' || isComplementizer(token)) return false;
    if (isSupposing(token.bare)) return true;
  }
  return false;
}

/** «يذكر أن», «يشار إلى أن»: nobody says it but the reporter. */
function isImpersonal(token: Token, tokens: readonly Token[], at: number): boolean {
  if (!/^(?:يذكر|تذكر|يشار|يقال|يعتقد|يتوقع|يرجح|ينتظر|يزعم)$/.test(token.bare)) return false;
  const next = tokens[at + 1];
  const isFirst = at === 0 && /^(?:يذكر|تذكر|يشار|يقال|يزعم)$/.test(token.bare);
  return next === undefined || isComplementizer(next) || isPreposition(next) || isFirst;
}
