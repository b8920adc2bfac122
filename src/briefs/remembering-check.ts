/** A check that is made again and again, and each time reads, checks and compiles only what changed. */
import { type CheckedContent, compileContent } from '../check/check-content.ts';
import type { ReadOptions } from '../check/content.ts';
import type { BriefEntry, Content } from '../check/entry.ts';
import { changedEntries, withEntries } from '../check/same-entries.ts';
import type { FollowedContent } from '../check/followed-content.ts';
import { keepCompiler } from './compile-briefs.ts';
import { compileChanged } from './compile-changed.ts';
import type { Compiled, CompiledBody, Registries } from './compiler.ts';

/** What is known before the first check. */
export interface FirstKnown {
  readonly frontmatter: NonNullable<ReadOptions['knownFrontmatter']>;
  /** The body of a brief of this very text, as it was compiled with the registries. */
  readonly compiled: (brief: BriefEntry) => CompiledBody | undefined;
  readonly registries: Registries | undefined;
}

/** @returns a function that checks the content as it was last read: it finds what a check of the whole would find */
export function rememberingCheck(
  followed: FollowedContent,
  known: FirstKnown,
): () => Promise<CheckedContent<CompiledBody>> {
  const compilerOf = keepCompiler();
  let last:
    { readonly content: Content; readonly results: ReadonlyMap<string, Compiled> } | undefined;
  const compile = async (content: Content): Promise<ReadonlyMap<string, Compiled>> => {
    if (last === undefined) {
      // What was known at first was compiled with the registries of then.
      const recall = (brief: BriefEntry): Compiled | undefined => {
        const compiled = known.compiled(brief);
        return compiled && { compiled };
      };
      return compileChanged(content, { recall, registries: known.registries, compilerOf });
    }
    const { content: registries, results } = last;
    const { briefs } = registries;
    const recall = (brief: BriefEntry): Compiled | undefined =>
      briefs.get(brief.id) === brief ? results.get(brief.id) : undefined;
    const bodies = { recall, registries, compilerOf };
    const changed = haveSameNames(content, registries)
      ? changedEntries(content.briefs, briefs)
      : undefined;
    if (changed === undefined) return compileChanged(content, bodies);
    return withEntries(results, await compileChanged({ ...content, briefs: changed }, bodies));
  };
  return () =>
    compileContent(followed.check({ knownFrontmatter: known.frontmatter }), async (content) => {
      const results = await compile(content);
      last = { content, results };
      return results;
    });
}

/** Whether no registry changed by which bodies are compiled. */
function haveSameNames(one: Registries, other: Registries): boolean {
  return (
    one.countries === other.countries &&
    one.actors === other.actors &&
    one.outlets === other.outlets
  );
}
