/** Nouns that tell a demonym from a common adjective: «الجيش المالي» is Mali's, «العجز المالي» is one of money. */
import { withoutClitics } from '../arabic/clitics.ts';
import { wordSet } from '../arabic/word-set.ts';

/**
 * What a state has, and who is of a people, broken plurals with them; nothing of which one speaks in trade and money as
 * well («مدير», «خبير», «مسؤول», «قطاع», «سلطة»).
 */
const OF_NATIONS = wordSet(`
  جيش قوات جند جندي جنود عسكري مجند حكومة سلطات جمهورية مملكة دبلوماسية خارجية شعب شعوب أمة جنسية تراب أراضي برلمان دستور رئاسة سفارة
  قنصلية جالية وفد وفود منتخب درك شرطة شرطي حرس استخبارات مخابرات أركان طيران طائرة طائرات مروحية مروحيات مسيرة مسيرات دورية دوريات رتل أرتال كتيبة
  كتائب وحدات فصيل فصائل مقاتلة ثكنة ثكنات أجواء معارضة انقلاب إذاعة تلفزيون بعثة علم جو عاصمة بلد بلدة بلدات بلدان مدينة مدن قرية قرى إقليم
  أقاليم مناطق ريف شمال جنوب شرق غرب منفى شارع قبيلة قبائل طوارق أزواد لهجة موسيقى حركات جماعة جماعات فرقة جار جارة نظير نظراء
  سفير سفراء قنصل قناصل مبعوث دبلوماسي سياسي برلماني معارض زعيم زعماء قائد متحدث ناطق أمير أمراء ملك ملوك سلطان شيخ إمام جنرال جنرالات
  عقيد عقداء نقيب رقيب ملازم مشير ضابط ضباط كولونيل كابتن ناشط نشطاء صحفي صحافي إعلامي مراسل مصور مخرج فنان مطرب مغني مغن شاعر شعراء أديب أدباء
  روائي رسام كاتب لاعب مدرب حارس مهاجم مدافع هداف بطل أبطال عداء ملاكم سباح متسابق طبيب أطباء طالب طلاب طلبة مزارع رجل رجال سيدة سيدات
  امرأة مرأة نساء شاب شبان شباب فتاة فتيات طفل أطفال مواطن متهم قتيل قتلى شهيد شهداء جريح جرحى معتقل سجين سجناء أسير أسرى رهينة رهائن لاجئ نازح
  مهاجر مغترب راعي راع رعاة صياد سائق طيار سائح حاج حجاج شقيق أشقاء أسرة أسر عائلة عائلات متمرد مسلح جهادي إرهابي مدني عامل عمال ميليشيا`);

/** Offices that are a nation's, whatever stands between: «رئيس الوزراء», «وزير الدفاع». */
const OFFICES = wordSet('رئيس رؤساء رئيسة وزير وزراء وزيرة وزارة');

/** What one says of arms and the state, and not of money: «مصدر عسكري مالي» is Mali's, «مصدر مالي» anybody's. */
const OF_ARMS = wordSet(
  'عسكري أمني دبلوماسي قضائي مسلح جوي عسكرية أمنية دبلوماسية قضائية مسلحة جوية',
);

/**
 * Whether a noun is one of peoples and states.
 *
 * @param word folded, with its clitics, article, number and owner
 * @example isOfNations('والجنديان') // true
 */
export function isOfNations(word: string): boolean {
  return isOneOf(word, OF_NATIONS);
}

/** Whether a noun is an office. @param word as for `isOfNations` */
export function isOffice(word: string): boolean {
  return isOneOf(word, OFFICES);
}

/** Whether an adjective speaks of arms or of the state. @param word folded, with or without article */
export function isOfArms(word: string): boolean {
  return OF_ARMS.has(word.replace(/^ال/, ''));
}

function isOneOf(word: string, nouns: ReadonlySet<string>): boolean {
  return withoutClitics(word).some((rest) =>
    stemsOf(rest.replace(/^ال/, '')).some((stem) => nouns.has(stem)),
  );
}

/** Of the feminine, the dual, the sound plurals, the accusative, and of owners. */
const ENDINGS = ['ه', 'ها', 'هم', 'هما', 'ان', 'ين', 'ون', 'ات', 'ا', 'و', 'ي', 'تان', 'تين', 'تا', 'تي', 'يه', 'يها', 'يهم']; // prettier-ignore

function stemsOf(word: string): string[] {
  const stems = [word];
  for (const ending of ENDINGS) {
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2 || !word.endsWith(ending)) continue;
    stems.push(stem);
    // «طائرتان», «جارتها».
    if (ending.startsWith('ت')) stems.push(`${stem}ه`);
    else if (stem.endsWith('ت')) stems.push(`${stem.slice(0, -1)}ه`);
  }
  return stems;
}
