/** Direct speech in a brief: who said what, in the words of the source. */
export interface Statement {
  /** The words themselves, without quotation marks. */
  readonly text: string;
  /** Id of the actor who spoke, when registered. */
  readonly by?: string;
  /** The speaker as printed. */
  readonly name?: string;
  /** The fragment at which the statement stands on the brief's page. */
  readonly anchor: string;
}

/** A paraphrase in a brief: who is reported to say what, in the words of the reporter. */
export interface Paraphrase {
  /** The reporter's words for it. */
  readonly text: string;
  /** Id of the actor who spoke, when registered. */
  readonly by?: string;
  /** The speaker as printed. */
  readonly name?: string;
  /** The verb of saying as printed: «أكد», «نفى». */
  readonly verb?: string;
}

declare module 'vfile' {
  interface DataMap {
    /** Set by remark-quotes, in the order of the text. */
    statements: Statement[];
    /** Set by remark-paraphrases, in the order of the text. */
    paraphrases: Paraphrase[];
    /** Given by the caller: whether an id is a registered actor's. */
    isActor: (id: string) => boolean;
  }
}
