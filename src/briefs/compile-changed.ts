/** Compiles of all briefs only those whose text changed, or in which a name may be another by the registries. */
import type { BriefEntry, Content } from '../check/entry.ts';
import { type RegistryChange, registryChange } from '../entities/registry-change.ts';
import { dayOf } from '../digest/calendar.ts';
import type { Precision } from '../digest/model.ts';
import { site } from '../site.ts';
import { readWords } from './body-store.ts';
import { compileBriefs } from './compile-briefs.ts';
import type {
  BriefSource,
  Compiled,
  CompiledBody,
  createCompiler,
  Registries,
} from './compiler.ts';

/** What is known of the bodies of briefs from before. */
export interface KnownBodies {
  /** What came of a brief of this very text. */
  readonly recall: (brief: BriefEntry) => Compiled | undefined;
  /** The registries that it was compiled with; undefined: nobody knows. */
  readonly registries: Registries | undefined;
  /** As compileBriefs takes it. */
  readonly compilerOf?: typeof createCompiler;
}

/**
 * @param tell is told how many bodies are compiled
 * @returns what came of each, by id
 */
export async function compileChanged(
  content: Content,
  { recall, registries, compilerOf }: KnownBodies,
  tell?: (compiled: number) => void,
): Promise<ReadonlyMap<string, Compiled>> {
  const isKnown = registries !== undefined;
  const change = isKnown ? registryChange(registries, content) : undefined;
  const results = new Map<string, Compiled>();
  const changed: BriefEntry[] = [];
  for (const brief of content.briefs.values()) {
    const before = isKnown ? recall(brief) : undefined;
    if (before === undefined || isTouched(brief, before, change)) changed.push(brief);
    else results.set(brief.id, before);
  }
  tell?.(changed.length);
  if (changed.length === 0) return results;
  for (const [id, result] of await compileBriefs(changed.map(sourceOf), content, compilerOf))
    results.set(id, result);
  return results;
}

/** Whether a brief that is as it was may be other HTML, or be found by other names, for what changed in the registries. */
function isTouched(
  { data }: BriefEntry,
  before: Compiled,
  change: RegistryChange | undefined,
): boolean {
  if (change === undefined) return false;
  // Some faults are of the registries: a speaker whom nobody knows.
  if ('faults' in before) return true;
  const { place, statements }: CompiledBody = before.compiled;
  // Quotes name their speakers by id.
  if (statements.some(({ by = '' }) => change.actors.has(by))) return true;
  const { text, evidence } = readWords(place);
  return change.mayTouch(
    [data.title, data.summary, ...(data.keyPoints ?? []), text, evidence].join('\n'),
  );
}

function sourceOf({ id, body, data }: BriefEntry): BriefSource {
  return {
    id,
    body,
    title: data.title,
    summary: data.summary,
    keyPoints: data.keyPoints ?? [],
    never: data.links?.never ?? [],
    always: data.links?.always ?? [],
    ...(data.publishedAt === undefined
      ? {}
      : { day: dayKnown(data.publishedAt, data.publishedPrecision) }),
  };
}

/** Where only the month is known, that alone. */
function dayKnown(publishedAt: string, precision: Precision): string {
  const day = dayOf(publishedAt, precision, site.timeZone);
  return precision === 'month' ? day.slice(0, 7) : day;
}
