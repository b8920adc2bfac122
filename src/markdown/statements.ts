/** Who said what in a brief, on its way through the plugins. */
import type { Nodes } from 'mdast';
import type { StatementInText } from '../digest/model.ts';

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
    statements: StatementInText[];
    /** The same by the elements that they stand in. */
    statementOf: ReadonlyMap<Nodes, StatementInText>;
    /** Given by the caller. */
    speakerOf: Speakers;
  }
}
