/** One source's report of an event. */
import type { CalendarDay } from '../arabic/dates.ts';

export interface Account {
  /** The outlet's id, or whatever tells the sources apart. */
  readonly source: string;
  readonly title: string;
  /** The standfirst; empty where there is none. */
  readonly summary: string;
  /** The paragraphs, without what is no text of the report. */
  readonly text: string;
  /** Milliseconds since 1970; undefined where the hour is not known. */
  readonly published: number | undefined;
  /** The day of publication in the outlet's zone; undefined where it is not known: then no days are read. */
  readonly day: CalendarDay | undefined;
}

/** A report with what is known of its words. */
export interface Reading extends Account {
  readonly statements: readonly Said[];
  /** People and bodies as printed, in their fullest form. */
  readonly names: readonly string[];
  /** Of these the people. */
  readonly people: readonly string[];
  /** What of its words may be printed, where that is not all: the rest is compared, and only its facts are told. */
  readonly printable?: string;
}

/** Whether a sentence of a report may be printed. */
export function mayPrint({ printable }: Pick<Reading, 'printable'>, said: string): boolean {
  return printable === undefined || printable.includes(said);
}

export interface Said {
  readonly text: string;
  /** As printed; undefined where nobody certain speaks. */
  readonly speaker: string | undefined;
}
