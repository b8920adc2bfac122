/** Does what stands around an ambiguous form decide for an entity, against it, or neither? */
import { withoutClitics } from '../arabic/clitics.ts';
import { foldKey } from '../arabic/folding.ts';
import type { Rule } from './named-entity.ts';
import type { Surroundings } from './surroundings.ts';

/** `unless`: the rule only excludes, and nothing excluded. */
export type Verdict = 'for' | 'against' | 'open' | 'unless';

export interface Judgement {
  readonly verdict: Verdict;
  /** What decided, in words for whoever asks why: the word of a rule, or the kind of reading. */
  readonly by?: string;
}

/** What a rule says of one occurrence; anything against outweighs anything for. */
export type Judge = (around: Surroundings) => Judgement;

export const OPEN: Judgement = { verdict: 'open' };
export const UNLESS: Judgement = { verdict: 'unless' };

/** Any one word, in a phrase of a rule: «وزير * المالي». */
const ANY_WORD = '*';

/** Folds the words of a rule once, for all the texts to come. */
export function judgeOf(rule: Rule): Judge {
  const after = followers(rule.after);
  const notAfter = followers(rule.notAfter);
  const doubtAfter = followers(rule.doubtAfter);
  const before = precursors(rule.before);
  const notBefore = precursors(rule.notBefore);
  const having = keys(rule.with);
  const notHaving = keys(rule.notWith);
  const doubtHaving = keys(rule.doubtWith);
  const onlyExcludes = [rule.after, rule.before, rule.with].every((l = []) => l.length === 0);
  const excludes = [rule.notAfter, rule.notBefore, rule.notWith].some((l = []) => l.length > 0);
  const doubts = [rule.doubtAfter, rule.doubtWith].some((l = []) => l.length > 0);
  const otherwise =
    doubts || rule.participleWith !== undefined || (onlyExcludes && excludes) ? UNLESS : OPEN;
  return (around) => {
    const against =
      notAfter(around.before) ?? notBefore(around.after) ?? notHaving.find((k) => around.has(k));
    if (against !== undefined) return { verdict: 'against', by: against };
    const by = after(around.before) ?? before(around.after) ?? having.find((k) => around.has(k));
    if (by !== undefined) return { verdict: 'for', by };
    const doubt = doubtAfter(around.before) ?? doubtHaving.find((k) => around.has(k));
    return doubt === undefined ? otherwise : { verdict: 'open', by: doubt };
  };
}

function keys(words: readonly string[] = []): string[] {
  return words.map(foldKey);
}

/** Whether one of the phrases ends right before the form. @returns a search among the words before, nearest first */
function followers(
  phrases: readonly string[] = [],
): (before: readonly string[]) => string | undefined {
  const lists = phrases.map((phrase) => foldKey(phrase).split(' ').toReversed());
  const single = new Set(lists.filter((list) => list.length === 1).map(([word = '']) => word));
  const longer = lists.filter((list) => list.length > 1);
  return (before) => {
    const [nearest] = before;
    if (nearest === undefined) return undefined;
    const one = single.size > 0 ? bareForms(nearest).find((word) => single.has(word)) : undefined;
    return (
      one ??
      longer
        .find((list) => list.every((word, i) => isWord(before[i], word)))
        ?.toReversed()
        .join(' ')
    );
  };
}

/** Whether one of the phrases begins right after the form. */
function precursors(
  phrases: readonly string[] = [],
): (after: readonly string[]) => string | undefined {
  const lists = phrases.map((phrase) => foldKey(phrase).split(' '));
  return (after) =>
    lists
      .find((list) => list.every((word, i) => word === ANY_WORD || after[i] === word))
      ?.join(' ');
}

/** A word without clitics, and without an owner: «استراتيجيتها» is «استراتيجية». */
function bareForms(word: string): string[] {
  const forms = withoutClitics(word);
  const owned = /^(.{3,}?)(?:ه|ها|هم|هما)$/.exec(word)?.[1];
  if (owned === undefined) return forms;
  return [...forms, ...withoutClitics(owned.replace(/ت$/, 'ه'))];
}

function isWord(found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  return wanted === ANY_WORD || withoutClitics(found).includes(wanted);
}
