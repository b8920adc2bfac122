/** What noun phrases of an article are read with, and what they are read as. */
import type { Token } from '../../../grammar/token.ts';
import type { Gender } from '../../../lexicon/given-names.ts';
import type { Passage } from '../passage.ts';
import type { Cast } from '../cast.ts';
import type { Voice } from '../voices.ts';

/** What a noun phrase is read with. */
export interface Scene {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly cast: Cast;
  /** Who «البيان» is by. */
  readonly issuer: Voice | undefined;
  /** Who spoke last. */
  readonly last: Voice | undefined;
}

/** How the verb agrees. */
export interface Agreement {
  readonly gender: Gender | undefined;
  readonly isAdding: boolean;
  /** Whether the verb may have a person for its object: a title behind the subject is not its own then. */
  readonly takesObject?: boolean;
}

export interface Phrase {
  /** Undefined: somebody or something that is not certain. */
  readonly voice: Voice | undefined;
  /** The index of the token behind it. */
  readonly end: number;
  /** Whether it could be somebody at all. */
  readonly isNominal: boolean;
}

export interface Who {
  readonly voice?: Voice | undefined;
  /** Where the name ends in the text. */
  readonly nameEnd?: number;
  /** A title or a common noun for people without a name. */
  readonly isTitle?: boolean;
}
