/** What a check remembers for the next one, so that only what changed is read and compared again. */
import type { ContentFile } from './content-files.ts';
import type { Content, Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { sameEntries } from './same-entries.ts';

export interface CheckMemory {
  /** What came of a file, by the file as it was read. */
  readonly files: WeakMap<ContentFile, FileResult>;
  /**
   * The broken references of each entry. They also rest on which ids there are: where those are others than at the
   * last call, nothing is remembered.
   */
  readonly references: (
    files: readonly ContentFile[],
    content: Content,
  ) => WeakMap<Entry<unknown>, readonly Problem[]>;
  /** @returns the content with those registries of the last call that hold the same */
  readonly keepRegistries: (content: Content) => Content;
}

export interface FileResult {
  readonly entry: unknown;
  readonly problems: readonly Problem[];
}

export function createCheckMemory(): CheckMemory {
  let references = new WeakMap<Entry<unknown>, readonly Problem[]>();
  let ids: Ids | undefined;
  let last: Content | undefined;
  return {
    files: new WeakMap(),
    references: (files, content) => {
      const now: Ids = { files, content };
      if (ids === undefined || !areSame(ids, now)) references = new WeakMap();
      ids = now;
      return references;
    },
    keepRegistries: (now) => {
      if (last !== undefined)
        now = {
          briefs: now.briefs,
          countries: sameEntries(now.countries, last.countries),
          actors: sameEntries(now.actors, last.actors),
          outlets: sameEntries(now.outlets, last.outlets),
          topics: sameEntries(now.topics, last.topics),
        };
      last = now;
      return now;
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
      const { id, collection } = other.files[i] ?? {};
      return file.id === id && file.collection === collection;
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
  if (one.size !== other.size) return false;
  const others = other.keys();
  for (const key of one.keys()) if (others.next().value !== key) return false;
  return true;
}
