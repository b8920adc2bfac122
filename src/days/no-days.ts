/** What has the words of a day and tells none: named events and places, centuries, decades, days of another day. */
import { HIJRI_MONTH } from '../arabic/hijri-months.ts';
import { WEEKDAY } from '../arabic/weekdays.ts';
import { type Reader, whole } from './told.ts';
import { OF_BEFORE, dayOfMonth, month } from './words.ts';

const NAMED =
  'ثوره|انتفاضه|احداث|هجمات|هجوم|اعتداءات|حرب|حركه|كتايب|كتيبه|تحالف|قوي|فريق|تيار|مدينه|شارع|ميدان|ساحه|جسر|ملعب|جامعه|مستشفي|جايزه|انقلاب|لواء|معركه|نصر|عيد|قاعده|مطار|محور|حي|سد|حديقه|مجمع|جمهوريه|منتدي|جبهه|حزب|شباب';

export const noDays: readonly Reader[] = [
  whole(
    `(?:ال|لل|بال|[بلك])?(?:${NAMED})\\s+(?:ال)?${dayOfMonth('d')}${month('m')}(?!\\s*(?:\\d|عام|من))`,
  ),
  whole(`(?:ال|لل|بال|[بلك])?(?:${NAMED})\\s+(?:ال)?${month('m')}(?!\\s*(?:\\d|عام|من))`),
  whole(`${OF_BEFORE.replace('(?:', '(?:نفس|ذات|')}\\s+(?:اليوم|الشهر|العام|الاسبوع|السنه)`),
  whole(`(?:اليوم|الشهر|العام|الاسبوع|السنه|الليله|${WEEKDAY})\\s+${OF_BEFORE}`),
  whole('(?:القرن|العقد|العقدين|العقود|الالفيه)\\s+\\S+'),
  whole('(?:العام|السنه)\\s+(?:الدراسي|المالي|الجامعي|القضايي|الهجري|الجديد)ه?(?:\\s+\\S+)?'),
  whole('حزب\\s+الغد'),
  whole(
    `(?:كل|خلال كل|ليالي|ايام)\\s+(?:يوم\\s+)?(?:${WEEKDAY}|${HIJRI_MONTH})(?:\\s+و\\s?${WEEKDAY})*`,
  ),
].map((pattern) => ({ pattern, read: () => undefined }));
