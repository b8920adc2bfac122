/** The matcher of the project's own registries, for tests that tag real names. */
import { readContent } from '../../../src/check/content.ts';
import type { Matcher } from '../../../src/entities/matcher.ts';
import { matcherOf } from '../../../src/entities/registry.ts';

const reading = readContent(`${process.cwd()}/content`, process.cwd());

/** A matcher of its own for each caller. */
export async function projectMatcher(): Promise<Matcher> {
  const { content } = await reading;
  return matcherOf(content);
}
