/**
 * The words of an article as terms by which it is compared: what varies without another meaning is one term.
 *
 * A known entity is its id, however it is named («واشنطن تؤكد», «الأميركي»: `=us`). A word of every day is the
 * consonants of its stem (arabic/stemming.ts). A word that no table has is a name mostly: of its spellings («بوتين»،
 * «بوتن»؛ «الروهينغا»، «الروهينجا») the long vowels and the letter for a foreign g say nothing.
 */
import { foldKey } from '../arabic/folding.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { skeleton, stem, withoutArticle } from '../arabic/stemming.ts';
import { consonantsOf } from '../arabic/transcription.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';

/** Where a text names a country or an actor of the registries. */
export interface EntityPlace {
  readonly start: number;
  readonly end: number;
  /** `=` and a country's id, `@` and an actor's. */
  readonly term: string;
}

/** A word of a text, without an attached particle; an entity's term stands for its name. */
export interface TextWord {
  /** Folded. */
  readonly form: string;
  readonly printed: string;
  readonly start: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’]*/gu;
const IS_ENTITY = /^[=@]/;
const IS_NUMBER = /^\d/;
/** Letters of particles before a name: it may begin behind them. */
const MOST_CLITICS = 3;
const SHORTEST_REST = 3;
/** «ب15 سيارة», and with a tatweel between, which folding takes away. */
const BEFORE_NUMBER = /^[وف]?[بلك]?(?=\d)/;
const PARTICLES = [/^[وفبلك]/, /^[وف][بلك]/];

/** @param entities in the order of the text, as offsets in it */
export function wordsIn(text: string, entities: readonly EntityPlace[]): TextWord[] {
  const starting = new Map(entities.map((place) => [place.start, place]));
  const found: TextWord[] = [];
  const add = (form: string, printed: string, start: number): void => {
    found.push({ form, printed: printed.length === form.length ? printed : form, start });
  };
  let until = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < until) continue;
    const entity = entityAt(index, Math.min(word.length, MOST_CLITICS + 1), starting);
    if (entity !== undefined) {
      add(entity.term, entity.term, index);
      until = entity.end;
      continue;
    }
    for (const form of foldKey(word).split(' ')) if (form !== '') add(form, word, index);
  }
  const all = new Set(found.map(({ form }) => form));
  return found.map(({ form, printed, start }) => {
    const particle = particleOf(form, all);
    return { form: form.slice(particle), printed: printed.slice(particle), start };
  });
}

function entityAt(
  index: number,
  letters: number,
  starting: ReadonlyMap<number, EntityPlace>,
): EntityPlace | undefined {
  for (let at = index; at < index + letters; at += 1) {
    const entity = starting.get(at);
    if (entity !== undefined) return entity;
  }
  return undefined;
}

/** Letters of a particle: «لموسكو» has one where the same text has the name alone. */
function particleOf(form: string, all: ReadonlySet<string>): number {
  if (isEntity(form)) return 0;
  const beforeNumber = BEFORE_NUMBER.exec(form)?.[0].length;
  if (beforeNumber !== undefined) return beforeNumber;
  for (const [i, letters] of PARTICLES.entries()) {
    const rest = form.slice(i + 1);
    if (rest.length >= SHORTEST_REST && letters.test(form) && all.has(rest)) return i + 1;
  }
  return 0;
}

/** Whether a form is written in digits. */
export function isNumber(form: string): boolean {
  return IS_NUMBER.test(form);
}

/** Whether a form is the term of an entity. */
export function isEntity(form: string): boolean {
  return IS_ENTITY.test(form);
}

/** Whether a form names somebody or something: an entity, or a word that is none of every day. */
export function isName(form: string): boolean {
  if (isEntity(form)) return true;
  if (isNumber(form) || partsOfSpeech(form).size > 0) return false;
  const singular = DEFECTIVE_PLURAL.exec(form)?.[1];
  return singular === undefined || isNoun(`${singular}ي`) === undefined;
}

/** «ناجين»، «الناجون»: plurals of participles that end in ي, which no table has. */
const DEFECTIVE_PLURAL = /^(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)(\p{L}ا\p{L})(?:ين|ون)$/u;

const known = new Map<string, string>();
const MOST_KNOWN = 100_000;

/** @returns the term of a form; undefined for one that tells nothing (particles, single letters, numbers) */
export function termOf(form: string): string | undefined {
  if (isEntity(form)) return form;
  if (IS_NUMBER.test(form) || form.length < 2) return undefined;
  let term = known.get(form);
  if (term === undefined) {
    term = makeTerm(form);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(form, term);
  }
  return term === '' ? undefined : term;
}

function makeTerm(form: string): string {
  // The و of «وزارة» is its own; with the article, stemming leaves it alone.
  const whole = form.startsWith('و') && isNoun(form) !== undefined ? `ال${form}` : form;
  const bare = withoutArticle(whole);
  if (isFunctionWord(form) || isFunctionWord(bare)) return '';
  if (/^[a-z]/.test(form)) return form;
  if (partsOfSpeech(form).size > 0) return skeleton(stem(whole));
  return consonantsOf(bare);
}
