/** From somewhere to somewhere: «انسحب من …», «انضم إلى …», «نقل مقره من … إلى …», «غيّر اسمه من … إلى …». */
import { type Act, type Clause, actIn, hasHappened } from './clauses.ts';
import { nounEnd, ownedBy, subjectOf } from './noun-words.ts';
import type { Change } from './proposals.ts';

type Told = Omit<Change, 'from'>;

const LEAVING: Act = { past: ['انسحب', 'انسحبت', 'انسحبوا'], present: ['ينسحب', 'تنسحب'], noun: ['انسحاب', 'انسحابه', 'انسحابها', 'انسحابهم'] }; // prettier-ignore
const JOINING: Act = { past: ['انضم', 'انضمت', 'انضموا'], present: ['ينضم', 'تنضم'], noun: ['انضمام', 'انضمامه', 'انضمامها', 'انضمامهم'] }; // prettier-ignore
const MOVING: Act = { past: ['نقل', 'نقلت'], present: ['ينقل', 'تنقل'], noun: ['نقل'] };
const RENAMING: Act = { past: ['غير', 'غيرت'], present: ['يغير', 'تغير'], noun: ['تغيير'] };
/** What one belongs to, or is in. */
const WHOLE =
  /^(?:ال)?(?:اتفاق|اتفاقيه|معاهده|منظمه|مجموعه|تحالف|حلف|قوه|اتحاد|مجلس|محكمه|مدينه|بلده|قريه|منطقه|محافظه|قاعده|حكومه|ايتلاف|حزب|كتله|سباق|انتخابات|مفاوضات|محادثات|لجنه|رابطه|جبهه|حركه|بطوله|دوري|بروتوكول|ميثاق|شراكه|مبادره)$/u;
const JOINED = /^(?:ال)?(?:نادي|فريق|صفوف)$/u;
const MOVED = /^(?:ال)?(?:مقر|مقره|مقرها|مباراه|قمه|سفاره|سفارته|سفارتها|عاصمه|عاصمتها|موتمر|بطوله|معرض|محاكمه|نهايي|حفل|مكتب|مكتبها|مكاتبها|مهرجان|انتاجها)$/u; // prettier-ignore
/** Their ه is that of ة. */
const FEMININE = /^(?:ال)?(?:مباراه|قمه|سفاره|عاصمه|بطوله|محاكمه|بعثه)$/u;
const MOST_WHOLE = 5;
const MOST_SUBJECT = 5;

export function moveIn(clause: Clause, year: string | undefined): Told | undefined {
  return (
    belongingIn(clause, LEAVING, 'من', year) ??
    belongingIn(clause, JOINING, 'الي', year) ??
    withdrawalIn(clause, year) ??
    betweenIn(clause, MOVING, MOVED, year) ??
    betweenIn(clause, RENAMING, /^(?:ال)?(?:اسم|اسمه|اسمها|شعار|شعاره|شعارها|عاصمتها)$/u, year)
  );
}

/** «مالي: كان في الاتفاق، صار خارج الاتفاق»: of every gender. */
function belongingIn(
  clause: Clause,
  act: Act,
  preposition: 'من' | 'الي',
  year: string | undefined,
): Told | undefined {
  const told = actIn(clause, act);
  if (told === undefined || !hasHappened(clause, told.at, year)) return undefined;
  const { plain, words } = clause;
  const by = plain.findIndex((word, i) => i > told.at && word === preposition);
  if (by === -1 || by - told.at - 1 > MOST_SUBJECT) return undefined;
  const between = words.slice(told.at + 1, by);
  const subject =
    told.is === 'past' && between.length > 0
      ? between
      : told.is === 'noun' && /ه(?:ا|م)?$/u.test(plain[told.at] ?? '')
        ? words.slice(1, told.at)
        : told.is === 'noun'
          ? between
          : words.slice(0, told.at);
  const head = plain[by + 1] ?? '';
  const isWhole = WHOLE.test(head) || (preposition === 'الي' && JOINED.test(head));
  if (!isWhole || subject.length === 0 || subject.length > MOST_SUBJECT) return undefined;
  // «انسحب من الاتفاق عدد من الدول»: who it is stands behind.
  if (subject.some((word) => /^(?:من|في|على|إلى|عدد)$/u.test(word))) return undefined;
  const whole = words.slice(by + 1, nounEnd(plain, by + 1, MOST_WHOLE)).join(' ');
  const [inside, outside] = [`في ${whole}`, `خارج ${whole}`];
  const what = subjectOf(subject).join(' ');
  return preposition === 'من'
    ? { what, before: inside, after: outside }
    : { what, before: outside, after: inside };
}

/** «نقلت الشركة مقرها من هونغ كونغ إلى سنغافورة». */
function betweenIn(
  clause: Clause,
  act: Act,
  things: RegExp,
  year: string | undefined,
): Told | undefined {
  const told = actIn(clause, act);
  if (told === undefined || !hasHappened(clause, told.at, year)) return undefined;
  const { plain, words } = clause;
  const thing = plain.findIndex((word, i) => i > told.at && things.test(word));
  const from = plain.findIndex((word, i) => i > thing && word === 'من');
  const to = plain.findIndex((word, i) => i > from && word === 'الي');
  if (thing === -1 || from === -1 || to === -1) return undefined;
  if (thing - told.at - 1 > MOST_SUBJECT + 1 || from - thing > 3 || to - from > 5) return undefined;
  const subject = told.is === 'present' ? words.slice(0, told.at) : words.slice(told.at + 1, thing);
  const word = plain[thing] ?? '';
  const isOwn = /(?:ه|ها)$/u.test(word) && !FEMININE.test(word);
  const what = isOwn
    ? ownedBy(words[thing] ?? '', subject, words.slice(thing + 1, from))
    : words.slice(thing, from).join(' ');
  if (what === undefined) return undefined;
  const before = words.slice(from + 1, to).join(' ');
  const after = words.slice(to + 1, nounEnd(plain, to + 1, 4)).join(' ');
  return before === '' || after === '' || /\d/.test(before + after)
    ? undefined
    : { what, before, after };
}

const WITHDRAWING: Act = { past: ['سحب', 'سحبت'], present: ['يسحب', 'تسحب'], noun: ['سحب'] };
const FORCES = /^(?:قواته|قواتها|جنوده|جنودها|بعثته|بعثتها|سفيره|سفيرها)$/u;

/** «سحبت كينيا قواتها من هايتي». */
function withdrawalIn(clause: Clause, year: string | undefined): Told | undefined {
  const told = actIn(clause, WITHDRAWING);
  if (told === undefined || !hasHappened(clause, told.at, year)) return undefined;
  const { plain, words } = clause;
  const thing = plain.findIndex((word, i) => i > told.at && FORCES.test(word));
  const by = plain.findIndex((word, i) => i > thing && word === 'من');
  if (thing === -1 || by === -1 || by - thing > 2) return undefined;
  const subject =
    told.is === 'past'
      ? words.slice(told.at + 1, thing)
      : told.is === 'present'
        ? words.slice(0, told.at)
        : [];
  const what =
    subject.length > MOST_SUBJECT
      ? undefined
      : ownedBy(words[thing] ?? '', subject, words.slice(thing + 1, by));
  const place = words.slice(by + 1, nounEnd(plain, by + 1, 3)).join(' ');
  if (what === undefined || place === '') return undefined;
  return { what, before: `في ${place}`, after: `خارج ${place}` };
}
