/** Who is no longer in office: «أقال الرئيس وزير الداخلية …», «استقال وزير العدل …». */
import { type Act, type Clause, actIn, hasHappened } from './clauses.ts';
import { nounEnd } from './noun-words.ts';
import type { Change } from './proposals.ts';

const DISMISSING: Act = { past: ['اقال', 'اقالت', 'عزل', 'عزلت'], present: ['يقيل', 'تقيل', 'يعزل', 'تعزل'], noun: ['اقاله', 'عزل'] }; // prettier-ignore
const RESIGNING: Act = {
  past: ['استقال', 'استقالت'],
  present: ['يستقيل', 'تستقيل'],
  noun: ['استقاله'],
};
/** «أعفاه من منصبه», «قدم استقالته»: with the words behind. */
const RELIEVING: Act = { past: ['اعفي', 'اعفت'], present: ['يعفي', 'تعفي'], noun: ['اعفاء'] };
const TENDERING: Act = { past: ['قدم', 'قدمت'], present: ['يقدم', 'تقدم'], noun: ['تقديم'] };
const POST =
  /^(?:ال)?(?:وزيره?|مديره?|رييسه?|مدربه?|محافظه?|قايده?|حاكمه?|سفيره?|امينه?|مدعي|نايبه?|مستشاره?|عمده|قاضي|مفوضه?|متحدثه?)$/u;
const MOST_POST = 5;
const MOST_SUBJECT = 5;

const RESIGNED = 'استقال';
const KINDS: readonly { act: Act; after: string; needs?: RegExp }[] = [
  { act: DISMISSING, after: 'أُقيل' },
  { act: RELIEVING, after: 'أُقيل', needs: /من (?:منصب|مهام)/u },
  { act: RESIGNING, after: RESIGNED },
  { act: TENDERING, after: RESIGNED, needs: /استقالته?ا?(?!\p{L})/u },
];

/** @param people of the text, as printed */
export function dismissalIn(
  clause: Clause,
  people: readonly string[],
  year: string | undefined,
): Omit<Change, 'from'> | undefined {
  for (const { act, after, needs } of KINDS) {
    const told = actIn(clause, act);
    if (told === undefined || !hasHappened(clause, told.at, year)) continue;
    const { plain } = clause;
    if (needs?.test(plain.slice(told.at).join(' ')) === false) continue;
    // Who resigns may stand before the verb; who is dismissed never does.
    const isBefore = after === RESIGNED && told.is !== 'noun' && told.at > 0;
    const [from, to] = isBefore ? [0, told.at] : [told.at + 1, plain.length];
    // Before who is dismissed stands who dismisses.
    const isFirst = after === RESIGNED || told.is !== 'past';
    const [least, most] = isFirst ? [from, from + 1] : [from + 1, from + MOST_SUBJECT];
    const gone =
      whoIn(clause, people, { from, to, least, most }) ??
      (needs === undefined ? postIn(clause, { from, to, least, most }) : undefined);
    if (gone === undefined) continue;
    const next = successorIn(clause, people, gone);
    return { what: gone.post, before: gone.name, after: next ?? after };
  }
  return undefined;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Where the post, or the name without one, may begin. */
  readonly least: number;
  readonly most: number;
}
interface Gone {
  readonly post: string;
  readonly name: string;
}

/** The first name that stands where the one who goes may stand. */
function whoIn(
  { words, plain }: Clause,
  people: readonly string[],
  { from, to, least, most }: Range,
): Gone | undefined {
  const placed = people
    .map((name) => ({ name, at: placeOf(words, name, from, to) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  for (const { name, at } of placed) {
    const post = plain.slice(0, at).findLastIndex((word, i) => i >= from && POST.test(word));
    const hasPost = post !== -1 && at - post <= MOST_POST;
    const start = hasPost ? post : at;
    if (start < least || start > most || (hasPost && isOwn(words[post]))) continue;
    return { name, post: hasPost ? postOf(words.slice(post, at)) : 'المنصب' };
  }
  return undefined;
}

/** Whoever had the post. */
function postIn(
  { words, plain, isCut }: Clause,
  { from, to, least, most }: Range,
): Gone | undefined {
  const post = plain
    .slice(0, to)
    .findLastIndex((word, i) => i >= Math.max(from, least) && i <= most && POST.test(word));
  if (post === -1 || isOwn(words[post])) return undefined;
  const end = Math.min(to, nounEnd(plain, post, MOST_POST));
  if (end - post < 2 || (isCut && end === plain.length)) return undefined;
  return { name: 'في المنصب', post: postOf(words.slice(post, end)) };
}

function placeOf(words: readonly string[], name: string, from: number, to: number): number {
  const parts = name.split(/\s+/u);
  return words.findIndex(
    (_, i) =>
      i >= from && i + parts.length <= to && parts.every((part, k) => words[i + k] === part),
  );
}

/** «مدربه»: whose he is stands elsewhere. */
function isOwn(word: string | undefined): boolean {
  return /(?:ه|ها)$/u.test(word ?? '');
}

/** «وزير خارجيته» is told as «وزير الخارجية». */
function postOf(words: readonly string[]): string {
  return words
    .map((word, i) => (i > 0 ? word.replace(/^(\p{L}{3,}ي)ته(?:ا)?$/u, 'ال$1ة') : word))
    .join(' ');
}

const INSTEAD =
  /(?<!\p{L})(?:مكانه|مكانها|بديلا|بدلا منه|بدلا منها|خلفا له|خلفا لها|محله|محلها)(?!\p{L})/u;

/** «وعيّن … مكانه». */
function successorIn(
  { words, plain }: Clause,
  people: readonly string[],
  { name }: Gone,
): string | undefined {
  const at = plain.findIndex((word) =>
    /^و(?:عين|عينت|تعيين|يعين|تعين|كلف|كلفت|سمي|اختار)$/u.test(word),
  );
  if (at === -1 || !INSTEAD.test(plain.slice(at).join(' '))) return undefined;
  return people
    .map((one) => ({ one, place: placeOf(words, one, at + 1, words.length) }))
    .filter(({ one, place }) => place !== -1 && !name.includes(one) && !one.includes(name))
    .sort((a, b) => a.place - b.place || b.one.length - a.one.length)[0]?.one;
}
