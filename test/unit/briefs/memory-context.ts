/** What Astro gives to a loader, kept in memory. */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';

type Entry = Parameters<LoaderContext['store']['set']>[0];

export interface MemoryContext {
  /** As Astro's, in what the loaders use of it. */
  readonly context: LoaderContext;
  readonly entries: Map<string, Entry>;
  readonly log: string[];
}

export function memoryContext(before?: MemoryContext): MemoryContext {
  const entries = before?.entries ?? new Map<string, Entry>();
  const log: string[] = [];
  const say = (text: string): void => void log.push(text);
  const context = {
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: Entry) => {
        const known = entries.get(entry.id);
        if (entry.digest && known?.digest === entry.digest) return false;
        entries.set(entry.id, entry);
        return true;
      },
      delete: (id: string) => entries.delete(id),
      clear: () => {
        entries.clear();
      },
      keys: () => [...entries.keys()],
      values: () => [...entries.values()],
      has: (id: string) => entries.has(id),
    },
    meta: before?.context.meta ?? new Map<string, string>(),
    logger: { info: say, warn: say, error: say },
    config: { root: pathToFileURL(`${process.cwd()}/`) },
    generateDigest: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  // Loaders use nothing else.
  return { context: context as unknown as LoaderContext, entries, log };
}
