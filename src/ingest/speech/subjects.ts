/** The countries, actors and topics of an article, the most central first. */
import { isCliticChain } from '../../arabic/clitics.ts';
import { foldKey } from '../../arabic/folding.ts';
import { isWordCharacter } from '../../arabic/letters.ts';
import type { Mention } from '../../entities/matcher.ts';
import { type ListedName, listNames } from './listed-names.ts';
import type { ArticleNames } from './named.ts';

export interface Subjects {
  readonly countries: readonly string[];
  readonly actors: readonly { readonly slug: string; readonly name: string }[];
  /** People and bodies, those too that the registry does not know; the most named first. */
  readonly names: readonly ListedName[];
  readonly topics: readonly string[];
}

export interface TopicWords {
  readonly id: string;
  /** Folded, as `notTriggers`. */
  readonly triggers: readonly string[];
  readonly notTriggers: readonly string[];
  /** It is one only beside one of these words, or of these countries. */
  readonly with?: {
    readonly words: readonly string[];
    readonly countries: ReadonlySet<string>;
  };
}

/** What the title says weighs as much as three mentions in the text; the standfirst as two. */
const TITLE_WEIGHT = 3;
const LEAD_WEIGHT = 2;
const MOST_TOPICS = 3;

/**
 * @param title @param lead @param body the kept text, paragraphs on lines
 * @param names of the three, a line break between each
 */
export function findSubjects(
  title: string,
  lead: string,
  body: string,
  { named, found }: ArticleNames,
  topics: readonly TopicWords[],
): Subjects {
  const text = [title, lead, body].join('\n');
  const weightAt = (at: number): number =>
    at < title.length ? TITLE_WEIGHT : at < title.length + 1 + lead.length ? LEAD_WEIGHT : 1;
  const strangers = named.filter(({ id }) => id === undefined);
  // «نوراه سوريا» is no Syria; «وزارة النقل الأوزبكية» is one of Uzbekistan's.
  const isInPerson = ({ start, end }: Mention): boolean =>
    strangers.some((name) => name.isPerson && start >= name.start && end <= name.end);
  const mentions = [...found.mentions, ...found.inner].filter(
    (mention) => mention.kind !== 'capital' && !isInPerson(mention),
  );
  const rank = (type: Mention['type']): Mention[] => {
    const weights = new Map<string, { first: Mention; weight: number }>();
    for (const mention of mentions) {
      if (mention.type !== type) continue;
      const known = weights.get(mention.id);
      if (known === undefined)
        weights.set(mention.id, { first: mention, weight: weightAt(mention.start) });
      else known.weight += weightAt(mention.start);
    }
    return [...weights.values()]
      .sort((a, b) => b.weight - a.weight || a.first.start - b.first.start)
      .map(({ first }) => first);
  };
  const countries = rank('country').map(({ id }) => id);
  return {
    countries,
    actors: rank('actor').map(({ id, form }) => ({ slug: id, name: form })),
    names: listNames(text, named, found),
    topics: rankTopics(title, text, topics, countries),
  };
}

function rankTopics(
  title: string,
  text: string,
  topics: readonly TopicWords[],
  countries: readonly string[],
): string[] {
  const [head, all] = [foldKey(title), foldKey(text)];
  const isBeside = ({ with: beside }: TopicWords): boolean =>
    beside === undefined ||
    countries.some((id) => beside.countries.has(id)) ||
    beside.words.some((words) => countWords(all, words) > 0);
  return topics
    .filter(isBeside)
    .map(({ id, triggers, notTriggers }) => {
      const hidden = notTriggers.reduce((t, words) => t.replaceAll(words, ' '), all);
      const score = triggers.reduce(
        (sum, words) => sum + countWords(hidden, words) + TITLE_WEIGHT * countWords(head, words),
        0,
      );
      return { id, score };
    })
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(({ id }) => id);
}

function countWords(text: string, words: string): number {
  let n = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    let from = at;
    while (from > 0 && isWordCharacter(text.charAt(from - 1))) from -= 1;
    const isWhole = end >= text.length || !isWordCharacter(text.charAt(end));
    if (isWhole && isCliticChain(text.slice(from, at), true)) n += 1;
  }
  return n;
}
