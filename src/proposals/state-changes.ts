/** What was there and is no more, or is again: «ألغى …», «علّق …», «حلّ …», «رفع الحظر», «استأنف …». */
import { type Act, type Clause, actIn, hasHappened } from './clauses.ts';
import { isPredicate, nounEnd, ownedBy, withoutOwner } from './noun-words.ts';
import type { Change } from './proposals.ts';

/** Things that are in force, go on, or stand: in plain letters, without article; ه is that of ة. */
const THINGS =
  'قانون قوانين اتفاق اتفاقيه اتفاقات معاهده حظر عضويه رحله رحلات مفاوضات محادثات عقوبات دستور مرسوم رسوم رسم دعم زياره اجتماع اجتماعات اجتماعا قمه انتخابات جلسه جلسات مباراه مباريات مهرجان عقد عقود صفقه مشروع قرار ضريبه تاشيره تاشيرات مساعدات صادرات واردات تمويل دراسه دوري عمليه عمليات نشاط انشطه تعاون خدمه خدمات انتاج تصدير ترخيص رخصه تراخيص اضراب هدنه مناورات تدريبات مؤتمر موتمر حفل بطوله مشاركه تسجيل محاكمه عمل حركه ملاحه امتحانات حوار حملات قيود طواري حاله ارصده اموال اصول حسابات عقوبه'.split(
    ' ',
  );
const BODIES =
  'برلمان مجلس حكومه جمعيه جمعيات حزب احزاب نقابه منظمه لجنه جماعه هييه اتحاد كنيست مليشيا ميليشيا جيش فرقه'.split(
    ' ',
  );
const LIFTED = 'حظر عقوبات حاله قيود حصار تجميد'.split(' ');

interface Kind extends Act {
  readonly things: readonly string[];
  readonly before: string;
  readonly after: string;
  /** Forms that are passive for sure. */
  readonly passive?: readonly string[];
}
/** «رُفع». */
const PASSIVE = /^[وف]?\p{L}\u064f/u;
const KINDS: readonly Kind[] = [
  { past: ['الغي', 'الغت', 'الغيت'], present: ['يلغي', 'تلغي'], noun: ['الغاء'], things: THINGS, before: 'قائم', after: 'أُلغي', passive: ['الغيت', 'والغيت'] },
  { past: ['علق', 'علقت'], present: ['يعلق', 'تعلق'], noun: ['تعليق'], things: THINGS, before: 'قائم', after: 'معلّق' },
  { past: ['جمد', 'جمدت'], present: ['يجمد', 'تجمد'], noun: ['تجميد'], things: THINGS, before: 'قائم', after: 'مجمّد' },
  { past: ['رفع', 'رفعت'], present: ['يرفع', 'ترفع'], noun: ['رفع'], things: LIFTED, before: 'سارٍ', after: 'رُفع' },
  { past: ['حل', 'حلت'], present: ['يحل', 'تحل'], noun: ['حل'], things: BODIES, before: 'قائم', after: 'حُلّ' },
  { past: ['استانف', 'استانفت', 'استونفت'], present: ['يستانف', 'تستانف'], noun: ['استيناف'], things: THINGS, before: 'متوقف', after: 'استؤنف', passive: ['استونفت', 'واستونفت'] },
]; // prettier-ignore

/** So many words may a subject have, and what is told. */
const MOST_SUBJECT = 6;
const MOST_WHAT = 6;
/** Between a verb and its object stands nothing else. */
const APART = /^[وف]?(?:علي|الي|عن|من|في|ان|مع|خلال|ب\p{L}{3,}|ل\p{L}{4,})$/u;

export function stateChangeIn(
  clause: Clause,
  year: string | undefined,
): Omit<Change, 'from'> | undefined {
  for (const kind of KINDS) {
    const act = actIn(clause, kind);
    if (act === undefined || !hasHappened(clause, act.at, year)) continue;
    const { plain, words } = clause;
    const isPassive =
      PASSIVE.test(words[act.at] ?? '') || kind.passive?.includes(plain[act.at] ?? '') === true;
    const most = act.is === 'noun' || isPassive ? 0 : MOST_SUBJECT;
    const first = thingAt(plain, act.at + 1, most, kind.things);
    if (first === undefined) continue;
    // «حل المجلس العسكري البرلمان»: who does it may be such a thing as well.
    const at =
      kind.things === BODIES && act.is === 'past' && !isPassive
        ? (thingAt(plain, first + 1, 2, kind.things) ?? first)
        : first;
    if (kind.things === BODIES && act.is === 'past' && !isPassive && at === act.at + 1) continue;
    const subject = act.is === 'past' ? words.slice(act.at + 1, at) : words.slice(0, act.at);
    const to = nounEnd(plain, at, MOST_WHAT);
    const isBare = to === at + 1 && !(plain[at] ?? '').startsWith('ال') && !isOwn(plain[at] ?? '');
    if (isBare || isPredicate(plain[to])) continue;
    const what = whatOf(words[at] ?? '', subject, words.slice(at + 1, to), plain[at] ?? '');
    if (what !== undefined) return { what, before: kind.before, after: kind.after };
  }
  return undefined;
}

function thingAt(
  plain: readonly string[],
  from: number,
  most: number,
  things: readonly string[],
): number | undefined {
  for (let at = from; at <= from + most && at < plain.length; at += 1) {
    const word = plain[at] ?? '';
    if (things.includes(bareOf(word)) || (isOwn(word) && things.includes(withoutOwner(word))))
      return at;
    if (APART.test(word)) return undefined;
  }
  return undefined;
}

function bareOf(word: string): string {
  return word.replace(/^ال(?=\p{L}{3})/u, '');
}

/** «زيارته» is told with whose it is. */
function whatOf(
  thing: string,
  subject: readonly string[],
  more: readonly string[],
  plain: string,
): string | undefined {
  return isOwn(plain) ? ownedBy(thing, subject, more) : [thing, ...more].join(' ');
}

function isOwn(plain: string): boolean {
  return !plain.startsWith('ال') && POSSESSED.test(plain) && !ALL.has(plain);
}

const POSSESSED = /(?:هما|هم|ها|ه)$/u;
const ALL = new Set([...THINGS, ...BODIES, ...LIFTED]);
