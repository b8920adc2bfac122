/**
 * Numbers as Arabic writes them in words and figures, in every case and gender: «ثلاثة», «خمس عشرة», «مئتين وخمسين»,
 * «أحد عشر ألفا», «3 ملايين», «1.5 مليون». All over `plainLetters`.
 *
 * Source: K. Ryding, «A Reference Grammar of Modern Standard Arabic», ch. 15.
 */

const UNITS: readonly (readonly string[])[] = [
  ['واحد', 'واحده', 'احد', 'احدي'],
  ['اثنان', 'اثنين', 'اثنتان', 'اثنتين', 'اثنا', 'اثني', 'اثنتا', 'اثنتي'],
  ['ثلاث', 'ثلاثه'],
  ['اربع', 'اربعه'],
  ['خمس', 'خمسه'],
  ['ست', 'سته'],
  ['سبع', 'سبعه'],
  ['ثمان', 'ثماني', 'ثمانيه'],
  ['تسع', 'تسعه'],
  ['عشر', 'عشره'],
];
const TENS = ['عشر', 'ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const SCALES: readonly (readonly [value: number, one: RegExp, two: RegExp])[] = [
  [1000, /^(?:الفا?|الاف)$/, /^الف(?:ان?|ين?)$/],
  [1e6, /^(?:مليونا?|ملايين)$/, /^مليون(?:ان|ين)$/],
  [1e9, /^(?:مليارا?|مليارات|بليونا?|بلايين)$/, /^(?:مليار|بليون)(?:ان|ين)$/],
  [1e12, /^(?:تريليونا?|تريليونات)$/, /^تريليون(?:ان|ين)$/],
];

const small = new Map<string, number>([
  ...UNITS.flatMap((forms, i) => forms.map((form): [string, number] => [form, i + 1])),
  ...TENS.flatMap((stem, i) =>
    [`${stem}ون`, `${stem}ين`].map((form): [string, number] => [form, (i + 2) * 10]),
  ),
  ...['ميه', 'مايه'].map((form): [string, number] => [form, 100]),
  ...['ميتان', 'ميتين', 'مايتان', 'مايتين', 'ميتا', 'ميتي', 'مايتا', 'مايتي'].map(
    (form): [string, number] => [form, 200],
  ),
  ...UNITS.slice(2, 9).flatMap(([stem = ''], i) =>
    ['ميه', 'مايه'].flatMap((hundred): [string, number][] => [
      [`${stem}${hundred}`, (i + 3) * 100],
      // «ثمانيمئة» and «ثمانمئة» are both printed.
      ...(stem === 'ثمان' ? [[`ثماني${hundred}`, 800] as [string, number]] : []),
    ]),
  ),
]);

const FIGURE = /^(?:\d{1,3}(?:[,٬]\d{3})+|\d+)(?:[.٫]\d+)?$/;
/** «3,5»: a comma before one or two digits is that of a fraction; «1.250» may be either and is no number. */
const FRACTION = /^\d+,\d{1,2}$/;
const UNCLEAR = /^\d{1,3}\.\d{3}$/;
const SHARES = new Map([
  ['نصف', 0.5],
  ['ربع', 0.25],
]);

/** «مليون» would stand without alef before a noun that is counted. */
const CONSTRUCT = /^(?:الفا|مليونا|مليارا|تريليونا)$/;

/** A number and how many words it takes. */
export interface ReadNumber {
  readonly value: number;
  readonly words: number;
}

/**
 * Reads the number that begins with a word.
 *
 * @param words plain letters, marks cut off; «و» stands on the word behind it
 * @param at where it begins, its own «و» taken off by the caller
 * @returns undefined where no number begins there, or one that may be two («1.250»)
 * @example readNumber(['خمسه', 'وعشرين', 'شخصا'], 0) // { value: 25, words: 2 }
 */
