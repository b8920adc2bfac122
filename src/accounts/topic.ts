/** What a report is about, by the weight of its words: some pages print the first sentences of other stories below it. */
import { sentences } from '../arabic/sentences.ts';
import { tableRarity } from '../stories/rarity.ts';
import { termOf, wordsIn } from '../stories/terms.ts';
import type { Account } from './account.ts';

/** These are of the report, whatever their words. */
const FIRST_SENTENCES = 3;
/** The first sentence of a story ties itself to none before it. */
const LEAST = 0.14;
const TIED = /^(?:[وف]|كما|لكن|من جه|يذكر|في المقابل|بدور)/u;

/** @returns whether a sentence of the text, by its place there, belongs to the report */
export function topicOf({
  title,
  summary,
  text,
}: Account): (sentence: string, place: number) => boolean {
  const first = sentences(text).slice(0, FIRST_SENTENCES);
  const topic = termsOf([title, summary, ...first.map((one) => one.text)].join('\n'));
  return (sentence, place) =>
    place < FIRST_SENTENCES || TIED.test(sentence) || shareOf(sentence, topic) >= LEAST;
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
