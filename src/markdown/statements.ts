/** Who said what in a brief: in his own words, or in those of the reporter. */
import type { Nodes } from 'mdast';

export interface Statement {
  /** The words, without quotation marks of their own; of a paraphrase without the «إن» that stands before it. */
  readonly text: string;
  /** In the words of the speaker (`<Quote>`); else a paraphrase (`<Said>`). */
  readonly direct: boolean;
  /** Id of the actor who spoke, when registered. */
  readonly by?: string;
  /** The speaker as the brief prints it; where it does not, as registered. */
  readonly name?: string;
  /** The office that a registered speaker held on that day, where that is certain. */
  readonly role?: string;
  /** The verb of saying as printed: «أكد», «نفى». */
  readonly verb?: string;
  /** What joins a paraphrase to its verb in the sentence: «إن», «أن», «بأن», or a colon. */
  readonly particle?: string;
  /** When it was said, where that is not the day of the brief: a day, a month or a year. */
  readonly on?: string;
  /** Which block of the body it is in, from 1. */
  readonly paragraph: number;
  /** The fragment at which a quotation stands on the brief's page; a paraphrase leaves no mark there. */
  readonly anchor?: string;
  /** A quotation within a paraphrase of the same speaker: there it is told already. */
  readonly isPart?: true;
}

/** A registered speaker, on the day on which something was said. */
export interface Speaker {
  readonly name: string;
  readonly role?: string;
}

/**
 * @param on where that is not the day of the brief
 * @returns undefined where nobody is registered with that id
 */
export type Speakers = (id: string, on?: string) => Speaker | undefined;

declare module 'vfile' {
  interface DataMap {
    /** Set by remark-statements, in the order of the text. */
    statements: Statement[];
    /** The same by the elements that they stand in. */
    statementOf: ReadonlyMap<Nodes, Statement>;
    /** Given by the caller. */
    speakerOf: Speakers;
  }
}
