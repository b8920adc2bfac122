/** Does what stands around an ambiguous form decide for an entity, against it, or neither? */
import type { Rule } from './named-entity.ts';

/** `unless`: the rule only excludes, and nothing excluded. */
export type Verdict = 'for' | 'against' | 'open' | 'unless';

export interface Surroundings {
  /** Whether the words stand right before the form. */
  follows(words: string): boolean;
  /** Whether the words stand right after it. */
  precedes(words: string): boolean;
  /** Whether the words stand anywhere in the text. */
  has(words: string): boolean;
}

/** @returns what the rule says of one occurrence; anything against outweighs anything for */
export function judge(rule: Rule, around: Surroundings): Verdict {
  const { after = [], before = [], with: having = [] } = rule;
  const { notAfter = [], notBefore = [], notWith = [] } = rule;
  const isAgainst =
    notAfter.some((w) => around.follows(w)) ||
    notBefore.some((w) => around.precedes(w)) ||
    notWith.some((w) => around.has(w));
  if (isAgainst) return 'against';
  const isFor =
    after.some((w) => around.follows(w)) ||
    before.some((w) => around.precedes(w)) ||
    having.some((w) => around.has(w));
  if (isFor) return 'for';
  const onlyExcludes = after.length + before.length + having.length === 0;
  const excludes = notAfter.length + notBefore.length + notWith.length > 0;
  return onlyExcludes && excludes ? 'unless' : 'open';
}
