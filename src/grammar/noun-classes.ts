/**
 * What kind of thing a common noun names, as far as who may speak depends on it: people by office or trade, bodies,
 * media, documents. Singular and plural heads; the article and clitics are taken off before looking up.
 */
import { isNoun } from '../lexicon/nouns.ts';
import { wordSet } from './particles.ts';

const PEOPLE = wordSet(
  'وزير وزيرة وزراء رئيس رئيسة رؤساء مدير مديرة مدراء مديرون نائب نائبة نواب مستشار مستشارة مستشارون سفير سفيرة سفراء مبعوث مبعوثة ممثل ممثلة ممثلو ممثلون منسق منسقة متحدث متحدثة متحدثون ناطق ناطقة ' +
    'باحث باحثة باحثون خبير خبيرة خبراء محلل محللة محللون قائد قادة زعيم زعيمة زعماء أمين أمينة حاكم حاكمة والي محافظ محافظة مفوض مفوضة وكيل وكيلة عضو عضوة أعضاء كاتب كاتبة كتاب نظير نظيرة نقيب نقيبة عميد عميدة مؤسس مؤسسة مؤسسو ' +
    'مسؤول مسؤولة مسؤولون مسؤولين مسئول مسئولة مسئولون أمير أميرة ملك ملكة سلطان إمام عمدة مندوب مندوبة قنصل مشرف مشرفة سكرتير سكرتيرة قاضي قاضية قضاة مرشح مرشحة محامي محامية محامون محام ' +
    'دكتور دكتورة مهندس مهندسة سيد سيدة أستاذ أستاذة بروفيسور بروفيسورة جنرال عقيد مقدم رائد لواء فريق شيخ شيوخ ناشط ناشطة ناشطون نشطاء صحفي صحفية صحافي صحافية صحفيون سيناتور أكاديمي أكاديمية ' +
    'مخرج مخرجة فنان فنانة لاعب لاعبة لاعبون لاعبو مدرب مدربة حارس مهاجم مدافع نجم نجمة عالم عالمة علماء مزارع مزارعة مزارعون طبيب طبيبة أطباء فيزيائي مؤرخ مؤرخة اقتصادي اقتصاديون حاج حاجة ' +
    'مصدر مصادر شاهد شهود ضابط ضباط جندي جنود شرطي مواطن مواطنة مواطنون سكان أهالي ساكنة شخص رجل امرأة شاب شابة طالب طالبة طلاب معلم معلمة معلمون عامل عاملة عمال تاجر تجار صياد صيادون سائق راكب ركاب ' +
    'أب أم والد والدة ابن ابنة أخ أخت زوج زوجة شقيق شقيقة جار جارة صديق صديقة أقارب أسرة عائلة ضحية ناج ناجون متظاهر متظاهرة متظاهرون محتج محتجون منظم منظمة منظمو منظمون مراقب مراقبون متخصص مختص مختصون معارض معارضة معارضون ' +
    'دبلوماسي دبلوماسية دبلوماسيون سياسي سياسية سياسيون قيادي قيادية قياديون برلماني برلمانية برلمانيون نقابي نقابية زميل زميلة متضررون مقاتل مقاتلون عسكري عسكريون أحد إحدى بعض عدد جماهير ' +
    'مغني مغنية مطرب مطربة شاعر شاعرة أديب روائي روائية ناقد ناقدة مؤلف مؤلفة موسيقي مصور مصورة مذيع مذيعة إعلامي إعلامية داعية خطيب مفتي بابا بطريرك أسقف كاهن قس راهب حاخام ' +
    'مدعي مدع مدعية متهم متهمة مشتبه شاهدة خصم رجال منتخب مطور مستثمر مستثمرة مالك مالكة صاحب صاحبة مصمم مصممة مبرمج عداء عداءة بطل بطلة حكم كابتن قائدة إداري رئيسه وزيره مديره نائبه شقيقه والده والدته زوجته نظيره نظيرته ' +
    'مساعد مساعدة معاون معاونة وسيط مفاوض مفاوضون مبعوثون نازح نازحون لاجئ لاجئون مريض ممرض ممرضة مسعف مسعفون حقوقي حقوقية وسطاء مشرعون مشرع متطوع متطوعة متطوعون فلاح فلاحون نقاد موظف موظفة موظفون منتقدو منتقدون متعامل متعاملون مزارعو قانوني مواطنو مؤيدون ' +
    'عنصر عناصر مصدران مسؤولان شاهدان وزيران رئيسا وزيرا مسؤولو ضحايا مبحوث خبيران عضوان مقرر مقررة جراح صيدلي فقيه آنسة معالي سعادة سمو جلالة فخامة دولة عقيدة',
);
const BODIES = wordSet(
  'وزارة هيئة منظمة مجلس بلدية أمانة مرصد ائتلاف ديوان وكالة مؤسسة مفوضية بعثة مهمة محكمة لجنة رابطة اتحاد جمعية نقابة بنك مصرف سفارة مديرية شرطة رئاسة حكومة حركة حزب جبهة جماعة تنظيم جامعة معهد مركز شركة كتيبة كتائب لواء ألوية سرايا فيلق ' +
    'صندوق برنامج وحدات نادي فريق تنسيقية تحالف تكتل كتلة جيش قوات حرس حشد برلمان كونغرس بورصة مطار ميناء مستشفى مكتب إدارة دائرة قيادة نيابة سلطات سلطة جهاز فصيل مليشيا ميليشيا مجموعة شبكة منتدى غرفة كنيسة أزهر دار مشيخة عصبة هلال صليب خارجية داخلية دفاع ' +
    'منتخب كرملين بيت قصر بنتاغون دولة مملكة جمهورية اتحادية مصلحة كلية فرع ادعاء بطولة أسطول قناة مديريات أحزاب حملة عملية أركان عموم جهات جهة',
);
const MEDIA = wordSet(
  'وكالة صحيفة جريدة قناة مجلة موقع إذاعة تلفزيون تلفزة منصة بوابة يومية أسبوعية راديو بودكاست فضائية نشرة إعلام وسائل وكالات صحف مدونة خدمة محطة',
);
const DOCUMENTS = wordSet(
  'بيان تقرير بلاغ دراسة لائحة وثيقة مذكرة رسالة تصريح خطاب كلمة نص حكم قرار تغريدة تدوينة منشور مقال افتتاحية إعلان برقية وثائق تقارير قانون اتفاق مصدر',
);
/** Before a name in quotation marks: what it names is a thing, and the marks make no speech. */
const NAMED_THINGS = wordSet(
  'فيلم كتاب رواية مسلسل منصة شركة برنامج عملية سفينة صاروخ عنوان شعار بعنوان حملة مبادرة مشروع اسم باسم مجلة أغنية قصيدة ديوان ألبوم مسرحية معرض مهرجان مؤتمر ندوة ورشة كلمة مصطلح عبارة لقب بلقب هاشتاغ هاشتاق وسم جائزة مركب فرقة فندق مطعم دار تطبيق لعبة طائرة حاملة قمر متن ماركة علامة نظام فقرة محاضرة دورة سلسلة كتيب ' +
    'تنظيم وكالة صحيفة جريدة قناة موقع حركة جماعة حزب تلفزيون إذاعة شبكة بوابة منظمة جمعية مؤسسة تنسيقية تحالف مركز نادي فريق مقاطعة مصرف بنك منطقة حي شارع ساحة معركة درع شخصية دور لوحة كلية مدرسة مسجد كنيسة ميدان جبل قرية بلدة مقطع موسوعة برنامجه روايته كتابه فيلمه قصيدته كتابها روايتها أغنيته بعنوانه',
);

