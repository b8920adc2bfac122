/** What a check remembers for the next one, so that only what changed is read and compared again. */
import type { Collected } from './collected.ts';
import type { CollectionName, ContentFile } from './content-files.ts';
import type { Content } from './entry.ts';
import type { ReferenceMemory } from './references.ts';

export interface CheckMemory {
  /** What was read of the files of each collection. */
  readonly collected: Map<CollectionName, Collected<unknown>>;
  /**
   * The broken references of the entries. They also rest on which ids there are: where those are others than at the
   * last call, nothing is remembered.
   */
  readonly references: (files: readonly ContentFile[], content: Content) => ReferenceMemory;
}

export function createCheckMemory(): CheckMemory {
  let references: ReferenceMemory = {};
  let ids: Ids | undefined;
  return {
    collected: new Map(),
    references: (files, content) => {
      const now: Ids = { files, content };
      if (ids === undefined || !areSame(ids, now)) references = {};
      ids = now;
      return references;
    },
  };
}

/** The ids that files have, and those of the entries that are valid: suggestions are made of these. */
interface Ids {
  readonly files: readonly ContentFile[];
  readonly content: Content;
}

function areSame(one: Ids, other: Ids): boolean {
  return (
    one.files.length === other.files.length &&
    one.files.every((file, i) => {
      const now = other.files[i];
      return file === now || (file.id === now?.id && file.collection === now.collection);
    }) &&
    (['briefs', 'countries', 'actors', 'outlets', 'topics'] as const).every((name) =>
      haveSameKeys(one.content[name], other.content[name]),
    )
  );
}

function haveSameKeys(
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  const others = other.keys();
  for (const key of one.keys()) if (others.next().value !== key) return false;
  return true;
}
