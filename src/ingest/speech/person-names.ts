/**
 * People whom the registry does not know, found by what the press puts before a name: a title («وزير النقل المنغولي
 * باتار سوخي», «رئيس البلدية، أربن هوجا،») or a form of address («الدكتور خالد مجاهد»).
 */
import { isFunctionWord } from '../../arabic/function-words.ts';
import { isDefinite, type Word, withoutClitics, wordSet, wordsOf } from './word-runs.ts';

export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Where the title before the name begins; the name's own start without one. */
  readonly from: number;
}

const TITLES = wordSet(
  'وزير وزيرة وزيرا رئيس رئيسة مدير مديرة نائب نائبة مستشار مستشارة سفير سفيرة مبعوث مبعوثة ممثل ممثلة منسق منسقة متحدث متحدثة ناطق ناطقة ' +
    'باحث باحثة خبير خبيرة محلل محللة قائد زعيم زعيمة أمين أمينة حاكم والي محافظ محافظة مفوض مفوضة وكيل وكيلة عضو كاتب كاتبة نظيره نظيرته نظير نقيب عميد مؤسس مؤسسة ' +
    'مسؤول مسؤولة أمير ملك سلطان إمام رئيسه عمدة مندوب مندوبة قنصل مشرف مشرفة سكرتير سكرتيرة قاضي مرشح مرشحة وزيره ' +
    'الوزير الوزيرة الرئيس الرئيسة المدير المديرة المستشار المستشارة السفير السفيرة المبعوث المبعوثة الممثل الممثلة المنسق المنسقة المتحدث المتحدثة الناطق الناطقة ' +
    'الباحث الباحثة الخبير الخبيرة المحلل المحللة القائد الزعيم الزعيمة الأمين الأمينة الحاكم الوالي المحافظ المفوض المفوضة الوكيل الكاتب الكاتبة المرشح المرشحة ' +
    'د الدكتور الدكتورة المهندس المهندسة السيد السيدة الأستاذ الأستاذة البروفيسور البروفيسورة الجنرال العقيد العميد المقدم الرائد النقيب الفريق اللواء الشيخ الإمام القاضي القاضية المحامي المحامية ' +
    'الناشط الناشطة الصحفي الصحفية الصحافي الصحافية النائب النائبة السيناتور الأمير الملك السلطان العمدة الأكاديمي الأكاديمية المخرج المخرجة الفنان الفنانة اللاعب المدرب العالم العالمة المزارع المزارعة الطبيب الطبيبة الفيزيائي المؤرخ المؤرخة الاقتصادي الحاج',
);
/** After a title and before its complement. */
const TITLE_LINKS = wordSet(
  'باسم عن لشؤون عام عامة العام العامة السابق السابقة الأسبق المكلف المؤقت',
);
/** Heads of what one is at the head of, without the article: «رئيس بلدية …», «وكيل وزارة …». */
const COMPLEMENT_HEADS = wordSet(
  'بلدية وزارة هيئة مجلس وزراء لجنة منظمة حزب حركة جامعة مركز معهد شركة مؤسسة إدارة مكتب أركان قسم بعثة نادي اتحاد رابطة جمعية نقابة برنامج دائرة محكمة ديوان مديرية قوات بنك منطقة ولاية مدينة قرية وكالة فيلق خارجية داخلية دفاع صحيفة قناة فريق',
);
/** Given names that carry the article. */
const WITH_ARTICLE = wordSet(
  'المنصف الهادي الطيب الحبيب الصادق البشير الأمين المختار الحسن الحسين المهدي العربي الطاهر الشاذلي الباجي المعز الناصر العياشي الأخضر السعيد الفاتح التيجاني الهاشمي المعطي الصديق',
);
/** Given names that are titles too. */
const GIVEN_TITLES = wordSet('أمين أمينة ملك أمير سلطان');
const COMPOUND = wordSet('عبد بن ابن ولد أبو أبي آل دي دو دا فان فون بنت أم ال إل سيدي محمد');
const SECOND_PARTS = wordSet('الدين الله بن ابن ولد آل دي دو');
const NOT_NAMES = wordSet(
  'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة اليوم أمس غدا قال قالت أضاف أضافت أكد أكدت أعلن أعلنت أوضح أوضحت ذكر ذكرت أشار أشارت صرح صرحت تابع تابعت شدد شددت دعا دعت طالب طالبت ' +
    'يزور يقول تقول كتب كتبت نفى نفت حذر حذرت قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة وصل وصلت التقى التقت بحث بحثت استقبل استقبلت عقب أثناء بعد قبل أمام ضد حول عبر نحو وقد فيما بينما حيث بشأن وفق بحسب ' +
    'جدا شخصيا رسميا مساء صباح الماضي الماضية المقبل المقبلة الجاري الحالي الحالية دعوة زيارة قرارا بيانا اتفاقا عددا جميع كافة بعض إلا غير سوف لكنه مشيرا مشددا نظيره خلال لدى يوم بشكل مصدر مصادر شهود سكان ناشطون مسؤولون خبراء محللون أطباء شاهد ضابط شرطي جندي موظف مواطن متظاهرون نشطاء بيان تقرير مقر شمال جنوب شرق غرب شمالي جنوبي شرقي غربي أصبح أصبحا قبوله قبول ذلك ذات تم جهات جهة أمانة وزارة هيئة لجنة منظمة شركة',
);
const SAYING = wordSet(
  'قال قالت أضاف أضافت أكد أكدت أعلن أعلنت أوضح أوضحت ذكر ذكرت أفاد أفادت أشار أشارت صرح صرحت تابع تابعت شدد شددت كتب كتبت اعتبر اعتبرت رأى رأت لفت لفتت',
);
const MOST_PARTS = 4;
const LONGEST_TITLE = 7;

