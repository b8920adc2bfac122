/**
 * Bodies that the registry does not know, by the words their names begin with: «وزارة النقل الأوزبكية», «منظمة
 * الأغذية والزراعة», «المرصد السوري لحقوق الإنسان», «الحشد الشعبي».
 */
import { withoutLam } from '../../arabic/clitics.ts';
import { isFunctionWord } from '../../arabic/function-words.ts';
import type { FoundName } from './person-names.ts';
import { isDefinite, type Word, withoutClitics, wordSet, wordsOf } from './word-runs.ts';

const HEADS = wordSet(
  'وزارة هيئة منظمة مجلس بلدية أمانة مرصد ائتلاف ديوان وكالة مؤسسة مفوضية بعثة محكمة لجنة رابطة اتحاد جمعية نقابة بنك سفارة مديرية شرطة رئاسة حكومة حركة حزب جبهة جماعة تنظيم جامعة معهد مركز شركة كتيبة كتائب لواء سرايا فيلق صندوق برنامج وحدات تلفزيون قناة صحيفة',
);
const DEFINITE_HEADS = wordSet(
  'الوزارة الهيئة المنظمة المجلس المرصد الائتلاف الديوان الوكالة المؤسسة المفوضية البعثة المحكمة اللجنة الرابطة الاتحاد الجمعية النقابة البنك المصرف السفارة الحرس الحشد الجيش البيت الحزب الجبهة الجماعة المجموعة الشركة المعهد المركز الصندوق البرلمان الكونغرس الخارجية الداخلية',
);
/** Bodies that are named after somebody or some place: the next word is the name itself. */
const NAMED_AFTER = wordSet(
  'جامعة بلدية أمانة حركة حزب جماعة تنظيم جبهة كتيبة كتائب لواء شركة بنك وحدات',
);
const TRAILING = wordSet(
  'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة اليوم الماضي الماضية الحالي الحالية المقبل المقبلة الجاري الجارية الجديد الجديدة السابق السابقة نفسه نفسها الأخرى الأخير الأخيرة المذكورة المعنية المختصة الرسمية الرسمي الذي التي',
);
/** A noun between the head and its object: «هيئة تنظيم الطيران». */
const LINKS = wordSet('تنظيم مكافحة حماية تنمية رعاية شؤون دعم حقوق إدارة تطوير');
const QUANTIFIERS = wordSet('جميع كل كافة بعض أخرى أخر عدة نحو مثل جديدة جديد محلية محلي حكومية');
const OFFICE_HOLDERS = wordSet('وزير وزيرة وزراء وزيره');
const MOST_ADJECTIVES = 3;
const COMPLEMENT = /^(?:ال|لل|وال|ل(?=حقوق|شؤون|مكافحه|حمايه|تنظيم|دعم|دول))/;
const MOST_WORDS = 6;

/** @returns bodies in the order of the text, none overlapping another; two words at least */
export function findBodyNames(text: string): FoundName[] {
  const words = wordsOf(text);
  const found: FoundName[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const head = words[i];
    if (head === undefined) break;
    const run = bodyAt(words, i);
    const last = run.at(-1);
    if (last === undefined || run.length < 2) continue;
    const start = head.end - headOf(head.key).length - diacritics(head);
    found.push({
      from: start,
      start,
      end: last.end,
      name: nameOf(head, text.slice(head.end, last.end)),
    });
    i = words.indexOf(last);
  }
  return found;
}

function bodyAt(words: readonly Word[], at: number): Word[] {
  const head = words[at];
  if (head === undefined || headOf(head.key) === '' || isOffice(words, at)) return [];
  const isNamed = withoutClitics(head.key, NAMED_AFTER) !== undefined;
  const run = [head];
  for (let i = at + 1; i < words.length && run.length < MOST_WORDS; i += 1) {
    const [word, previous] = [words[i], run.at(-1)];
    if (word === undefined || previous?.joinsNext !== true || TRAILING.has(word.key)) break;
    const isProper = isNamed && run.length === 1 && mayBeProper(word);
    const isLink = LINKS.has(word.key) && run.length === 1 && isDefinite(words[i + 1]?.key ?? '');
    const follows = COMPLEMENT.test(word.key) || isAfterLam(run) || isProper || isLink;
    if (run.length === 1 && !agrees(headOf(head.key), word.key)) break;
    const isLong = isDefinite(headOf(head.key)) && run.length > MOST_ADJECTIVES;
    if (isLong && !(run[2]?.key ?? '').startsWith('ل') && !(run[3]?.key ?? '').startsWith('ل'))
      break;
    if (!follows || (word.key.startsWith('وال') && !isJoint(words, i, head))) break;
    run.push(word);
  }
  return run.length > 1 && isAfterLam(run) ? run.slice(0, -1) : run;
}

/** «وزير الخارجية» is a person. */
function isOffice(words: readonly Word[], at: number): boolean {
  return withoutClitics(words[at - 1]?.key ?? '', OFFICE_HOLDERS) !== undefined;
}

/** An adjective agrees with a definite head: «الوزارة الطيب» is no name. */
function agrees(head: string, next: string): boolean {
  if (!isDefinite(head) || !next.startsWith('ال')) return true;
  return head.endsWith('ه') === next.endsWith('ه');
}

/** «لحقوق الإنسان»: what follows ل without the article belongs to it. */
function isAfterLam(run: readonly Word[]): boolean {
  const key = run.at(-1)?.key ?? '';
  return run.length > 1 && /^ل(?!ل)/.test(key);
}

/** «وزارة الصحة والسكان المصرية»: a feminine adjective after it tells that both belong to one head. */
function isJoint(words: readonly Word[], at: number, head: Word): boolean {
  const [word, next] = [words[at], words[at + 1]];
  const isAgreeing =
    word?.joinsNext === true &&
    next !== undefined &&
    isDefinite(next.key) &&
    next.key.endsWith('ه') === headOf(head.key).endsWith('ه');
  return isAgreeing || /^(?:وزاره|منظمه)$/.test(headOf(head.key));
}

function headOf(key: string): string {
  return withoutClitics(key, HEADS) ?? withoutClitics(key, DEFINITE_HEADS) ?? '';
}

function mayBeProper({ key, text }: Word): boolean {
  return (
    key.length > 2 &&
    !QUANTIFIERS.has(key) &&
    !isFunctionWord(key) &&
    !/\d/.test(text) &&
    !/^(?:لل|بال|وال)/.test(key)
  );
}

/** Marks that folding took away, so that the offset is that of the text. */
function diacritics({ text, key }: Word): number {
  return text.length - key.length;
}

/** The head without «و» or «ب» before it. */
function nameOf(head: Word, rest: string): string {
  const own = headOf(head.key);
  const phrase = head.text.replace(/^[وف](?=لل)/u, '') + rest;
  // «للجنة الدولية»: the noun itself begins with ل, and its article is hidden.
  const hidden = /^ل[لّ]/u.test(phrase) && own.startsWith('ل') ? withoutLam(phrase) : undefined;
  if (hidden !== undefined) return hidden;
  const isLam = head.key.endsWith(`ل${own.slice(2)}`) && own.startsWith('ال');
  const printed = isLam ? `ال${head.text.slice(-(own.length - 2))}` : head.text.slice(-own.length);
  return printed + rest;
}
