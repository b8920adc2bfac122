/** Days told from the day of publication: «اليوم», «أمس الجمعة», «أول من أمس», «غدا», «بعد غد», «الليلة الماضية». */
import { WEEKDAY } from '../arabic/weekdays.ts';
import { addDays } from './calendar.ts';
import { type Context, type Reader, type Told, certain, likely, oneDay, whole } from './told.ts';
import { weekdayNear } from './weekdays.ts';

const W = `(?:[\\s،,(]+(?<w>ال${WEEKDAY.replace('(?:ال)?', '')}))?`;
/** Papers, channels, and «in the day». */
const NO_TODAY_BEFORE =
  /(?<!\p{L})[وبل]?(?:صحيفه|جريده|موقع|قناه|مجله|شبكه|وكاله|اخبار|روسيا|المصري|الخليج|فلسطين|امريكا|اميركا|فرنسا|العربيه|الوطن|لبنان|سوريا|اليمن|عدن|ليبيا|تونس|المغرب|في|طوال|طيله|مدار|نصف|منتصف|هذا|ذلك|كل|وضح|ثلثي|ساعات)\s+$/u;
const NO_TODAY_AFTER =
  /^\s+(?:العالمي|الوطني|الدولي|الدراسي|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي|الاخير|الواحد|التالي|السابق|الموالي|نفس|ذات|الذي|السعودي|التقني|الانتخابي|المفتوح|الختامي|الافتتاحي|الماضي|السابع|ال\d)/u;

/** What cannot stand behind the verb «غدا». */
const IS_ADVERB = /^\s*(?:[.،؛!؟»)]|$|\s(?:في|على|علي|الي|من|مع|و\p{L}+)(?!\p{L}))/u;

export const nearDays: readonly Reader[] = [
  {
    pattern: whole(`اليوم${W}`),
    read: ({ w }, context) => {
      if (
        w === undefined &&
        (NO_TODAY_BEFORE.test(context.before) || NO_TODAY_AFTER.test(context.after))
      )
        return undefined;
      return near(context, 0, w);
    },
  },
  {
    pattern: whole('هذا (?:الصباح|المساء|اليوم)|هذه الليله'),
    read: (_, context) => near(context, 0, undefined),
  },
  {
    pattern: whole(`(?:يوم\\s+)?(?:امس|البارحه)(?!\\s+ال(?:اول|قريب))${W}`),
    read: ({ w }, context) => near(context, -1, w),
  },
  {
    pattern: whole(
      `(?:يوم\\s+|مساء\\s+|صباح\\s+|ليل\\s+)الامس(?!\\s+القريب)${W}|بالامس(?!\\s+القريب)${W.replace('?<w>', '?<v>')}`,
    ),
    read: ({ w, v }, context) => near(context, -1, w ?? v),
  },
  {
    pattern: whole(`(?:يوم\\s+)?(?:اول\\s+(?:من\\s+)?امس|قبل\\s+امس|امس\\s+الاول)${W}`),
    read: ({ w }, context) => near(context, -2, w),
  },
  {
    // «غدا» is «became» too; «الغد» is the future.
    pattern: whole(
      `(?<sure>(?:يوم|صباح|مساء|فجر|ظهر|بعد ظهر|ليل|حتي|من)\\s+)?(?:غدا|(?<gen>غد))${W}|(?:يوم|صباح|مساء|فجر|ظهر)\\s+الغد${W.replace('?<w>', '?<v>')}`,
    ),
    read: ({ sure, w, gen, v }, context) => {
      if (sure !== undefined || w !== undefined || v !== undefined) return near(context, 1, w ?? v);
      if (gen !== undefined || !/\p{L}\s+$/u.test(context.before)) return undefined;
      const time = context.tense();
      return time !== 'past' &&
        time !== 'said' &&
        (time !== undefined || IS_ADVERB.test(context.after))
        ? near(context, 1, undefined)
        : undefined;
    },
  },
  {
    pattern: whole(`بعد\\s+(?:يوم\\s+)?غد${W}`),
    read: ({ w }, context) => near(context, 2, w),
  },
  {
    pattern: whole('(?:الليله|ليل[هـ]\\s+امس)\\s+الماضيه|الليله\\s+قبل\\s+الماضيه'),
    read: (_, { anchor }) => likely({ from: addDays(anchor, -1), to: anchor }, 'days'),
  },
];

/** A weekday beside it decides: what came out after midnight still speaks of the day before. */
function near({ anchor }: Context, off: number, weekday: string | undefined): Told | undefined {
  const day = addDays(anchor, off);
  if (weekday === undefined) return likely(oneDay(day), 'day');
  const exact = weekdayNear(weekday, day, 1);
  return exact === undefined ? undefined : certain(oneDay(exact), 'day');
}