/** @returns names in the order of the text, none overlapping another */
export function findPersonNames(text: string): FoundName[] {
  const words = wordsOf(text);
  const found: FoundName[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i];
    const run = word === undefined ? undefined : nameAfter(words, i, text);
    const [first, last] = [run?.[0], run?.at(-1)];
    if (run !== undefined && first !== undefined && last !== undefined) {
      const from = isTitle(word?.key ?? '') ? (word?.start ?? first.start) : first.start;
      found.push({
        from,
        start: first.start,
        end: last.end,
        name: text.slice(first.start, last.end),
      });
      i = words.indexOf(last) + 1;
    } else i += 1;
  }
  return found;
}

function isTitle(key: string): boolean {
  return withoutClitics(key, TITLES) !== undefined;
}

function nameAfter(words: readonly Word[], at: number, text: string): Word[] | undefined {
  const key = words[at]?.key ?? '';
  if (isTitle(key)) return nameAfterTitle(words, at, text);
  return withoutClitics(key, SAYING) === undefined ? undefined : nameAfterVerb(words, at + 1, text);
}

/** «TITLE complement NAME», or «TITLE complement، NAME،». */
function nameAfterTitle(words: readonly Word[], at: number, text: string): Word[] | undefined {
  let isHead = false;
  for (let i = at; i - at < LONGEST_TITLE; i += 1) {
    const [word, next] = [words[i], words[i + 1]];
    if (word === undefined || next === undefined) return undefined;
    if (!word.joinsNext) return appositionAfter(words, i, text);
    if (isTitlePart(words, i + 1))
      isHead = withoutClitics(next.key, COMPLEMENT_HEADS) !== undefined;
    else if (isHead && !mayBeName(next, [])) return undefined;
    else return nameOrLater(words, i + 1, text);
  }
  return undefined;
}

/** Whether the word goes on with a title: another title, an adjective, what one is at the head of. */
function isTitlePart(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? '';
  return (
    (isTitle(key) && !startsGivenTitle(words, at)) ||
    TITLE_LINKS.has(key) ||
    (isDefinite(key) && !startsGivenName(words, at)) ||
    withoutClitics(key, COMPLEMENT_HEADS) !== undefined
  );
}

/** «مدينة الملك عبد العزيز للعلوم محمد سويلم»: a name before «لل…» may be a place's, and the person come after it. */
function nameOrLater(words: readonly Word[], at: number, text: string): Word[] | undefined {
  const run = nameRun(words, at, text);
  if (run === undefined) {
    return words[at]?.joinsNext === true ? undefined : appositionAfter(words, at, text);
  }
  const after = at + run.length;
  const isOfPlace = run.at(-1)?.joinsNext === true && words[after]?.key.startsWith('لل') === true;
  const later =
    isOfPlace && words[after]?.joinsNext === true ? nameRun(words, after + 1, text) : undefined;
  return later ?? run;
}

/** «قال صلاح سعيد إن», «قال صلاح سعيد رئيس المجلس». */
function nameAfterVerb(words: readonly Word[], at: number, text: string): Word[] | undefined {
  const first = words[at];
  if (first === undefined || words[at - 1]?.joinsNext !== true || isTitle(first.key))
    return undefined;
  const run = plainRun(words, at);
  const last = run.at(-1);
  if (last === undefined || run.length < 2 || run.length > MOST_PARTS) return undefined;
  return endsBeforeSpeech(words, at + run.length, last, text) ? run : undefined;
}

