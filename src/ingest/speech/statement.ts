/** What somebody is reported to have said, and where. */
import type { Quotation } from './quotation-marks.ts';
import type { Voice } from './voices.ts';

export interface Speaker {
  /** As printed, in the fullest form that the article gives. */
  readonly name: string;
  /** Id of the actor, when registered. */
  readonly id?: string;
}

export interface Statement extends Quotation {
  /** Which paragraph it is in. */
  readonly paragraph: number;
  /** In the words of the speaker; else a paraphrase. */
  readonly direct: boolean;
  readonly speaker?: Speaker;
  /** The verb of saying as printed, without conjunction. */
  readonly verb?: string;
}

/** A quotation of fewer words is left in the prose, unless the verb leads right to it. */
export const FEWEST_WORDS = 4;

export function statement(
  { start, end, text }: Quotation,
  paragraph: number,
  direct: boolean,
  voice: Voice | undefined,
  verb: string | undefined,
): Statement {
  return {
    start,
    end,
    text,
    paragraph,
    direct,
    ...(voice === undefined
      ? {}
      : { speaker: { name: voice.name, ...(voice.id === undefined ? {} : { id: voice.id }) } }),
    ...(verb === undefined ? {} : { verb }),
  };
}
