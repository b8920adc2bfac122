/** Does what stands around an ambiguous form decide for an entity, against it, or neither? */
import { isCliticChain } from '../arabic/clitics.ts';
import { foldKey } from '../arabic/folding.ts';
import type { Rule } from './named-entity.ts';
import type { Surroundings } from './surroundings.ts';

/** `unless`: the rule only excludes, and nothing excluded. */
export type Verdict = 'for' | 'against' | 'open' | 'unless';

/** What a rule says of one occurrence; anything against outweighs anything for. */
export type Judge = (around: Surroundings) => Verdict;

/** Any one word, in a phrase of a rule: «وزير * المالي». */
const ANY_WORD = '*';

/** Folds the words of a rule once, for all the texts to come. */
export function judgeOf(rule: Rule): Judge {
  const after = followers(rule.after);
  const notAfter = followers(rule.notAfter);
  const before = precursors(rule.before);
  const notBefore = precursors(rule.notBefore);
  const having = (rule.with ?? []).map(foldKey);
  const notHaving = (rule.notWith ?? []).map(foldKey);
  const onlyExcludes = [rule.after, rule.before, rule.with].every((l = []) => l.length === 0);
  const excludes = [rule.notAfter, rule.notBefore, rule.notWith].some((l = []) => l.length > 0);
  const otherwise = onlyExcludes && excludes ? 'unless' : 'open';
  return (around) => {
    if (
      notAfter(around.before) ||
      notBefore(around.after) ||
      notHaving.some((key) => around.has(key))
    )
      return 'against';
    const isFor =
      after(around.before) || before(around.after) || having.some((key) => around.has(key));
    return isFor ? 'for' : otherwise;
  };
}

/** Whether one of the phrases ends right before the form. @returns a test of the words before, nearest first */
function followers(phrases: readonly string[] = []): (before: readonly string[]) => boolean {
  const lists = phrases.map((phrase) => foldKey(phrase).split(' ').toReversed());
  const single = new Set(lists.filter((list) => list.length === 1).map(([word = '']) => word));
  const longer = lists.filter((list) => list.length > 1);
  return (before) => {
    const [nearest] = before;
    if (nearest === undefined) return false;
    if (single.size > 0 && withoutClitics(nearest).some((word) => single.has(word))) return true;
    return longer.some((list) => list.every((word, i) => isWord(before[i], word)));
  };
}

/** Whether one of the phrases begins right after the form. */
function precursors(phrases: readonly string[] = []): (after: readonly string[]) => boolean {
  const lists = phrases.map((phrase) => foldKey(phrase).split(' '));
  return (after) =>
    lists.some((list) => list.every((word, i) => word === ANY_WORD || after[i] === word));
}

function isWord(found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  return wanted === ANY_WORD || withoutClitics(found).includes(wanted);
}

/** The word and what remains of it without clitics: «وللجيش» → «للجيش», «الجيش», «جيش» … */
function withoutClitics(word: string): string[] {
  const rests = [word];
  for (let i = 1; i <= 5 && i < word.length - 1; i += 1) {
    const clitics = word.slice(0, i);
    if (!isCliticChain(clitics, true)) continue;
    rests.push(word.slice(i));
    // «لل» hides the alef of the article.
    if (clitics.endsWith('لل')) rests.push(`ال${word.slice(i)}`);
  }
  return rests;
}
