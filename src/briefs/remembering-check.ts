/** A check that is made again and again, and each time reads, checks and compiles only what changed. */
import { type CheckedContent, compileContent } from '../check/check-content.ts';
import type { ReadOptions } from '../check/content.ts';
import type { BriefEntry } from '../check/entry.ts';
import type { FollowedContent } from '../check/followed-content.ts';
import type { Registries } from '../entities/registry.ts';
import { keepCompiler } from './compile-briefs.ts';
import { compileChanged } from './compile-changed.ts';
import type { Compiled, CompiledBody } from './compiler.ts';

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
  const results = new WeakMap<BriefEntry, Compiled>();
  const compilerOf = keepCompiler();
  let { registries } = known;
  // What was known at first was compiled with the registries of then.
  let isFirst = true;
  const recall = (brief: BriefEntry): Compiled | undefined => {
    const compiled = isFirst ? known.compiled(brief) : undefined;
    return compiled === undefined ? results.get(brief) : { compiled };
  };
  return () =>
    compileContent(followed.check({ knownFrontmatter: known.frontmatter }), async (content) => {
      const all = await compileChanged(content, { recall, registries, compilerOf });
      for (const [id, result] of all) {
        const brief = content.briefs.get(id);
        if (brief !== undefined) results.set(brief, result);
      }
      registries = content;
      isFirst = false;
      return all;
    });
}
