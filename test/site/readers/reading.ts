/** What a feed reader took from a feed. */
export interface Reading {
  readonly title?: string;
  /** As the reader tells it; absent where it tells none. */
  readonly language?: string;
  readonly items: readonly ReadItem[];
}

export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Seconds since 1970. */
  readonly published: number;
}

/** A reader: the readings of files by name, or undefined where the reader is not on this machine. */
export interface Reader {
  readonly name: string;
  /** Formats that it understands, by file name. */
  readonly understands: readonly string[];
  readonly read: (files: readonly string[]) => Promise<ReadonlyMap<string, Reading> | undefined>;
}

/** Seconds since 1970 of a date as feeds print it. */
export function seconds(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date) / 1000;
}
