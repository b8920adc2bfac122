/** Direct speech and its speakers: which quotations are speech, and whose. */
import { foldKey } from '../arabic/folding.ts';
import { words } from '../arabic/letters.ts';
import type { Matcher, Mention } from '../entities/matcher.ts';
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

/** Verbs and nouns of saying (folded, without clitics). */
const SAYING =
  /(?:^|\s)[وف]?(?:قال|قالت|قالوا|قائلا|قائله|اضاف|اضافت|اوضح|اوضحت|اكد|اكدت|مؤكدا|صرح|صرحت|تابع|تابعت|اشار|اشارت|ذكر|ذكرت|اعلن|اعلنت|اعتبر|اعتبرت|راي|رات|شدد|شددت|جاء في|كتب|كتبت|بحسب|وفق|وفقا|البيان)(?=\s|$)/;
const CONTINUES =
  /^\s*[وف]?(?:اضاف|اضافت|تابع|تابعت|اوضح|اوضحت|اكد|اكدت|قال|قالت|ذكر|اشار|واصل|استطرد|ختم)\s*[:،]?\s*$/;
const STATEMENT = /(?:بيان|تصريح|بلاغ)\s+(?:صادر\s+عن\s+|صدر\s+عن\s+|ل)?(.+?)\s*[:،]?\s*$/u;
const THE_STATEMENT = /(?:^|\s)[وف]?(?:اضاف|تابع|جاء في|ذكر|اكد|اوضح)\s+البيان(?=[\s:]|$)/;
/** A quotation this short, without a verb of saying before it, is a name or a scare quote. */
const SPEECH_WORDS = 6;

/**
 * Finds the direct speech of an article.
 *
 * @param paragraphs the paragraphs kept, in order (the lead first where there is one)
 */
export function findSpeech(paragraphs: readonly string[], matcher: Matcher): Speech[] {
  const speeches: Speech[] = [];
  const actors = actorsByParagraph(paragraphs, matcher);
  const fullNames = longestForms(actors.flat());
  const clauseOf = (paragraph: number, start: number, end: number): Clause => ({
    text: (paragraphs[paragraph] ?? '').slice(start, end),
    actors: (actors[paragraph] ?? []).filter((m) => m.start >= start && m.end <= end),
  });
  let last: Speaker | undefined;
  let lastBody: Speaker | undefined;
  paragraphs.forEach((text, paragraph) => {
    for (const quotation of findQuotations(text)) {
      const opening = text.slice(0, quotation.start).trimEnd().length - 1;
      const clause = isAlone(text, quotation)
        ? clauseOf(paragraph - 1, 0, Infinity)
        : clauseOf(paragraph, clauseStart(text, opening), opening);
      const said = foldKey(clause.text);
      if (!isSpeech(quotation, said)) continue;
      const continuesStatement = THE_STATEMENT.test(said);
      const named = continuesStatement ? lastBody : speakerOf(clause, fullNames);
      const speaker = named ?? (CONTINUES.test(said) ? last : undefined);
      if (speaker !== undefined) {
        last = speaker;
        if (STATEMENT.test(clause.text)) lastBody = speaker;
      }
      speeches.push({ ...quotation, paragraph, ...(speaker === undefined ? {} : { speaker }) });
    }
  });
  return speeches;
}

/** The words that introduce a quotation, with the actors among them. */
interface Clause {
  readonly text: string;
  readonly actors: readonly Mention[];
}

function isSpeech(quotation: Quotation, introduction: string): boolean {
  const isIntroduced = introduction.endsWith(':') || SAYING.test(introduction);
  return isIntroduced || words(quotation.text).length >= SPEECH_WORDS;
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

/** Who speaks in «قال وزير الخارجية سيرغي لافروف: …» or «وجاء في بيان صادر عن حكومة مالي: …». */
function speakerOf(clause: Clause, fullNames: ReadonlyMap<string, string>): Speaker | undefined {
  const body = STATEMENT.exec(clause.text.trim())?.[1]?.trim();
  if (body !== undefined) {
    const registered = clause.actors.find((mention) => foldKey(mention.form) === foldKey(body));
    return { name: body, ...(registered === undefined ? {} : { id: registered.id }) };
  }
  // The subject comes first: in «شكر ديوب لافروف قائلًا» it is ديوب who speaks.
  const [first] = clause.actors;
  return first && { name: fullNames.get(first.id) ?? first.form, id: first.id };
}

/** One search of the whole article, so that a full name explains a surname; places counted in each paragraph. */
function actorsByParagraph(paragraphs: readonly string[], matcher: Matcher): Mention[][] {
  const { mentions } = matcher.find(paragraphs.join('\n'));
  let from = 0;
  return paragraphs.map((text) => {
    const start = from;
    from += text.length + 1;
    return mentions
      .filter((m) => m.type === 'actor' && m.start >= start && m.end < from)
      .map((m) => ({ ...m, start: m.start - start, end: m.end - start }));
  });
}

/** The fullest printed form of each actor. */
function longestForms(mentions: readonly Mention[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { id, form } of mentions) {
    if (form.length > (forms.get(id)?.length ?? 0)) forms.set(id, form);
  }
  return forms;
}
