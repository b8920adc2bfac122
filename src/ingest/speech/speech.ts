/** Direct speech and its speakers: which quotations are speech, and whose. */
import { withoutLam } from '../../arabic/clitics.ts';
import { foldKey } from '../../arabic/folding.ts';
import { words } from '../../arabic/letters.ts';
import type { Matcher } from '../../entities/matcher.ts';
import { findNamed, type Named } from './named.ts';
import { findQuotations, type Quotation } from './quotation-marks.ts';

export interface Speech extends Quotation {
  /** Which paragraph it is in. */
  readonly paragraph: number;
  readonly speaker?: Speaker;
}

export interface Speaker {
  /** As printed, in the fullest form that the article gives. */
  readonly name: string;
  /** Id of the actor, when registered. */
  readonly id?: string;
}

const VERBS =
  'قال|قالت|قالوا|قايلا|قايله|يقول|تقول|اضاف|اضافت|مضيفا|مضيفه|اوضح|اوضحت|موضحا|موضحه|اكد|اكدت|موكدا|موكده|صرح|صرحت|تابع|تابعت|اشار|اشارت|مشيرا|مشيره|ذكر|ذكرت|اعلن|اعلنت|معلنا|اعتبر|اعتبرت|معتبرا|معتبره|راي|رات|شدد|شددت|مشددا|مشدده|كتب|كتبت|افاد|افادت|لفت|لفتت|لافتا|دعا|دعت|حذر|حذرت|محذرا|طالب|طالبت|تساءل|رد|ردت|استطرد|واصل|ختم|للقول|بالقول';
/** Verbs and nouns of saying (folded, without clitics). */
const SAYING = new RegExp(
  `(?:^|\\s)[وف]?(?:${VERBS}|جاء في|بحسب|حسب|حسبما|وفق|وفقا|البيان|بيان|نقل عن|علي حد قول)(?=[\\s:،]|$)`,
);
/** Nobody is named: whoever spoke last goes on, or «الوزير», whom the article has named. */
const CONTINUES = new RegExp(
  `(?:^|\\s)[وف]?(?:${VERBS})(?:\\s+ال\\S+){0,3}(?:\\s+(?:ان|انه|انها|قايلا|قايله|للقول|بالقول))?\\s*[:،]?\\s*$`,
);
const STATEMENT =
  /(?:بيان|تصريح|بلاغ)\s+(?:صادر\s+عن\s+|صدر\s+عن\s+|(?<lam>ل)(?=\S{4}))?(?<name>.+?)\s*[:،]?\s*$/u;
const THE_STATEMENT = new RegExp(`(?:^|\\s)[وف]?(?:${VERBS}|جاء في)\\s+البيان(?=[\\s:]|$)`);
/** «…»، قال الوزير. */
const AFTER = new RegExp(
  `^[\\s،.,]*[وف]?(?:كما\\s+)?(?:${VERBS}|بحسب|حسب|حسبما|وفق|وفقا|علي حد قول)(?=[\\s:،]|$)`,
);
/** A quotation this short, without a verb of saying before it, is a name or a scare quote. */
const SPEECH_WORDS = 6;
/** Even after a verb of saying, one or two words in marks are a name. */
const FEWEST_WORDS = 3;
const NAMES_A_THING =
  /(?:^|\s)[وفبل]?(?:ال)?(?:تنظيم|وكاله|صحيفه|جريده|قناه|مجله|موقع|فيلم|كتاب|روايه|حركه|جماعه|حزب|منصه|شركه|برنامج|عمليه|مسلسل|تلفزيون|سفينه|صاروخ)$/;
/** What follows «بيان» in more words than these is no name. */
const LONGEST_BODY = 6;

/**
 * Finds the direct speech of an article.
 *
 * @param paragraphs the paragraphs kept, in order (the lead first where there is one)
 */
export function findSpeech(paragraphs: readonly string[], matcher: Matcher): Speech[] {
  const speeches: Speech[] = [];
  const named = namedByParagraph(paragraphs, matcher);
  const clauseOf = (paragraph: number, start: number, end: number): Clause => ({
    text: (paragraphs[paragraph] ?? '').slice(start, end),
    named: (named[paragraph] ?? []).filter((m) => m.start >= start && m.end <= end),
  });
  const byTitle = titlesOf(named.flat());
  let last: Speaker | undefined;
  let lastBody: Speaker | undefined;
  paragraphs.forEach((text, paragraph) => {
    for (const quotation of findQuotations(text)) {
      const opening = text.slice(0, quotation.start).trimEnd().length - 1;
      const before = isAlone(text, quotation)
        ? clauseOf(paragraph - 1, 0, Infinity)
        : clauseOf(paragraph, clauseStart(text, opening), opening);
      const closing = text.length - text.slice(quotation.end).trimStart().length + 1;
      const after = clauseOf(paragraph, closing, clauseEnd(text, closing));
      const said = foldKey(before.text);
      const isSaidAfter = !SAYING.test(said) && AFTER.test(foldKey(after.text));
      if (!isSpeech(quotation, before.text, said) && !isSaidAfter) continue;
      const clause = isSaidAfter ? after : before;
      const found = THE_STATEMENT.test(said) ? (lastBody ?? last) : speakerOf(clause, byTitle);
      const speaker = found ?? (CONTINUES.test(said) ? last : undefined);
      if (speaker !== undefined) {
        last = speaker;
        if (clause.text.includes('بيان')) lastBody = speaker;
      }
      speeches.push({ ...quotation, paragraph, ...(speaker === undefined ? {} : { speaker }) });
    }
  });
  return speeches;
}