export type NounClass = 'person' | 'body' | 'medium' | 'document';

/** @param key folded */
export function nounClass(key: string): NounClass | undefined {
  const bare = withoutArticle(key);
  for (const form of [bare, bare.replace(/(?:ي|ين|يون)$/, ''), key]) {
    if (PEOPLE.has(form)) return 'person';
    if (MEDIA.has(form)) return 'medium';
    if (BODIES.has(form)) return 'body';
    if (DOCUMENTS.has(form)) return 'document';
  }
  // «عائلتها», «والده»: somebody's.
  const owned = /^(\p{L}{2,}?)(ت?)(?:ه|ها|هم|هما)$/u.exec(key);
  const [, stem = '', feminine = ''] = owned ?? [];
  return PEOPLE.has(feminine === '' ? stem : `${stem}ه`) ? 'person' : undefined;
}

/** @param key folded, clitics on */
export function namesThing(key: string): boolean {
  return cliticForms(key).some((form) => NAMED_THINGS.has(form));
}

/** @param key folded, without other clitics */
export function withoutArticle(key: string): string {
  return isDefinite(key) ? key.slice(2) : key;
}

/** The word with one-letter clitics taken off it, the article too. */
function cliticForms(key: string): string[] {
  const forms = [key];
  for (const clitics of [
    'و',
    'ف',
    'ب',
    'ل',
    'ك',
    'وب',
    'ول',
    'فل',
    'فب',
    'ال',
    'وال',
    'بال',
    'وبال',
    'كال',
    'فال',
  ])
    if (key.startsWith(clitics) && key.length - clitics.length >= 2)
      forms.push(key.slice(clitics.length));
  for (const clitics of ['لل', 'ولل', 'فلل'])
    if (key.startsWith(clitics) && key.length - clitics.length >= 2)
      forms.push(key.slice(clitics.length), `ل${key.slice(clitics.length)}`);
  return forms;
}

