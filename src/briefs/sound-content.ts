/**
 * What is shown while an editor writes: of every file its last sound version. One that has a fault stays as it was,
 * and so does what it names, though that be taken away; without a sound version it is left out.
 */
import type { CheckedContent } from '../check/check-content.ts';
import type { BriefEntry } from '../check/entry.ts';
import { changedEntries, withEntries } from '../check/same-entries.ts';
import { isComplete } from '../schemas/brief.ts';
import type { CompiledBody } from './compiler.ts';
import { type KnownRegistries, NO_REGISTRIES } from './known-registries.ts';
import { soundRegistries } from './sound-registries.ts';
import type { StoredBrief } from './stored-brief.ts';

export interface SoundContent {
  readonly briefs: ReadonlyMap<string, SoundBrief>;
  readonly registries: KnownRegistries;
  /** Drafts without fault that lack what a page needs: a day, a source. */
  readonly incomplete: readonly IncompleteDraft[];
}

export interface SoundBrief {
  readonly id: string;
  readonly data: StoredBrief;
  /** Relative to the project. */
  readonly file: string;
  /** What it was made from; undefined: by an earlier run. */
  readonly entry?: BriefEntry;
}

export interface IncompleteDraft {
  readonly title: string;
  readonly file: string;
}

export const NO_CONTENT: SoundContent = {
  briefs: new Map(),
  registries: NO_REGISTRIES,
  incomplete: [],
};

/**
 * @param before what was shown until now
 * @param last the check that it was made of; undefined: of none
 * @returns the same object, where the same is shown
 */
export function soundContent(
  checked: CheckedContent<CompiledBody>,
  before: SoundContent,
  last?: CheckedContent<CompiledBody>,
): SoundContent {
  return (last && withChanges(checked, before, last)) ?? soundOf(checked, before);
}

/**
 * An edit among briefs of which all are sound and shown, before and after it: only what changed is looked at.
 *
 * @returns undefined where it is another
 */
function withChanges(
  now: CheckedContent<CompiledBody>,
  before: SoundContent,
  last: CheckedContent<CompiledBody>,
): SoundContent | undefined {
  const { content, compiled } = now;
  const areAllShown =
    !hasErrors(now) && !hasErrors(last) && before.briefs.size === content.briefs.size;
  const areSame = NAMES.every((name) => content[name] === before.registries[name]);
  if (!areAllShown || !areSame || before.incomplete.length > 0) return undefined;
  const entries = changedEntries(content.briefs, last.content.briefs);
  const bodies = changedEntries(compiled, last.compiled);
  if (entries === undefined || bodies === undefined) return undefined;
  const changed = new Map<string, SoundBrief>();
  const { resolve } = soundRegistries(content, before.registries);
  for (const id of new Set([...entries.keys(), ...bodies.keys()])) {
    const [entry, body] = [content.briefs.get(id), compiled.get(id)];
    if (entry === undefined || body === undefined || !isComplete(entry.data)) return undefined;
    const brief = { id, data: { ...entry.data, compiled: body }, file: entry.file, entry };
    if (!resolve(brief.data)) return undefined;
    changed.set(id, brief);
  }
  return changed.size === 0 ? before : { ...before, briefs: withEntries(before.briefs, changed) };
}

function hasErrors({ problems }: CheckedContent<unknown>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function soundOf(
  { content, compiled, problems }: CheckedContent<CompiledBody>,
  before: SoundContent,
): SoundContent {
  const faulty = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const registries = soundRegistries(content, before.registries);
  // What was shown is still known by the same registries.
  const areSame = NAMES.every((name) => content[name] === before.registries[name]);
  const briefs = new Map<string, SoundBrief>();
  const show = (brief: SoundBrief | undefined): boolean => {
    if (brief === undefined || !registries.resolve(brief.data)) return false;
    briefs.set(brief.id, brief);
    return true;
  };
  const incomplete: IncompleteDraft[] = [];
  for (const entry of content.briefs.values()) {
    const { id, file, data } = entry;
    const last = before.briefs.get(id);
    const body = compiled.get(id);
    const isAsItWas = last?.entry === entry && last.data.compiled === body && !faulty.has(file);
    if (isAsItWas && areSame) briefs.set(id, last);
    else if (faulty.has(file) || body === undefined) show(last);
    else if (!isComplete(data)) incomplete.push({ title: data.title, file });
    else {
      const now = isAsItWas ? last : { id, data: { ...data, compiled: body }, file, entry };
      if (!show(now)) show(last);
    }
  }
  // Those that cannot even be read; what is faulty is there.
  for (const [id, last] of before.briefs)
    if (!content.briefs.has(id) && faulty.has(last.file)) show(last);
  return same({ briefs, registries: registries.all(faulty), incomplete }, before);
}

function same(now: SoundContent, before: SoundContent): SoundContent {
  const isSame =
    now.briefs.size === before.briefs.size &&
    now.briefs.values().every((brief) => before.briefs.get(brief.id) === brief) &&
    NAMES.every((name) => now.registries[name] === before.registries[name]) &&
    JSON.stringify(now.incomplete) === JSON.stringify(before.incomplete);
  return isSame ? before : now;
}

const NAMES = ['countries', 'actors', 'outlets', 'topics'] as const;
