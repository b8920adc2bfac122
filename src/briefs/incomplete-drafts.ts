/** Drafts that have no page yet. */
import { liveContent } from './live-content.ts';
import type { IncompleteDraft } from './sound-content.ts';

/** @returns none in a build, which knows no drafts */
export function incompleteDrafts(): readonly IncompleteDraft[] {
  return import.meta.env.DEV ? liveContent().content.incomplete : [];
}
