/** Who is named in a part that one alone can have: who claims an attack, who is appointed, who buys, who wins. */
import { isParticle } from '../lexicon/particles.ts';
import { isMark } from '../figures/words.ts';
import { type Saying, isNameWord, overlap, stemsIn } from './said-alike.ts';

interface Role {
  readonly what: string;
  /** The verb or its noun, without «و». */
  readonly verb: RegExp;
  /** The word behind who is named. */
  readonly next?: RegExp;
}

const ROLES: readonly Role[] = [
  { what: 'الجهة التي تبنّت', verb: /^[يت]?تبن[يت]$/u },
  { what: 'الجهة التي تبنّت', verb: /^اعلنت?$/u, next: /^مسوولي/u },
  {
    what: 'من اختير',
    verb: /^(?:عين|عينت|اختار|اختارت|انتخب|انتخبت|كلف|كلفت|نصب|نصبت|تعيين|بتعيين|انتخاب|بانتخاب|اختيار|باختيار|تكليف|بتكليف)$/u,
    // Of these there is one.
    next: /^(?:رييسا|رييسه|وزيرا|وزيره|مدربا|مديرا|مديره|قايدا|امينا|امينه|حاكما|محافظا|مدربه|زعيما|بابا|مرشحا)$/u,
  },
  { what: 'المشتري', verb: /^(?:اشتري|اشترت|تشتري|يشتري|استحوذ|استحوذت|تستحوذ|استحواذ)$/u },
  { what: 'الفائز', verb: /^(?:فاز|فازت|توج|توجت|فوز|تتويج)$/u, next: /^(?:ب\p{L}+|علي)$/u },
];
const LONGEST = 5;
/** So much of what the two sentences say besides is the same. */
const ALIKE = 0.5;
const FEWEST = 2;

export interface NamedPart {
  readonly what: string;
  readonly a: Place;
  readonly b: Place;
}

/** Words of a sentence, the last one left out. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** Where behind an office the name begins by which it is compared. */
  readonly name?: number;
}

/** Parts of the same role that two sentences fill with other words. */
export function roleParts(a: Saying, b: Saying): NamedPart[] {
  return ROLES.flatMap(({ what, verb, next }): NamedPart[] => {
    const i = a.words.findIndex(({ text, bare }) => verb.test(text) || verb.test(bare));
    const j = b.words.findIndex(({ text, bare }) => verb.test(text) || verb.test(bare));
    if (i === -1 || j === -1) return [];
    const part = between(a, b, i + 1, j + 1, next);
    if (part === undefined || !isNamed(a, part.a) || !isNamed(b, part.b)) return [];
    if (isHeaded(a, part.a) !== isHeaded(b, part.b)) return [];
    const rest = overlap(stemsIn(a, part.a.to), stemsIn(b, part.b.to));
    return rest.share >= ALIKE && rest.count >= FEWEST ? [{ what, ...part }] : [];
  });
}

/** What stands behind two places up to the next word that both have; words that both begin with are left out. */
function between(
  a: Saying,
  b: Saying,
  i: number,
  j: number,
  next: RegExp | undefined,
): Omit<NamedPart, 'what'> | undefined {
  let skipped = 0;
  while (
    a.words[i + skipped] !== undefined &&
    a.words[i + skipped]?.text === b.words[j + skipped]?.text
  )
    skipped += 1;
  const [from, other] = [i + skipped, j + skipped];
  for (let x = from + 1; x <= from + LONGEST; x += 1) {
    const key = a.keys[x] ?? '';
    if (key === '' || next?.test(a.words[x]?.text ?? '') === false) continue;
    const y = b.keys.indexOf(key, other + 1);
    if (y === -1 || y > other + LONGEST) continue;
    if (next?.test(b.words[y]?.text ?? '') === false) continue;
    return { a: { from, to: nameEnd(a, from, x) }, b: { from: other, to: nameEnd(b, other, y) } };
  }
  return undefined;
}

/** «على» before what is bought is no part of who buys. */
function nameEnd({ words }: Saying, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isParticle(words[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** Words of a name, or a body by its noun and what it is called; no preposition, no mark between. */
function isNamed({ words }: Saying, { from, to }: Place): boolean {
  const part = words.slice(from, to);
  if (part.some((word) => isMark(word) || isParticle(word.text))) return false;
  return part.some(isNameWord) || isHeaded({ words }, { from, to });
}

/** «حركة …»: beside one without its noun it may be the same under another name. */
function isHeaded({ words }: Pick<Saying, 'words'>, { from, to }: Place): boolean {
  const isBody = (at: number): boolean => BODY.test(words[at]?.text ?? '');
  return isBody(from - 1) || (to - from > 1 && isBody(from));
}

/** A body is told by such a noun: without one, its name may be another of the same body. */
const BODY =
  /^(?:ال)?(?:حركه|تنظيم|جماعه|كتايب|سرايا|لواء|جيش|جبهه|حزب|شركه|مجموعه|بنك|مصرف|نادي|صندوق|وكاله)$/u;
