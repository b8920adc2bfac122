/** The nouns by which names of bodies begin: «وزارة», «حزب», «الاتحاد». */
import { foldKey } from '../arabic/folding.ts';
import { withoutClitics } from './words.ts';

/**
 * How a head takes its name. `own`: a proper name follows at once («حزب البديل», «شركة آبل», «جامعة باماكو»);
 * `field`: what it is for («وزارة الصحة», «لجنة المتابعة»); `venue`: there are many, and few have a name that is known
 * to be one («مستشفى المدينة»); `label`: the head is no part of the name («موقع تويتر»).
 */
export type HeadKind = 'own' | 'field' | 'venue' | 'label';

const OF_KIND: Readonly<Record<HeadKind, string>> = {
  own: 'حزب حركة جماعة تنظيم جبهة كتيبة كتائب لواء ألوية سرايا فيلق ميليشيا ميليشيات مليشيا مليشيات جامعة جمعية مجموعة بنك مصرف مؤسسة تحالف ائتلاف تيار نادي معهد بلدية أمانة كلية مركز منظمة تكتل اتحاد اتحادية فيدرالية تعاونية رابطة تنسيقية تجمع كتلة',
  field:
    'وزارة هيئة مجلس لجنة مفوضية وكالة محكمة ديوان مكتب مديرية نقابة سفارة قنصلية بعثة صندوق برنامج مرصد رئاسة أكاديمية غرفة بورصة جهاز شرطة دائرة قوات وحدات جيش برلمان كونفدرالية كنيسة دار نيابة فرقة هيأة خفر حرس حكومة',
  venue: 'مستشفى مدرسة متحف مهرجان استوديو استوديوهات مبادرة',
  label: 'موقع قناة صحيفة جريدة شبكة مجلة إذاعة راديو بودكاست تلفزيون شركة فريق منصة دورية خدمة',
};
/** Institutions: one adjective makes a name of them. */
const DEFINITE =
  'الوزارة الهيئة المجلس المرصد الائتلاف الديوان الوكالة المؤسسة المفوضية المحكمة اللجنة الرابطة الاتحاد الجمعية النقابة البنك المصرف السفارة الحرس الحشد الجيش الحزب الجبهة المعهد المركز الصندوق الحركة الجامعة التحالف البرلمان الكنيسة الغرفة الشرطة التجمع التيار الخطوط الأكاديمية الاستخبارات المخابرات الفيدرالية الكونفدرالية المنتدى التنسيقية الاتحادية البورصة النيابة الحكومة';
/** «المنظمة الدولية», «النادي الألماني»: with one adjective they say what somebody is; with two, or with ل, who. */
const LOOSE =
  'المنظمة الجماعة المجموعة الشركة الجهاز المكتب النادي الدفاع القوات الشبكة الإدارة الرئاسة القيادة المديرية الأمانة الكتلة المؤتمر المكتبة المتحف السكك البعثة';

const heads = new Map<string, HeadKind>();
for (const kind of ['own', 'field', 'venue', 'label'] as const)
  for (const word of OF_KIND[kind].split(' ')) heads.set(foldKey(word), kind);
const definite = new Set(DEFINITE.split(' ').map(foldKey));
const loose = new Set(LOOSE.split(' ').map(foldKey));

export interface Head {
  readonly kind: HeadKind | 'definite' | 'loose';
  /** Without clitics, folded. */
  readonly key: string;
  /** As printed, without clitics; «للاتحاد» is «الاتحاد». */
  readonly text: string;
}

/** @param text a word as printed, with its clitics */
export function bodyHead(text: string): Head | undefined {
  for (const form of withoutClitics(text)) {
    const key = foldKey(form);
    const kind = heads.get(key);
    if (kind !== undefined) return { kind, key, text: form };
    if (definite.has(key)) return { kind: 'definite', key, text: form };
    if (loose.has(key)) return { kind: 'loose', key, text: form };
  }
  return undefined;
}

/** «شركتا "س" و"ص"»: two of a kind, before names in marks. */
export function isDualHead(text: string): boolean {
  return withoutClitics(text).some((form) => {
    const stem = /^(.{3,})[اي]$/u.exec(form)?.[1];
    return stem !== undefined && heads.has(foldKey(stem.replace(/ت$/u, 'ة')));
  });
}

/** Heads whose proper name stands alone after them; a nationality after that is no part of it. */
const BY_NAME =
  /^(?:حزب|حركه|جماعه|تنظيم|جبهه|تيار|تحالف|ايتلاف|تكتل|مجموعه|كتله|نادي|ميليشيا|ميليشيات|مليشيا|كتايب|سرايا)$/;

/** «حزب», «حركة»: what stands for itself after the head, a nationality after it left out. */
export function isNamedAlone({ key }: Head): boolean {
  return BY_NAME.test(key);
}
