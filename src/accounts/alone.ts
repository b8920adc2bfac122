/** What one report says of an event and another does not: its figures, days, names and statements, by sentences. */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import { type NamedText, hasName, namedText } from '../lexicon/name-key.ts';
import type { Reading, Said } from './account.ts';
import { meet } from './intervals.ts';
import { type ToldFact, toldFacts } from './told-facts.ts';

export interface ToldAlone {
  /** The sentence, as printed. */
  readonly said: string;
  /** What in it is new: «12 قتيلا», «يوم الأحد», a name, the speaker of a statement. */
  readonly news: readonly string[];
}

/** A statement of whose words so many stand in one sentence of the other report is told there too. */
const KNOWN = 0.6;
const SAME_AROUND = 3;

/**
 * @param report the one that is asked
 * @param others what the brief has already: the report that it is made from, and its other sources
 * @returns its sentences with something new, in the order of the text; the title's and the standfirst's first
 */
export function toldAlone(report: Reading, others: readonly Reading[]): ToldAlone[] {
  const known = knowledgeOf(others);
  const facts = toldFacts(report).filter((fact) => isNews(fact, report) && !known.hasFact(fact));
  const names = report.names.filter((name) => !known.hasName(name));
  const statements = report.statements.filter((statement) => !known.hasStatement(statement));
  const parts = [report.title, report.summary, report.text].filter((part) => part !== '');
  const told = new Map<string, Set<string>>();
  for (const { text } of parts.flatMap((part) => sentences(part))) {
    const key = foldKey(text);
    const news = [
      ...facts.filter(({ said }) => foldKey(said) === key).map((fact) => fact.text),
      ...names.filter((name) => key.includes(foldKey(name))),
      ...statements.filter((one) => isIn(one, key)).map(({ speaker }) => speaker ?? ''),
    ].filter((one) => one !== '');
    // What a sentence repeats of another is no news.
    const fresh = news.filter((one) => [...told.values()].every((before) => !before.has(one)));
    if (fresh.length > 0) told.set(text, new Set(fresh));
  }
  return [...told].map(([said, news]) => ({ said, news: [...news] }));
}

/** Every report has the day on which it came out and the ages of people; a week or a year is no day. */
function isNews({ kind, of, interval }: ToldFact, { day }: Reading): boolean {
  if (kind !== 'day') return kind !== 'age';
  if (day === undefined) return false;
  const published = Date.parse(day) / 86_400_000;
  return (
    /^(?:day|days|month)$/.test(of) &&
    (interval.high < published - 2 || interval.low > published + 1)
  );
}

interface Known {
  hasFact(fact: ToldFact): boolean;
  hasName(name: string): boolean;
  hasStatement(statement: Said): boolean;
}

function knowledgeOf(others: readonly Reading[]): Known {
  const facts = others.flatMap((other) => toldFacts(other));
  const text = namedText(
    others.map((other) => [other.title, other.summary, other.text].join('\n')).join('\n'),
  );
  const stems = others.flatMap((other) =>
    sentences(other.text).map((sentence) => stemsOf(wordsOf(plainLetters(sentence.text)))),
  );
  return {
    hasFact: (fact) =>
      facts.some(
        (one) =>
          one.kind === fact.kind &&
          meet(one.interval, fact.interval) &&
          (one.of === fact.of || fact.kind === 'day' || isOfTheSame(one, fact)),
      ),
    // A surname that stands alone is the one who is known by it.
    hasName: (name) => hasName(text, name) || isKnownBySurname(name, text),
    hasStatement: (statement) => {
      const own = [...stemsOf(wordsOf(plainLetters(statement.text)))];
      return stems.some((of) => own.filter((stem) => of.has(stem)).length >= own.length * KNOWN);
    },
  };
}

/** «خمسة مسؤولين» and «5 إيرانيين»: one number of one thing under another noun. */
function isOfTheSame(a: ToldFact, b: ToldFact): boolean {
  return (
    a.value === b.value && [...a.around].filter((stem) => b.around.has(stem)).length >= SAME_AROUND
  );
}

function isKnownBySurname(name: string, text: NamedText): boolean {
  const parts = name.trim().split(/\s+/u);
  const surname = parts.at(-1) ?? '';
  return parts.length > 1 && foldKey(surname).length > 3 && hasName(text, surname);
}

/** A statement may run over several sentences: it is told with the first of them. */
function isIn({ text }: Said, sentence: string): boolean {
  const [first] = sentences(text);
  return first !== undefined && sentence.includes(foldKey(first.text).replace(/[.،\s]+$/u, ''));
}
