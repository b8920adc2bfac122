/**
 * What `npm run dev` shows at this moment: pages read it here, and not from Astro's store, which writes itself whole to
 * the disk after every change, and is read whole again.
 *
 * The loader (content.config.ts), the pages and the integrations (astro.config.mjs) are run apart from each other, each
 * with this module of its own; they share the one global object.
 */
import { NO_CONTENT, type SoundContent } from './sound-content.ts';

export interface LiveContent {
  readonly content: SoundContent;
  /** What `npm run check` says, while there are errors. */
  readonly report: string | undefined;
}

/** @param isNew other content is shown than before */
export type LiveListener = (live: LiveContent, isNew: boolean) => void;

const KEY = Symbol.for('mujaz.live-content');

interface Shared {
  live: LiveContent;
  stop: () => void;
  listeners: Set<LiveListener>;
}

export function liveContent(): LiveContent {
  return shared().live;
}

export function publishLive(live: LiveContent): void {
  const isNew = shared().live.content !== live.content;
  shared().live = live;
  for (const listener of shared().listeners) listener(live, isNew);
}

/**
 * To be called by whoever publishes from now on: who did so before stops.
 *
 * @param stop ends what follows the disk
 */
export function takeOverLive(stop: () => void): void {
  shared().stop();
  shared().stop = stop;
}

/** @returns what ends it */
export function listenToLive(listener: LiveListener): () => void {
  shared().listeners.add(listener);
  return () => {
    shared().listeners.delete(listener);
  };
}

function shared(): Shared {
  // Nothing else writes under this key.
  const known = Reflect.get(globalThis, KEY) as Shared | undefined;
  const made: Shared = known ?? {
    live: { content: NO_CONTENT, report: undefined },
    stop: () => undefined,
    listeners: new Set(),
  };
  Reflect.set(globalThis, KEY, made);
  return made;
}
