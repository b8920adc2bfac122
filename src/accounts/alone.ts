/** What one report says of an event and another does not: its figures, days, names and statements, by sentences. */
import { foldKey } from '../arabic/folding.ts';
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import { topicOf } from './topic.ts';
import { isKnownBody, isMedium, isNobody, isNoName } from './news-names.ts';
import { isLookingBack } from './background.ts';
import { type NamedText, hasName, namedText } from '../lexicon/name-key.ts';
import type { Reading, Said } from './account.ts';
import { meet } from './intervals.ts';
import { type ToldFact, toldFacts } from './told-facts.ts';

export interface ToldAlone {
  /** The sentence, as printed. */
  readonly said: string;
  /** What in it is new: «12 قتيلا», «يوم الأحد», a name, the speaker of a statement. */
  readonly news: readonly string[];
  /** How much a reader of the other would learn from it; 0 of what looks back or belongs to another story. */
  readonly weight: number;
}

/** A statement of whose words so many stand in one sentence of the other report is told there too. */
const KNOWN = 0.6;
/** A sentence of which one of the other report has so much tells it again, but for its figures. */
const REPEATED = { lead: 0.34, other: 0.5 };
const SAME_AROUND = 3;
const WEIGHT = {
  toll: 3,
  figure: 2,
  newVoice: 3,
  newWords: 2,
  person: 2,
  day: 2,
  voice: 1,
  nobody: 1,
  body: 1,
  small: 1,
};
/** Of somebody who is known these are other words. */
const NEW_WORDS = 0.34;
const TOLLS = /^(?:killed|wounded|missing|arrested|rescued|displaced|casualties)$/;
const TELLING = /^(?:count|money|percent)$/;
/** Of so many words is a sentence that tells something. */
const FEWEST_WORDS = 3;

interface News {
  readonly text: string;
  readonly isFigure?: boolean;
  readonly weight: number;
}

/**
 * @param report the one that is asked
 * @param others what the brief has already: the report that it is made from, and its other sources
 * @returns its sentences with something new, the weightiest first, of as weighty ones in the order of the text
 */
export function toldAlone(report: Reading, others: readonly Reading[]): ToldAlone[] {
  const known = knowledgeOf(others);
  const isOfTopic = topicOf(report);
  const facts = toldFacts(report).filter((fact) => isNews(fact, report) && !known.hasFact(fact));
  const people = new Set(report.people);
  const names = report.names.filter(
    (name) => !isNoName(name) && !isMedium(name) && !known.hasName(name, people.has(name)),
  );
  const statements = report.statements
    .map((said) => ({ ...said, share: known.shareOf(said) }))
    .filter(({ share }) => share < KNOWN);
  const newsIn = (text: string): News[] => {
    const key = foldKey(text);
    const spoken = statements.filter((one) => isIn(one, key));
    return [
      ...facts
        .filter(({ said }) => foldKey(said) === key)
        .map((fact) => ({ text: fact.text, weight: weightOfFact(fact), isFigure: true })),
      ...spoken.flatMap(({ speaker, share }) => voiceNews(speaker, share, text, names)),
      ...names
        .filter((name) => key.includes(foldKey(name)))
        .map((name) => ({ text: name, weight: people.has(name) ? WEIGHT.person : WEIGHT.body })),
    ];
  };
  const told: ToldAlone[] = [];
  const before = new Set<string>();
  // The text first: a title says its figures again, and is no sentence to be proposed.
  for (const [part, isText] of [
    [report.text, true],
    [report.summary, false],
    [report.title, false],
  ] as const)
    // prettier-ignore
    for (const [place, { text }] of sentences(part).entries()) {
      // What a sentence repeats of another is no news.
      const fresh = newsIn(text).filter((one) => !before.has(one.text));
      if (fresh.length === 0) continue;
      for (const one of fresh) before.add(one.text);
      const isOwn = isText ? isOfTopic(text, place) : part !== report.title;
      const isRepeated = known.shareOf({ text, speaker: undefined }) >= (place === 0 ? REPEATED.lead : REPEATED.other);
      const kept = isRepeated ? fresh.filter(({ isFigure }) => isFigure) : fresh;
      const weight = isOwn && isTelling(text, report.day, facts) ? sumOf(kept) : 0;
      told.push({ said: text, news: [...new Set(fresh.map((one) => one.text))], weight });
    }
  return told.sort((a, b) => b.weight - a.weight);
}

