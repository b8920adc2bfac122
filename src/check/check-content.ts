/** The whole check of a site's content: files, schemas, references, and the bodies of briefs. */
import { type BodyFault, compileBrief, type CompiledBrief } from '../markdown/compile-brief.ts';
import type { Speakers } from '../markdown/statements.ts';
import { readContent, type ReadOptions } from './content.ts';
import type { BriefEntry, Content } from './entry.ts';
import { findFormerIdClashes } from './former-ids.ts';
import { findSharedForms } from './shared-forms.ts';
import { compareProblems, type Problem } from './problem.ts';

export interface CheckedContent<Compiled> {
  readonly content: Content;
  /** By brief id. */
  readonly compiled: ReadonlyMap<string, Compiled>;
  /** In the order of files and places. */
  readonly problems: readonly Problem[];
}

type Result<Compiled> = { readonly compiled: Compiled } | { readonly faults: readonly BodyFault[] };

/** What building a site adds to checking it. */
export interface BuildOptions<Compiled> extends ReadOptions {
  /** Compiles the bodies of all briefs, or knows what came of them before. @returns by brief id */
  readonly compile: (content: Content) => Promise<ReadonlyMap<string, Result<Compiled>>>;
}

/** Checks the content of a folder, and compiles every body to see whether it can be. */
export function checkContent(
  directory: string,
  root: string,
): Promise<CheckedContent<CompiledBrief>> {
  return checkAndCompile(directory, root, {
    compile: (content) => {
      const speakerOf: Speakers = (id) => content.actors.get(id)?.data;
      const results = [...content.briefs].map(
        ([id, { body }]) => [id, compileBrief(body, speakerOf)] as const,
      );
      return Promise.resolve(new Map(results));
    },
  });
}

/**
 * Reads and checks a content folder.
 *
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @throws when the folder cannot be read; faults in the content are returned, never thrown
 */
export async function checkAndCompile<Compiled>(
  directory: string,
  root: string,
  { compile, ...options }: BuildOptions<Compiled>,
): Promise<CheckedContent<Compiled>> {
  return compileContent(await readContent(directory, root, options), compile);
}

/**
 * Compiles the bodies of content that is read, and looks for what only the whole of it shows.
 *
 * @param read what is valid, and the problems found so far
 */
export async function compileContent<Compiled>(
  { content, problems: found }: { content: Content; problems: readonly Problem[] },
  compile: BuildOptions<Compiled>['compile'],
): Promise<CheckedContent<Compiled>> {
  const problems = [...found];
  const compiled = new Map<string, Compiled>();
  const results = await compile(content);
  for (const brief of content.briefs.values()) {
    const result = results.get(brief.id);
    if (result === undefined) continue;
    if ('faults' in result) problems.push(...result.faults.map((fault) => toProblem(brief, fault)));
    else compiled.set(brief.id, result.compiled);
  }
  problems.push(...findFormerIdClashes(content), ...findSharedForms(content));
  return { content, compiled, problems: problems.toSorted(compareProblems) };
}

function toProblem(brief: BriefEntry, fault: BodyFault): Problem {
  const { line, ...rest } = fault;
  return { file: brief.file, severity: 'error', line: line + brief.bodyLine - 1, ...rest };
}
