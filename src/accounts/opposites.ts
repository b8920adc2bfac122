/** Acts of which one sentence tells the one and another its opposite: what stands beside them is not the same. */
import { plainLetters } from '../arabic/plain-letters.ts';

const verb = (...stems: string[]): string =>
  `[وف]?(?:[يتس]{0,2})(?:${stems.join('|')})ت?(?:وا|ون)?`;
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [[verb('بدا', 'انطلق', 'نطلق', 'افتتح', 'فتتح'), '(?:ال|ب)?(?:بدء|بدايه|انطلاق|افتتاح)'], [verb('انتهي', 'نتهي', 'اختتم', 'ختتم', 'استمر'), '(?:ال|ب)?(?:نهايه|انتهاء|ختام|اختتام)']],
  [[verb('وصل', 'صل')], [verb('غادر')]],
  [[verb('ايد', 'ويد'), 'موافق\\p{L}*|ويدون|مويد\\p{L}*'], [verb('عارض', 'رفض'), 'معارض\\p{L}*']],
  [[verb('ارتفع', 'رتفع', 'زاد', 'زيد', 'صعد')], [verb('انخفض', 'نخفض', 'تراجع', 'هبط')]],
  [[verb('فتح'), 'فتح'], [verb('اغلق', 'غلق'), 'اغلاق']],
  [[verb('فاز')], [verb('خسر')]],
  [[verb('اشتري', 'شتري')], [verb('باع', 'بيع')]],
  [[verb('دخل')], [verb('خرج')]],
  [['(?:ال)?(?:جوله|دوره) (?:ال)?(?:اولي|اول)'], ['(?:ال)?(?:جوله|دوره) (?:ال)?(?:ثانيه|ثالثه|حاسمه)']],
  [['(?:ال)?ذهاب'], ['(?:ال)?اياب']],
  [['(?:ال)?(?:اعلي|اقصي)'], ['(?:ال)?(?:ادني|اقل)']],
].map(([one = [], other = []]) => [wordOf(one), wordOf(other)] as const); // prettier-ignore

function wordOf(forms: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'u');
}

export function areOpposite(a: string, b: string): boolean {
  const [one, other] = [plainLetters(a), plainLetters(b)];
  const tells = (x: RegExp, y: RegExp): boolean =>
    x.test(one) && y.test(other) && !x.test(other) && !y.test(one);
  return OPPOSITES.some(([x, y]) => tells(x, y) || tells(y, x));
}