/** The words that introduce a quotation, with whom they name. */
interface Clause {
  readonly text: string;
  readonly named: readonly Named[];
}

function isSpeech(quotation: Quotation, introduction: string, folded: string): boolean {
  const length = words(quotation.text).length;
  if (introduction.trimEnd().endsWith(':')) return true;
  if (NAMES_A_THING.test(folded)) return length >= SPEECH_WORDS;
  return length >= (SAYING.test(folded) ? FEWEST_WORDS : SPEECH_WORDS);
}

/** Whether the paragraph is nothing but the quotation. */
function isAlone(text: string, { start, end }: Quotation): boolean {
  const around = text.slice(0, start) + text.slice(end);
  return !/[\p{L}\p{N}]/u.test(around);
}

/** After the end of the sentence, or of the quotation, before. */
function clauseStart(text: string, end: number): number {
  const ends = [...text.slice(0, end).matchAll(/[.؟!](?=\s)|[»"”][.،]?(?=\s)/gu)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Before the next sentence or quotation. */
function clauseEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[.؟!](?=\s|$)|["«“]/u);
  return end < 0 ? text.length : start + end;
}

/** Who speaks in «قال وزير الخارجية سيرغي لافروف: …» or «وجاء في بيان صادر عن حكومة مالي: …». */
function speakerOf(
  { text, named }: Clause,
  byTitle: ReadonlyMap<string, Speaker>,
): Speaker | undefined {
  const body = bodyOf(text.trim(), named);
  if (body !== undefined && words(body).length <= LONGEST_BODY) {
    const key = foldKey(body);
    const known = named.find(({ form }) => `${key} `.startsWith(`${foldKey(form)} `));
    const isWhole = known === undefined || foldKey(known.form) === key;
    const id = known?.id !== undefined && isWhole ? { id: known.id } : {};
    return { name: isWhole ? body : known.name, ...id };
  }
  // The subject comes first: in «شكر ديوب لافروف قائلًا» it is ديوب who speaks; who stands in another's title does not.
  const first = named.find(
    (one) => !named.some((other) => one.start >= other.from && one.end <= other.start),
  );
  if (first !== undefined) return toSpeaker(first);
  const key = foldKey(text);
  return [...byTitle].find(([title]) => key.includes(title))?.[1];
}

/** Whose statement it is: «بيان لافروف» and «بيان للاتحاد الأفريقي» begin alike, and only a known name tells. */
function bodyOf(text: string, named: readonly Named[]): string | undefined {
  const { lam, name } = STATEMENT.exec(text)?.groups ?? {};
  if (lam === undefined || name === undefined) return name?.trim();
  const phrase = `${lam}${name}`.trim();
  const isWhole = named.some(({ form }) => `${phrase} `.startsWith(`${form} `));
  return isWhole ? phrase : withoutLam(phrase);
}

function toSpeaker({ name, id }: Named): Speaker {
  return { name, ...(id === undefined ? {} : { id }) };
}

/** Who was introduced with which title: «الرئيس الصيني» later stands for him alone. */
function titlesOf(named: readonly Named[]): Map<string, Speaker> {
  const titles = new Map<string, Speaker>();
  for (const one of named) {
    const title = foldKey(one.title).replace(/^[وف](?=ال)/, '');
    if (title.includes(' ') && !titles.has(title)) titles.set(title, toSpeaker(one));
  }
  return titles;
}

/** One search of the whole article, so that a full name explains a surname; places counted in each paragraph. */
function namedByParagraph(paragraphs: readonly string[], matcher: Matcher): Named[][] {
  const { named } = findNamed(paragraphs.join('\n'), matcher);
  let from = 0;
  return paragraphs.map((text) => {
    const start = from;
    from += text.length + 1;
    return named
      .filter((m) => m.start >= start && m.end < from)
      .map((m) => ({ ...m, from: m.from - start, start: m.start - start, end: m.end - start }));
  });
}
