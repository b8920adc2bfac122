/** The whole check of a site's content: files, schemas, references, and the bodies of briefs. */
import { type BodyFault, compileBrief, type CompiledBrief } from '../markdown/compile-brief.ts';
import type { EntityLinks } from '../markdown/remark-entity-links.ts';
import { readContent } from './content.ts';
import type { BriefEntry, Content } from './entry.ts';
import { findFormerIdClashes } from './former-ids.ts';
import { findSharedForms } from './shared-forms.ts';
import { compareProblems, type Problem } from './problem.ts';

export interface CheckedContent {
  readonly content: Content;
  /** By brief id. */
  readonly compiled: ReadonlyMap<string, CompiledBrief>;
  /** In the order of files and places. */
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** Bodies that were compiled before from the same text and registries: they are not compiled again. */
  readonly known?: (brief: BriefEntry, content: Content) => CompiledBrief | undefined;
  /** Where the names in each brief lead. */
  readonly linksOf?: (content: Content) => (brief: BriefEntry) => EntityLinks;
}

/**
 * Reads and checks a content folder.
 *
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @param options what building a site adds to checking it
 * @throws when the folder cannot be read; faults in the content are returned, never thrown
 */
export async function checkContent(
  directory: string,
  root: string,
  { known, linksOf }: CheckOptions = {},
): Promise<CheckedContent> {
  const { content, problems } = await readContent(directory, root);
  const compiled = new Map<string, CompiledBrief>();
  const entityLinks = linksOf?.(content);
  for (const brief of content.briefs.values()) {
    const before = known?.(brief, content);
    const result =
      before === undefined
        ? compileBrief(brief.body, (id) => content.actors.has(id), entityLinks?.(brief))
        : { compiled: before };
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