export function readNumber(words: readonly string[], at: number): ReadNumber | undefined {
  let total = 0;
  let group: number | undefined;
  let last = Infinity;
  let inFigures = false;
  let i = at;
  /** Where the group began that is being read. */
  let from = at;
  for (; i < words.length; i += 1) {
    const printed = words[i] ?? '';
    const isFirst = i === at;
    const joined = !isFirst && /^و./.test(printed);
    const word = joined ? printed.slice(1) : printed;
    // «نصف مليون»: «النصف» alone, or of something else, is no number.
    const half = isFirst ? SHARES.get(word) : undefined;
    if (half !== undefined && SCALES.some(([, one]) => one.test(words[i + 1] ?? ''))) {
      group = half;
      continue;
    }
    const scale = SCALES.find(([, one, two]) => one.test(word) || two.test(word));
    if (scale !== undefined) {
      const [value, one, two] = scale;
      if (two.test(word) && !one.test(word)) {
        if (group !== undefined || (!isFirst && !joined) || value >= last) break;
        total += 2 * value;
      } else {
        if (joined && group !== undefined) break;
        if (group === undefined && !isFirst && !joined) break;
        // «آلاف القتلى» is no number; «ألف قتيل» is.
        if (group === undefined && /^(?:الاف|ملايين|مليارات|بلايين|تريليونات)$/.test(word)) break;
        // «2 مليون و3 ملايين» are two numbers: the second begins with its group.
        if (value >= last) {
          if (group !== undefined) i = from;
          group = undefined;
          break;
        }
        // «مليونا شخص», without «و» behind: the dual before its noun has lost its ن.
        const isDual = isFirst && CONSTRUCT.test(word) && /^(?!و)\p{L}/u.test(words[i + 1] ?? '');
        total += (group ?? (isDual ? 2 : 1)) * value;
      }
      group = undefined;
      last = value;
      continue;
    }
    const figure = figureOf(word);
    if (figure !== undefined) {
      // «11 ألفا و200».
      if (!isFirst && !(joined && group === undefined && figure < last)) break;
      group = figure;
      from = i;
      inFigures = true;
      continue;
    }
    const share = joined && last < Infinity && group === undefined ? SHARES.get(word) : undefined;
    if (share !== undefined) {
      total += share * last;
      i += 1;
      break;
    }
    const number = small.get(word);
    if (number === undefined) break;
    const next = grown(group, number, joined, isFirst || joined, inFigures);
    if (next === undefined) break;
    if (group === undefined) from = i;
    group = next;
  }
  // «مليون ومئة» ends with a group; «و» alone began none.
  const value = total + (group ?? 0);
  return value === 0 ? undefined : { value, words: i - at };
}

/** A group below a thousand with one more word: «ثلاثة» + «عشر», «خمسة» + «وعشرين», «مئة» + «وخمسة». */
function grown(
  group: number | undefined,
  number: number,
  joined: boolean,
  mayBegin: boolean,
  inFigures: boolean,
): number | undefined {
  if (group === undefined) return mayBegin ? number : undefined;
  if (inFigures) return undefined;
  const rest = group % 100;
  if (!joined) {
    if (number === 10 && rest >= 1 && rest <= 9) return group + 10;
    if (number === 100 && group >= 3 && group <= 9) return group * 100;
    return undefined;
  }
  if (number >= 20 && number < 100 && rest <= 9) return group + number;
  if (number < 100 && group % 100 === 0 && group > 0) return group + number;
  return undefined;
}

function figureOf(word: string): number | undefined {
  if (UNCLEAR.test(word)) return undefined;
  if (FIGURE.test(word)) return Number(word.replace(/[,٬]/g, '').replace('٫', '.'));
  return FRACTION.test(word) ? Number(word.replace(',', '.')) : undefined;
}

const UNIT = UNITS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Source of a pattern for a whole number below a hundred in words or of up to four figures, over `plainLetters`. */
export const SMALL_NUMBER = `(?:\\d{1,4}|(?:${UNIT})(?:\\s+عشره?|\\s+و(?:${TENS.join('|')})[وي]ن)?(?!\\p{L})|(?:${TENS.join('|')})[وي]ن(?!\\p{L}))`;

/** @param text what `SMALL_NUMBER` matched */
export function smallNumber(text: string): number | undefined {
  return readNumber(text.trim().split(/\s+/), 0)?.value;
}