function voiceNews(
  speaker: string | undefined,
  share: number,
  text: string,
  names: readonly string[],
): News[] {
  if (speaker === undefined || isMedium(speaker)) return [];
  const isNamed = foldKey(text).includes(foldKey(speaker).split(' ').at(-1) ?? '');
  if (!isNamed || isNobody(speaker) || isNoName(speaker))
    return [{ text: speaker, weight: WEIGHT.nobody }];
  const weight = names.includes(speaker)
    ? WEIGHT.newVoice
    : share < NEW_WORDS
      ? WEIGHT.newWords
      : WEIGHT.voice;
  return [{ text: speaker, weight }];
}

/** Each kind of news once: five names are a list. */
function sumOf(news: readonly News[]): number {
  return [...new Set(news.map(({ weight }) => weight))].reduce((sum, weight) => sum + weight, 0);
}

function weightOfFact({ kind, text, value, isBackground }: ToldFact): number {
  if (kind === 'day') return WEIGHT.day;
  if (isBackground || (kind === 'count' && isBroken(text))) return 0;
  // «مقتل رجل»: the event, rather than a number.
  if (TOLLS.test(kind)) return /\d/.test(text) || value > 1 ? WEIGHT.toll : WEIGHT.small;
  return TELLING.test(kind) ? WEIGHT.figure : WEIGHT.small;
}

/** «15 الأخيرة», «6 مرات», «12.10 بتوقيت»: what is counted is no noun, or little. */
function isBroken(text: string): boolean {
  const noun = /\p{L}+$/u.exec(plainLetters(text))?.[0] ?? '';
  return /^(?:ال\S+[هي]|ل\S+|بتوقيت|مرات|مره|دقايق|دقائق|ثوان|ساعه|ساعات|مواسم|موسم|نسخه|مرتين|يوم|ايام|العمر)$/u.test(
    noun,
  );
}

/** A whole sentence of now that stands by itself. */
function isTelling(text: string, day: string | undefined, facts: readonly ToldFact[]): boolean {
  const hasShares = facts.some(
    ({ said, kind }) => said === text && (kind === 'percent' || kind === 'money'),
  );
  if (/[؟?]\s*$|^["«“].*["»”]\.?$|(?:\.\.|…|:)\s*$/u.test(text)) return false;
  if (text.trim().split(/\s+/u).length < FEWEST_WORDS) return false;
  return !isLookingBack(text, day, hasShares);
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
  hasName(name: string, isPerson: boolean): boolean;
  /** How much of it one sentence of the other has, 0 to 1. */
  shareOf(statement: Said): number;
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
          (one.of === fact.of ||
            TOLLS.test(fact.kind) ||
            fact.kind === 'day' ||
            isOfTheSame(one, fact) ||
            (one.value === fact.value && one.value >= LARGE)),
      ),
    // A surname that stands alone is the one who is known by it.
    hasName: (name, isPerson) =>
      hasName(text, name) || isKnownBySurname(name, text) || (!isPerson && isKnownBody(name, text)),
    shareOf: (statement) => {
      const own = [...stemsOf(wordsOf(plainLetters(statement.text)))];
      const shares = stems.map((of) => own.filter((stem) => of.has(stem)).length / own.length);
      return own.length === 0 ? 1 : Math.max(0, ...shares);
    },
  };
}

/** «خمسة مسؤولين» and «5 إيرانيين»: one number of one thing under another noun. */
const LARGE = 20;

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
