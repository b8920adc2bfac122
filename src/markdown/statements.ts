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

declare module 'vfile' {
  interface DataMap {
    /** Set by remark-quotes, in the order of the text. */
    statements: Statement[];
    /** Given by the caller: whether an id is a registered actor's. */
    isActor: (id: string) => boolean;
  }
}
