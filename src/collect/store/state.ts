/** What collect remembers beside the texts: whose feeds fail since when, which pages were read, what ingest has had. */
import path from 'node:path';
import { z } from 'astro/zod';
import { writeAtomically } from '../../files/atomic-file.ts';
import { readIfThere } from '../../files/read-if-there.ts';

const pageSchema = z.object({
  /** Of the item as it was when its page was read, or could not be. */
  print: z.string(),
  /** When a feed last had the item, milliseconds since 1970. */
  seen: z.number(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** How often the page could not be read; absent: it was. */
  fails: z.number().optional(),
  /** What each feed said of the item last, by the feed (known-items.ts); absent: it is not known which feed said `print`. */
  prints: z.record(z.string(), z.string()).optional(),
});
export type KnownPage = z.infer<typeof pageSchema>;

const stateSchema = z.object({
  version: z.literal(1),
  /** By the address of the feed: since when it cannot be read (ISO 8601). */
  failing: z.record(z.string(), z.string()),
  /** By the address of the feed: up to when all that was new in it was taken, milliseconds since 1970. */
  read: z.record(z.string(), z.number()).default({}),
  /** By host: before when it does not want to be asked, milliseconds since 1970. */
  waits: z.record(z.string(), z.number()),
  /** By the item's key. */
  pages: z.record(z.string(), pageSchema),
  /** Names of the texts that ingest has had. */
  ingested: z.array(z.string()),
});

export interface State {
  readonly failing: Map<string, string>;
  readonly read: Map<string, number>;
  waits: ReadonlyMap<string, number>;
  readonly pages: Map<string, KnownPage>;
  readonly ingested: Set<string>;
}

/** In collect's own folder. */
export const STATE_FILE = 'state.json';
/** An item that no feed has had for so long may be forgotten; and how many are remembered at most. */
const LONGEST = 30 * 86_400_000;
const MOST = 50_000;

/**
 * @param directory collect's own
 * @returns an empty state where there is none; where it is damaged too, which costs requests and loses nothing: texts
 *   that ingest has had it then finds unchanged
 */
export async function readState(
  directory: string,
): Promise<State & { readonly isDamaged: boolean }> {
  const text = await readIfThere(path.join(directory, STATE_FILE));
  const read = text === undefined ? undefined : parse(text);
  return {
    isDamaged: text !== undefined && read === undefined,
    failing: new Map(Object.entries(read?.failing ?? {})),
    read: new Map(Object.entries(read?.read ?? {})),
    waits: new Map(Object.entries(read?.waits ?? {})),
    pages: new Map(Object.entries(read?.pages ?? {})),
    ingested: new Set(read?.ingested ?? []),
  };
}

function parse(text: string): z.infer<typeof stateSchema> | undefined {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @throws the file system's error; what was there stays then */
export async function writeState(directory: string, state: State, now: number): Promise<void> {
  const pages = [...state.pages]
    .filter(([, { seen }]) => now - seen <= LONGEST)
    .sort(([, a], [, b]) => b.seen - a.seen)
    .slice(0, MOST);
  const text = JSON.stringify({
    version: 1,
    failing: Object.fromEntries(state.failing),
    read: Object.fromEntries([...state.read].filter(([, at]) => now - at <= LONGEST)),
    waits: Object.fromEntries(state.waits),
    pages: Object.fromEntries(pages),
    ingested: [...state.ingested].sort(),
  } satisfies z.infer<typeof stateSchema>);
  await writeAtomically(path.join(directory, STATE_FILE), text, { isForced: true });
}
