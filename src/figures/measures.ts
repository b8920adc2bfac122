/** Figures that have a unit: shares, money, times, ages. */
import { isParticle } from '../lexicon/particles.ts';
import { boundOf } from './bounds.ts';
import type { Bound, FigureKind } from './figure.ts';
import type { Word } from './words.ts';

/** What a figure is before it has its place in the text: indices of words. */
export interface Read {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly bound: Bound;
  readonly kind: FigureKind;
  readonly of: string;
  readonly more: string;
  readonly isPart: boolean;
  readonly isTotal: boolean;
}

const UNITS: Readonly<Record<string, number>> = {
  ساعه: 1 / 24, ساعات: 1 / 24, يوم: 1, يوما: 1, ايام: 1, اسبوع: 7, اسابيع: 7, اسبوعا: 7,
  شهر: 30, شهرا: 30, اشهر: 30, شهور: 30, عام: 365, عاما: 365, اعوام: 365, سنه: 365, سنوات: 365, سنين: 365,
  دقيقه: 1 / 1440, دقايق: 1 / 1440, موسم: 365, مواسم: 365, موسما: 365,

}; // prettier-ignore
const TWO: Readonly<Record<string, number>> = {
  ساعتين: 2 / 24, يومين: 2, يومان: 2, اسبوعين: 14, شهرين: 60, عامين: 730, عامان: 730, سنتين: 730, سنتان: 730, موسمين: 730,
}; // prettier-ignore
const CURRENCY =
  /^(?:ال)?(?:دولارا?|دولارات|يورو|جنيها?|جنيهات|ريالا?|ريالات|دينارا?|دنانير|درهما?|دراهم|ليره|ليرات|روبلا?|فرنكا?|فرنكات|يوانا?|ين|روبيه|اوقيه|شيكلا?|كرون|كرونه|بيزو|ريالات)$/u;

/**
 * @param at index of the number
 * @param behind index of the word behind it
 * @returns undefined where no unit stands there
 */
export function measureAt(
  words: readonly Word[],
  at: number,
  behind: number,
  value: number,
): Read | undefined {
  const percent = percentAt(words, behind);
  if (percent > 0) return measured(words, at, behind + percent, value, 'percent', '');
  const noun = words[behind]?.text ?? '';
  if (CURRENCY.test(noun))
    return measured(words, at, behind + 1, value, 'money', currencyKey(words, behind));
  const unit = UNITS[noun];
  if (unit === undefined) return undefined;
  const isAge = isAgeAt(words, at, behind);
  return measured(
    words,
    at,
    behind + 1,
    value * unit,
    isAge ? 'age' : 'duration',
    isAge ? '' : 'time',
  );
}

/** «عامين»: two, without a number. */
export function twoAt(words: readonly Word[], at: number): Read | undefined {
  const days = TWO[words[at]?.text ?? ''];
  return days === undefined ? undefined : measured(words, at, at + 1, days, 'duration', 'time');
}

function measured(
  words: readonly Word[],
  at: number,
  behind: number,
  value: number,
  kind: FigureKind,
  of: string,
): Read {
  const { bound, from, to } = boundOf(words, at, behind);
  return { from, to, value, bound, kind, of, more: '', isPart: false, isTotal: false };
}

function percentAt(words: readonly Word[], at: number): number {
  const [first = '', second = ''] = [words[at]?.text, words[at + 1]?.text];
  if (/^[%٪]$/.test(first) || /^ب?ال(?:ميه|مايه)$/.test(first)) return 1;
  return first === 'في' && /^ال(?:ميه|مايه)$/.test(second) ? 2 : 0;
}

function currencyKey(words: readonly Word[], at: number): string {
  const currency = (words[at]?.text ?? '').replace(/^ال/, '').replace(/(?:ات|ا)$/, '');
  const next = words[at + 1];
  // «يورو على شركة»: no adjective.
  return next !== undefined && /ي$|يه$/.test(next.text) && !isParticle(next.text)
    ? `${currency} ${next.text.replace(/ه$/, '')}`
    : currency;
}

/** «(66 عاما)», «البالغ من العمر 33 عاما», «عن 70 عاما». */
function isAgeAt(words: readonly Word[], at: number, behind: number): boolean {
  if (words[at - 1]?.text === '(' && words[behind + 1]?.text === ')') return true;
  // «رحل عن 83 عاما».
  const years = /^(?:عاما|سنه)$/u.test(words[behind]?.text ?? '');
  if (years && words[at - 1]?.text === 'عن') return true;
  const before = words
    .slice(Math.max(0, at - 4), at)
    .map(({ text }) => text)
    .join(' ');
  return (
    /(?:العمر|عمره|عمرها|عمر|البالغه?|يبلغ|تبلغ|ناهز|عن عمر)(?: من العمر)?(?: \p{L}+)?$/u.test(
      before,
    ) && /عمر|بالغ/.test(before)
  );
}
