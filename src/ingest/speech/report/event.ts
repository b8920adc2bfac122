/** An event of saying in a sentence, and what is known of who spoke so far. */
import type { SayingForm } from '../../../grammar/saying-verbs.ts';
import type { Complement } from './complement.ts';
import type { Cast } from '../cast.ts';
import type { Voice } from '../voices.ts';

/** What is reported, from a verb on. */
export interface Event {
  readonly at: number;
  readonly form: SayingForm | undefined;
  readonly voice: Voice | undefined;
  readonly complement: Complement;
  readonly verb: string;
  /** Whether what was reported before ends here: not in a relative clause or within the report itself. */
  readonly endsClause: boolean;
  readonly isRelative?: boolean;
}

export interface State {
  readonly cast: Cast;
  last: Voice | undefined;
  /** The subject of the sentence before, where it did not speak. */
  center:
    | { readonly voice: Voice | undefined; readonly sentence: number; readonly isSpeech?: boolean }
    | undefined;
  issuer: Voice | undefined;
  sentence: number;
  /** The event that the paragraph before ended with, its words to come. */
  open: Event | undefined;
  /** Who is quoted right before. */
  quoted: { readonly event: Event; readonly paragraph: number } | undefined;
}
