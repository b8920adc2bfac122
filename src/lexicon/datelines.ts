/** Datelines: «دبي، الإمارات العربية المتحدة (CNN)-- …», «الرباط - وكالات: …», «الخرطوم – قررت …». */
import { MONTH } from '../arabic/month-names.ts';
import { plainWithPlaces } from '../arabic/plain-letters.ts';
import { isParticle } from './particles.ts';
import { partsOfSpeech } from './parts-of-speech.ts';
import { AGENCY, INITIALS, NEWSROOM } from './agencies.ts';

const STROKE = '[-–—:/]+';
/** A town, and its country. */
const PLACE = '(?<place>\\p{L}+(?:[\\s،,]+\\p{L}+){0,5}?)';
/** Several days may stand in one pattern: the names of a month have no groups here. */
const MONTH_NAME = MONTH.replace(/\?<\w+>/g, '?:');
const DAY = `(?:[\\s،,]+(?:(?:في|يوم)\\s+)?\\d{1,2}\\s+(?:من\\s+)?${MONTH_NAME}(?:\\s+\\d{4}\\s?م?)?)`;
const NAMED = `(?:${AGENCY}|${NEWSROOM}|${INITIALS})(?:\\s(?:ب?العربيه|عربي))?\\.?`;
const BRACKETED = `(?:\\(\\s*${NAMED}\\s*\\)|\\[\\s*${NAMED}\\s*\\]|/\\s*${NAMED}\\s*/)`;

const from = (...parts: string[]): RegExp => new RegExp(`^${parts.join('')}`, 'iu');
/** Each with what is left to ask of it. */
const FORMS: readonly { readonly form: RegExp; readonly isRight?: (match: Match) => boolean }[] = [
  // «القاهرة 12 مارس (رويترز) - », «لندن (رويترز) 3 مايو - », «باريس - (أ ف ب) - ».
  { form: from(PLACE, DAY, `?\\s*(?:${STROKE}\\s*)?`, BRACKETED, DAY, `?\\s*${STROKE}\\s*`) },
  // «برلين (د ب أ) »: without a stroke behind it is sure of a town alone, or a town and its country.
  {
    form: from(PLACE, DAY, '?\\s*', BRACKETED, '\\s*'),
    isRight: ({ place, rest }) => isTown(place) && !/^[إا]ن(?!\p{L})/u.test(rest),
  },
  // «الدوحة - قنا - », «جنيف/رويترز/ ».
  { form: from(PLACE, DAY, `?\\s*(?:[-–—/]+)\\s*`, NAMED, `\\s*(?:${STROKE}|(?<=\\.)\\s)\\s*`) },
  // «بغداد/ واع …».
  { form: from(PLACE, DAY, '?\\s*/\\s*', NAMED, '(?!\\p{L})\\s+') },
  // «باماكو أ ش أ: ».
  { form: from(PLACE, `\\s+${INITIALS}\\.?\\s*${STROKE}\\s*`) },
  { form: from(BRACKETED, `\\s*${STROKE}\\s*`) },
  { form: from(PLACE, DAY, '\\s*[-–—/]{1,2}\\s') },
  // «نواكشوط ـ «الجريدة»: أصدر …»; without quotation marks it may be a second town.
  {
    form: from(PLACE, DAY, '?\\s*[-–—/]+\\s*', '["«“][^"«»“”]{2,30}["»”]', '\\s*:\\s*'),
    isRight: ({ place, rest }) => isPlain(place) && isClause(rest),
  },
  // «الخرطوم – قررت …»: but not «محمد صلاح - نجم ليفربول - …», «المغرب - الجزائر: …».
  {
    form: from(PLACE, '\\s?[-–—/]{1,2}\\s+'),
    isRight: ({ place, rest }) => isPlain(place) && isClause(rest),
  },
];

interface Match {
  readonly place: string;
  /** What stands behind it. */
  readonly rest: string;
}

/** The paragraph without the newsroom's town: it is no subject of the story. */
export function withoutDateline(paragraph: string): string {
  return paragraph.slice(datelineLength(paragraph));
}

/** How many letters of a paragraph its dateline takes; 0 without one. */
export function datelineLength(paragraph: string): number {
  // A tatweel that joins no letters is a stroke.
  const { plain, starts } = plainWithPlaces(
    paragraph.slice(0, OPENING).replace(/(?<!\p{L})ـ|ـ(?!\p{L})/gu, '-'),
  );
  for (const { form, isRight } of FORMS) {
    const match = form.exec(plain);
    if (match === null) continue;
    const [{ length }, place] = [match[0], match.groups?.place ?? ''];
    const rest = plain.slice(length);
    if (/\p{L}/u.test(rest) && isPlace(place) && isRight?.({ place, rest }) !== false)
      return starts[length] ?? 0;
  }
  return 0;
}

/** A dateline and the words behind it by which it is known. */
const OPENING = 160;
/** Before a name in brackets they tell what it is: «قناة (الجزيرة)». */
const OUTLET =
  /^(?:ال)?(?:وكاله|قناه|شبكه|صحيفه|جريده|موقع|اذاعه|محطه|مجله|مراسل|حساب)(?:ت?ها|ه)?$/u;

/** Nothing that makes a sentence, and no outlet. */
function isPlace(place: string): boolean {
  const words = place.split(/[\s،,]+/u);
  return !words.some((word) => isParticle(word) || OUTLET.test(word));
}

/** One word, or a town and its country with a comma. */
function isTown(place: string): boolean {
  const [town = '', ...country] = place.split(/[،,]/u);
  return (
    !town.trim().includes(' ') &&
    country.length <= 1 &&
    !/^(?:اعلن|قال|ذكر|افاد|نقل)ت?$/u.test(town)
  );
}

const MOST_WORDS = 3;

function isPlain(place: string): boolean {
  const words = place.split(/[\s،,]+/u);
  return words.length <= MOST_WORDS && !words.some((word) => partsOfSpeech(word).has('given-name'));
}

/** A sentence that begins with its verb, and no aside between two strokes. */
function isClause(rest: string): boolean {
  const [first = ''] = /^\p{L}+/u.exec(rest) ?? [];
  const parts = partsOfSpeech(first);
  const isVerb = parts.has('verb') && !parts.has('adjective') && !parts.has('given-name');
  return isVerb && !/\s[-–—]{1,2}\s/u.test(rest);
}
