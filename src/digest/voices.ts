/** Whose voice an outlet is: outlets of one owner are one voice, however many they are. */
import type { Ownership } from './model.ts';

/** What the registry says of an outlet. */
export interface OwnedOutlet {
  readonly ownership: Ownership;
  /** The id of the country where it is at home. */
  readonly country?: string;
  readonly owner?: string;
  /** The id of the agency whose news it carries. */
  readonly wireOf?: string;
}

/**
 * The media of one state are one voice; who carries the news of an agency is its voice; else the owner that the registry
 * names, else the outlet itself.
 *
 * @param outlets all that are registered, by id
 * @returns the same for two outlets exactly where they are one voice
 */
export function voiceOf(id: string, outlets: ReadonlyMap<string, OwnedOutlet>): string {
  const seen = new Set<string>();
  let at = id;
  // An agency may carry another's news, and two each other's.
  for (;;) {
    seen.add(at);
    const next = outlets.get(at)?.wireOf;
    if (next === undefined) break;
    if (seen.has(next)) {
      const circle = [...seen].slice([...seen].indexOf(next));
      at = circle.sort()[0] ?? at;
      break;
    }
    at = next;
  }
  const { ownership, country, owner } = outlets.get(at) ?? { ownership: 'unknown' };
  if (owner !== undefined) return `owner:${owner}`;
  return ownership === 'state' && country !== undefined ? `state:${country}` : `outlet:${at}`;
}
