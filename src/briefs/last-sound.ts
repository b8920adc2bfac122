/** The last sound versions of what has a fault, on the disk: `npm run dev` shows them after a new start, too. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { type CacheKind, readCacheFile, writeCacheFile } from '../build-cache/cache-file.ts';
import type { Content } from '../check/entry.ts';
import { developmentDirectory } from '../workspace.ts';
import { hasPack } from './body-store.ts';
import {
  type KnownEntries,
  type KnownRegistries,
  listRegistries,
  registriesSchema,
} from './known-registries.ts';
import type { SoundBrief, SoundContent } from './sound-content.ts';
import { storedBriefSchema } from './stored-brief.ts';

export type Kept = Pick<SoundContent, 'briefs' | 'registries'>;

const LAST_SOUND = {
  name: 'last-sound',
  version: 2,
  schema: z.object({
    briefs: z.array(z.object({ id: z.string(), file: z.string(), data: storedBriefSchema })),
    registries: registriesSchema,
  }),
} satisfies CacheKind<unknown>;

/** @returns undefined where nothing was kept, or nothing that can be read */
export function readLastSound(): Kept | undefined {
  const kept = readCacheFile(fileOf(), LAST_SOUND);
  if (kept === undefined) return undefined;
  const briefs = kept.briefs.filter(({ data }) => hasPack(data.compiled.place.pack));
  return {
    briefs: new Map(briefs.map((brief): [string, SoundBrief] => [brief.id, brief])),
    registries: kept.registries,
  };
}

/** @returns a function that writes what is shown other than the content has it; it writes only what is new */
export function lastSoundWriter(): (shown: SoundContent, content: Content) => Promise<void> {
  let written: string | undefined;
  return async (shown, content) => {
    const briefs = [...shown.briefs.values()].filter(
      ({ id, entry }) => entry === undefined || content.briefs.get(id) !== entry,
    );
    const registries = keptOf(shown.registries, content);
    const isEmpty =
      briefs.length === 0 && Object.values(registries).every(({ size }) => size === 0);
    const text = isEmpty
      ? ''
      : JSON.stringify({
          briefs: briefs.map(({ id, file, data }) => ({ id, file, data })),
          registries: listRegistries(registries),
        });
    if (text === written) return;
    if (isEmpty) await rm(fileOf(), { force: true });
    else await writeCacheFile(fileOf(), LAST_SOUND, text);
    written = text;
  };
}

function keptOf(shown: KnownRegistries, content: Content): KnownRegistries {
  const kept = <T>(entries: KnownEntries<T>, now: ReadonlyMap<string, unknown>): KnownEntries<T> =>
    new Map([...entries].filter(([id]) => !now.has(id)));
  return {
    countries: kept(shown.countries, content.countries),
    actors: kept(shown.actors, content.actors),
    outlets: kept(shown.outlets, content.outlets),
    topics: kept(shown.topics, content.topics),
  };
}

function fileOf(): string {
  return path.join(developmentDirectory(), 'last-sound.json');
}
