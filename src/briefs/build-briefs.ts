/** The briefs of a build: a fault stops it, and what is not out yet does not reach it at all. */
import { AstroError } from 'astro/errors';
import type { LoaderContext } from 'astro/loaders';
import { type CheckedContent, compileContent } from '../check/check-content.ts';
import type { FollowedContent } from '../check/followed-content.ts';
import { reportCheck } from '../check/report.ts';
import { isComplete } from '../schemas/brief.ts';
import { briefDigests } from './brief-digests.ts';
import { fillBriefStore, openBriefStore, sealBriefStore, type ShownBrief } from './brief-store.ts';
import { compileChanged } from './compile-changed.ts';
import type { CompiledBody } from './compiler.ts';
import { knownBriefs, rememberChecked } from './known-briefs.ts';
import { knownRegistries, rememberRegistries } from './known-registries.ts';
import { isOut, isWithdrawn } from './publication.ts';

/** @throws AstroError with the report, when the content has errors */
export async function buildBriefs(
  context: LoaderContext,
  followed: FollowedContent,
): Promise<void> {
  const digestOf = briefDigests(context);
  openBriefStore(context);
  const known = knownBriefs(context, digestOf);
  const checked = await compileContent(
    followed.check({ knownFrontmatter: known.frontmatter }),
    (content) =>
      compileChanged(
        content,
        {
          recall: ({ id, text }) => {
            const compiled = known.compiled(id, digestOf(text));
            return compiled && { compiled };
          },
          registries: knownRegistries(context.meta),
        },
        (n) => {
          context.logger.info(
            `${String(n)} of ${String(content.briefs.size)} bodies are to be compiled`,
          );
        },
      ),
  );
  refuse(checked, context);
  // Drafts, and briefs whose time has not come: no page, feed or index can leak what is not there.
  const shown: ShownBrief[] = [];
  const sound = new Map<string, string>();
  const warned = new Set(checked.problems.map(({ file }) => file));
  for (const { id, data, file, text } of checked.content.briefs.values()) {
    const compiled = checked.compiled.get(id);
    if (compiled === undefined || !isComplete(data)) continue;
    if (!isOut(data, Date.now()) && !isWithdrawn(data)) continue;
    shown.push({ id, data: { ...data, compiled }, file, digest: digestOf(text) });
    if (!warned.has(file)) sound.set(id, digestOf(text));
  }
  await fillBriefStore(context, shown);
  rememberChecked(context, sound);
  rememberRegistries(context.meta, checked.content);
  sealBriefStore(context);
}

function refuse(checked: CheckedContent<CompiledBody>, { logger }: LoaderContext): void {
  if (checked.problems.length === 0) return;
  const report = reportCheck(checked);
  if (checked.problems.some(({ severity }) => severity === 'error'))
    throw new AstroError(`المحتوى فيه أخطاء، ولم يُبنَ الموقع.\n\n${report}`);
  logger.warn(`\n${report}`);
}
