/** What a report is about, by the weight of its words: some pages print the first sentences of other stories below it. */
import { sentences } from '../arabic/sentences.ts';
import { foldKey } from '../arabic/folding.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';
import { isVerb } from '../lexicon/verbs.ts';
import { tableRarity } from '../stories/rarity.ts';
import { termOf, wordsIn } from '../stories/terms.ts';
import type { Account } from './account.ts';

/** These are of the report, whatever their words. */
const FIRST_SENTENCES = 2;
/** The first sentence of a story ties itself to none before it. */
const LEAST = 0.14;
/** «باماكو (أ ف ب) --» begins a report, and none within another. */
const DATELINE = /^[\p{L}\p{M}\s،]{0,60}\([^()]{2,25}\)\s*[-–—ـ]{1,3}\s/u;
const TIED = /^(?:كما|لكن|من جه|يذكر|في المقابل|بدور)/u;

/** @returns whether a sentence of the text, by its place there, belongs to the report */
export function topicOf({
  title,
  summary,
  text,
}: Account): (sentence: string, place: number) => boolean {
  const first = sentences(text).slice(0, FIRST_SENTENCES);
  const topic = termsOf([title, summary, ...first.map((one) => one.text)].join('\n'));
  return (sentence, place) =>
    (place === 0 || !DATELINE.test(sentence)) &&
    (place < FIRST_SENTENCES || isTied(sentence) || shareOf(sentence, topic) >= LEAST);
}

/** «وقتل», «وفي»; not «وقع», «وصل», «فاز», whose letter is their own. */
function isTied(sentence: string): boolean {
  if (TIED.test(sentence)) return true;
  const first = /^و\p{M}*\p{L}[\p{L}\p{M}]*/u.exec(sentence)?.[0];
  if (first === undefined) return false;
  const key = foldKey(first);
  return isParticle(key) || (!isVerb(key) && isNoun(key) === undefined);
}

function termsOf(text: string): Set<string> {
  const terms = wordsIn(text, []).map(({ form }) => termOf(form));
  return new Set(terms.filter((term) => term !== undefined));
}

/** How much of the weight of a sentence's words the topic has, 0 to 1. */
function shareOf(sentence: string, topic: ReadonlySet<string>): number {
  let [shared, all] = [0, 0];
  for (const term of termsOf(sentence)) {
    const weight = tableRarity(term);
    all += weight;
    if (topic.has(term)) shared += weight;
  }
  return all === 0 ? 1 : shared / all;
}
