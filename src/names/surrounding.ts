/** A text as names of bodies are read from it. */
import type { Repetitions } from './repetitions.ts';
import type { Word } from './words.ts';

export type PlaceKind = 'name' | 'demonym';

export interface Surrounding {
  readonly words: readonly Word[];
  readonly seen: Repetitions;
  /** Words of the names of countries, and of their adjectives. */
  readonly places: ReadonlyMap<number, PlaceKind>;
}
