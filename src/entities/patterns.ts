/** The forms of all entities as patterns over folded text, each with those whom it may name. */
import { afterLam, isCliticChain } from '../arabic/clitics.ts';
import { foldKey } from '../arabic/folding.ts';
import { hasArabic } from '../arabic/letters.ts';
import { type Judge, judgeOf } from './context.ts';
import { countryJudge } from './country-readings.ts';
import { LOOKALIKES } from './lookalikes.ts';
import type { Form, NamedEntity } from './named-entity.ts';
import { isVocalised } from './printed.ts';

export interface Owner {
  readonly entity: NamedEntity;
  readonly form: Form;
  /** Undefined: the form has no rule. */
  readonly judge: Judge | undefined;
}

export interface Pattern {
  readonly text: string;
  /** How many letters of the pattern are a clitic fused with the article («ل» of «للنيجر»). */
  readonly clitic: number;
  /** Empty for a lookalike: it takes its letters and names nobody. */
  readonly owners: Owner[];
}

/** @returns one pattern a spelling; those with «ل» fused to their article are patterns of their own */
export function collectPatterns(entities: readonly NamedEntity[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  const patternOf = (text: string, clitic: number): Pattern => {
    let pattern = patterns.get(text);
    if (pattern === undefined) {
      pattern = { text, clitic, owners: [] };
      patterns.set(text, pattern);
    }
    return pattern;
  };
  const add = (form: string, owner?: Owner): void => {
    const key = foldKey(form);
    const contracted = afterLam(key);
    const spelled = [patternOf(key, 0)];
    if (contracted !== undefined) spelled.push(patternOf(contracted, 1));
    if (owner !== undefined) for (const { owners } of spelled) owners.push(owner);
  };
  for (const entity of entities) {
    for (const form of entity.forms) {
      add(form.text, { entity, form, judge: judgeFor(entity, form) });
    }
  }
  for (const phrase of LOOKALIKES) add(phrase);
  return [...patterns.values()];
}

/** @returns undefined where nothing around could tell: most names, and those in Latin letters */
function judgeFor({ type }: NamedEntity, form: Form): Judge | undefined {
  if (type !== 'country') return form.rule === undefined ? undefined : judgeOf(form.rule);
  const isPlain = form.rule === undefined && !isVocalised(form.text);
  const isElsewhere = form.kind === 'capital' || !hasArabic(form.text);
  return isPlain && isElsewhere ? undefined : countryJudge(form);
}

/** Whether the letters before the pattern, from the beginning of their word, may stand before the form. */
export function mayFollow(prefix: string, { clitic }: Pattern, takesArticle: boolean): boolean {
  return clitic > 0 ? /^[وف]?$/.test(prefix) : isCliticChain(prefix, takesArticle);
}