/** Whether the word carries the article. */
export function isDefinite(key: string): boolean {
  return /^ال\p{L}{2,}/u.test(key);
}

/** Whether the word may be an adjective: a relative one by its ending, or one of the lexicon. */
export function isAdjective(key: string): boolean {
  const bare = withoutArticle(key);
  return /^\p{L}{3,}(?:ي|يه|يين|يون|يات)$/u.test(bare) || isNoun(bare) === 'adjective';
}

/**
 * How many words, from a noun on, are its group: nouns in construct up to the one that makes them definite, then
 * adjectives that agree in having the article. «مصدر عسكري | آخر», «محكمة إسرائيلية | الشاعرة», «الصندوق | الحكومة».
 *
 * @param keys folded, without conjunction except where it joins («والسكان»)
 */
export function nounGroup(keys: readonly string[]): number {
  let isDefinited = isDefinite(keys[0] ?? '');
  let isDescribed = false;
  const isBody = nounClass(keys[0] ?? '') === 'body';
  let i = 1;
  for (; i < keys.length; i += 1) {
    const key = keys[i] ?? '';
    if (/^لل\p{L}{2,}/u.test(key)) {
      // «المركز الوطني للأعاصير»
      isDefinited = true;
      continue;
    }
    if (/^و?ال\p{L}{2,}/u.test(key)) {
      const joins = key.startsWith('و') && isDefinite(keys[i - 1] ?? '');
      const bare = key.replace(/^و/, '');
      if (isDescribed && !isDefinited) break;
      // «دعا المجلس الليبيين إلى»: no adjective of a body, but whom it called.
      if (i === 1 && isBody && isDefinited && /ي[يو]ن$/.test(bare)) break;
      if (isDefinited && !joins && !isAdjective(bare)) break;
      isDefinited = true;
    } else {
      if (isDefinited) break;
      // «بلدية», «جمعية» end like adjectives.
      if (isAdjective(key) && nounClass(key) !== 'body') isDescribed = true;
      else if (isDescribed) break;
    }
  }
  return i;
}