/** A colon, a comma, a quotation mark, «إن», or a title follows. */
function endsBeforeSpeech(words: readonly Word[], at: number, last: Word, text: string): boolean {
  const next = words[at];
  if (/^\s*[،:"«“]/u.test(text.slice(last.end))) return true;
  return next !== undefined && (isTitle(next.key) || /^(?:ان|انه|انها)$/.test(next.key));
}

/** «رئيس بلدية تيرانا، أربن هوجا،». */
function appositionAfter(words: readonly Word[], at: number, text: string): Word[] | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return undefined;
  return /^\s*،\s*$/.test(text.slice(word.end, next.start))
    ? apposition(words, at + 1, text)
    : undefined;
}

/** A run of two to four words between two commas, none of them a word of every day. */
function apposition(words: readonly Word[], at: number, text: string): Word[] | undefined {
  const run = plainRun(words, at);
  const last = run.at(-1);
  if (last === undefined || run.length < 2 || run.length > MOST_PARTS) return undefined;
  return /^\s*[،:.]/.test(text.slice(last.end)) ? run : undefined;
}

function nameRun(words: readonly Word[], at: number, text: string): Word[] | undefined {
  const run = plainRun(words, at);
  const last = run.at(-1);
  if (last === undefined) return undefined;
  const isWhole = run.length <= MOST_PARTS && !endsAtLength(words, run);
  // «التقى الرئيس جواو بيريرا الوفد»: a third word with the article is a name only before speech or a comma.
  const isObject =
    run.length === 3 &&
    isDefinite(last.key) &&
    !endsBeforeSpeech(words, at + run.length, last, text);
  const parts = isWhole && run.length <= 3 && !isObject ? run : run.slice(0, partsOf(run));
  return parts.length >= 2 ? parts : undefined;
}

/** Two parts; one more for each particle («محمد الأمين ولد الطالب», «عبد الحق بلعيد», «سعاد بن زروق»). */
function partsOf(run: readonly Word[]): number {
  let parts = 0;
  let i = 0;
  while (i < run.length && parts < 2) {
    while (COMPOUND.has(run[i]?.key ?? '') && i + 1 < run.length && run[i]?.key !== 'محمد') i += 1;
    i += 1;
    parts += 1;
    while (i < run.length && SECOND_PARTS.has(run[i]?.key ?? ''))
      i += COMPOUND.has(run[i]?.key ?? '') ? 2 : 1;
  }
  return Math.min(i, run.length);
}

/** Words that may be parts of a name, up to punctuation, a particle or a verb of saying. */
function plainRun(words: readonly Word[], at: number): Word[] {
  const run: Word[] = [];
  for (let i = at; i < words.length && run.length <= MOST_PARTS; i += 1) {
    const word = words[i];
    if (word === undefined || !mayBeName(word, run)) break;
    run.push(word);
    if (!word.joinsNext) break;
  }
  return run;
}

function endsAtLength(words: readonly Word[], run: readonly Word[]): boolean {
  const last = run.at(-1);
  const next = last === undefined ? undefined : words[words.indexOf(last) + 1];
  return run.length > MOST_PARTS && next !== undefined;
}

/** «أمينة شونا»: a given name that is a title too, before a word that is no complement. */
function startsGivenTitle(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.joinsNext !== true || next === undefined || !GIVEN_TITLES.has(word.key)) return false;
  return !isDefinite(next.key) && !TITLE_LINKS.has(next.key) && mayBeName(next, [word]);
}

/** «الهادي المرزوقي»: a given name with the article, and one more word. */
function startsGivenName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && word.joinsNext && WITH_ARTICLE.has(word.key);
}

function mayBeName({ key, text }: Word, before: readonly Word[]): boolean {
  // «علي» is folded like the preposition «على»; the last letter tells them apart.
  const isCommon = (NOT_NAMES.has(key) || isFunctionWord(key)) && text !== 'علي';
  if (key.length < 2 || /\d/.test(text) || isCommon) return false;
  if (before.length === 0 && withoutClitics(key, COMPLEMENT_HEADS) !== undefined) return false;
  if (before.length > 1 && /^ل\p{L}{4,}/u.test(key)) return false;
  if (isTitle(key) && before.length > 0 && !WITH_ARTICLE.has(key)) return false;
  if (/^(?:لل|بال|وال|فال|كال)/.test(key)) return false;
  // A name may end in a word with the article («سامي الكردي»), it hardly begins with one.
  if (before.length === 0 && WITH_ARTICLE.has(key)) return true;
  return !(isDefinite(key) && (before.length === 0 || (key.endsWith('ه') && key !== 'الله')));
}
