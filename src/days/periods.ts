/** Weeks, months and years: «الشهر المقبل», «يوليو الماضي», «عام 2021», «بين 2019 و2022». */
import { isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';
import { isVerb } from '../lexicon/verbs.ts';
import { monthStretch, yearStretch } from './calendar.ts';
import { nearest } from './nearest.ts';
import { THIS, UNIT, YEAR_WORD, periodOf, unitOf } from './period-words.ts';
import { type Context, type Groups, type Reader, certain, likely, whole } from './told.ts';
import { OF_TOLD_YEAR, OF_YEAR, modifier, month, monthIn } from './words.ts';

/** Before a number of four figures these make a year of it, if what follows is nothing that is counted. */
const BEFORE_YEAR = '(?:في|منذ|حتي|بحلول|خلال|قبل|بعد|من|الي|اواخر|مطلع)';
/** «الأمين العام», «الرأي العام»: an adjective, and what follows is of the man. */
const GENERAL =
  /(?<!\p{L})(?:[وف]?(?:ال|لل|[بك]ال|[بلك])?)(?:امين|مدير|نايب|مدعي?|قايد|مفتش|مفوض|سكرتير|قنصل|حاكم|منسق|مراقب|مشرف|مفتي?|راي|قطاع|مؤتمر|موتمر|مجلس|اضراب|نظام|مال|صالح|عفو|سياق|اطار|امن|طابع|انفاق|دين|مستوي|استفتاء|مقرر|منظم|وضع|مظهر|خط|اتجاه|وكيل|رييس|كاتب|ناظر|محامي?|طب|شعور|ذوق)(?:ه|ها|هم|ين|ان)?\s+$/u;

export const periods: readonly Reader[] = [
  {
    pattern: whole(`${UNIT}\\s+${modifier()}|${THIS}`),
    read: (groups, context) => {
      if (isAdjective(groups, context)) return undefined;
      const stretch = periodOf(groups, context.anchor);
      const { unit } = unitOf(groups);
      return stretch && (unit === 'week' ? likely : certain)(stretch, unit);
    },
  },
  {
    pattern: whole(
      `(?:شهر\\s+)?${month('m')}\\s*(?:${OF_YEAR}|${OF_TOLD_YEAR}|\\s${modifier('mmod')})`,
    ),
    read: (groups, { anchor }) => {
      const stretch = periodOf(groups, anchor);
      return stretch && certain(stretch, 'month');
    },
  },
  {
    // Bare names of months are words too: «مارس ضغوطا», «تيريزا ماي».
    pattern: whole(
      `(?:(?:(?:في|منذ|حتي|بحلول|خلال)\\s+)(?:شهر\\s+)?|شهر\\s+)${month('m')}(?!\\s*(?:\\d|من\\s+(?:ال)?عام))`,
    ),
    read: (groups, { anchor, tense }) => {
      const number = monthIn(groups, 'm');
      if (number === undefined) return undefined;
      const stretch = nearest((year) => monthStretch(year, number), anchor, tense());
      return stretch && likely(stretch, 'month');
    },
  },
  {
    pattern: whole(
      `(?:(?:في|منذ|حتي|بحلول|خلال)\\s+)?${YEAR_WORD}\\s+(?<year>1[6-9]\\d{2}|20\\d{2})(?!\\d|[.,/-]\\d|\\s*ه(?:ـ|جري|(?!\\p{L})))`,
    ),
    read: ({ year }) => certain(yearStretch(Number(year)), 'year'),
  },
  {
    pattern: whole(
      `${BEFORE_YEAR}\\s+(?<bare>(?:19|20)\\d{2})(?!\\d|[.,/-]\\d|\\s*(?:ه(?:ـ|جري|(?!\\p{L}))|%|٪))`,
    ),
    isTime: (_, after) => !isCounted(after),
    read: ({ bare }) => certain(yearStretch(Number(bare)), 'year'),
  },
  {
    pattern: whole(
      `(?:(?<lead>بين|من|ما بين)\\s+|(?:خلال|في|منذ)\\s+)?(?<word>(?:عامي|سنتي|العامين|عام|سنه|اعوام)\\s+)?(?<a>(?:19|20)\\d{2})(?<joint>\\s*[-–]\\s*|\\s+(?:الي|حتي)\\s+|\\s+و\\s?)(?:عام\\s+|سنه\\s+)?(?<b>(?:19|20)\\d{2})(?!\\d|[./-]\\d)`,
    ),
    isTime: ({ word }, after) => word !== undefined || !isCounted(after),
    read: ({ a, b, joint = '', lead }) => {
      const [from, to] = [Number(a), Number(b)];
      if (from >= to) return undefined;
      // «2016 و2019» are two years, no stretch; «بين 2016 و2019» is one, and neighbours are.
      if (joint.includes('و') && to - from > 1 && lead !== 'بين' && lead !== 'ما بين')
        return undefined;
      return certain({ from: yearStretch(from).from, to: yearStretch(to).to }, 'year');
    },
  },
];

function isAdjective({ unit }: Groups, { before }: Context): boolean {
  return unit === 'العام' && GENERAL.test(before);
}

/** «في 2000 قرية»: a noun without article behind a number is what it counts. */
function isCounted(after: string): boolean {
  const next = /^\s+(\p{L}+)/u.exec(after)?.[1];
  if (next === undefined || next.startsWith('ال')) return false;
  if (isParticle(next) || next.startsWith('و')) return false;
  return isNoun(next) !== undefined ? !isVerb(next) || /(?:ا|ه|ات|ين)$/.test(next) : false;
}
