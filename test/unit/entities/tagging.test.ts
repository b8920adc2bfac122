/** The registries of content/ on sentences of our own: who is named, and who is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tag } from '../../../src/entities/tags.ts';
import { projectMatcher } from './registry.ts';

interface Case {
  readonly text: string;
  readonly countries: string[];
  /** Where absent, the actors do not matter. */
  readonly actors?: string[];
  readonly optional?: string[];
}

// Our own fixtures: their shape is the interface above.
const cases = ['tagging', 'homographs'].flatMap(
  (name) => parse(readFileSync(`test/fixtures/${name}.yaml`, 'utf8')) as Case[],
);
const matcher = await projectMatcher();

describe('tagging by the registries', () => {
  test.each(cases)('$text', ({ text, countries, actors, optional = [] }) => {
    const found = tag(text, matcher);
    const without = (ids: readonly string[]): string[] =>
      ids.filter((id) => !optional.includes(id)).toSorted();
    expect(without(found.countries)).toEqual(without(countries));
    if (actors !== undefined) expect(without(found.actors)).toEqual(without(actors));
  });

  test('what is open is reported with its candidates', () => {
    expect(tag('تجددت الاشتباكات في الكونغو', matcher)).toMatchObject({
      countries: [],
      ambiguous: [{ form: 'الكونغو', candidates: ['cd', 'cg'] }],
    });
  });

  test('why a name was taken', () => {
    expect(tag('السفير المالي ثم القوات الجوية النيجيرية', matcher).mentions).toMatchObject([
      { id: 'ml', form: 'المالي', why: 'context', confidence: 'medium', start: 7, end: 13 },
      { id: 'nigerian-air-force', why: 'form', confidence: 'high' },
      { id: 'ng', form: 'النيجيرية', inner: true },
    ]);
  });
});
