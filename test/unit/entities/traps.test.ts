/** The tagging traps of ../shared, where that folder stands beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tag } from '../../../src/entities/tags.ts';
import { projectMatcher } from './registry.ts';

const FILES = ['../shared/facts/traps.yaml', '../shared/cases/traps.yaml'].filter(existsSync);

interface Trap {
  readonly id: string;
  readonly level: 'must' | 'should' | 'hard';
  readonly text: string;
  readonly expect_countries: string[];
  readonly expect_actors: string[];
  readonly optional_countries?: string[];
  readonly optional_actors?: string[];
}

describe.skipIf(FILES.length === 0)('tagging traps (skipped without ../shared)', async () => {
  // Their shape is described in facts/traps.md.
  const traps = FILES.flatMap((file) => parse(readFileSync(file, 'utf8')) as Trap[]);
  const matcher = await projectMatcher();
  const judged = traps.map((trap) => ({ ...trap, ...judge(trap) }));
  const failing = (
    level: Trap['level'],
    fault: (t: { missing: string[]; wrong: string[] }) => boolean,
  ) => judged.filter((t) => t.level === level && fault(t)).map((t) => t.id);

  test('every must case is right', () => {
    expect(failing('must', (t) => t.missing.length + t.wrong.length > 0)).toEqual([]);
  });

  test('at least 95 % of the should cases are right', () => {
    const all = judged.filter((t) => t.level === 'should').length;
    const faults = failing('should', (t) => t.missing.length + t.wrong.length > 0);
    expect(faults.length, faults.join()).toBeLessThanOrEqual(all * 0.05);
  });

  test('hard cases are never wrong', () => {
    expect(failing('hard', (t) => t.wrong.length > 0)).toEqual([]);
  });

  function judge(trap: Trap): { missing: string[]; wrong: string[] } {
    const found = tag(trap.text, matcher);
    const ids = [...found.countries, ...found.actors];
    const countries = trap.expect_countries.map((id) => id.toLowerCase());
    const expected = [...countries, ...trap.expect_actors];
    const optional = [
      ...(trap.optional_countries ?? []).map((id) => id.toLowerCase()),
      ...(trap.optional_actors ?? []),
    ];
    return {
      missing: expected.filter((id) => !ids.includes(id)),
      wrong: ids.filter((id) => !expected.includes(id) && !optional.includes(id)),
    };
  }
});
