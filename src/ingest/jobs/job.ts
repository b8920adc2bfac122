/** A piece of a run that one thread does at a time: some files, or some articles of a file too large for one piece. */
import type { Reading } from '../article.ts';
import type { Page } from '../page.ts';

export interface Job {
  readonly work: Work;
  /** Bytes of the inputs that are done when it is, of files that it shares with others its part. */
  readonly bytes: number;
  /** How many files are done when it is. */
  readonly files: number;
}

/** What can be sent to a thread. */
export type Work =
  | { readonly files: readonly string[] }
  /** Articles of one file, the first of them the `from`-th. */
  | { readonly file: string; readonly from: number; readonly pages: readonly Page[] }
  /** Nothing to do: what came of an input is known. */
  | { readonly results: readonly Result[] };

/** What came of one article, or of a file that holds none. */
export interface Result {
  readonly input: string;
  readonly index: number;
  readonly outcome:
    | { readonly reading: Reading }
    /** The file is no article, with the reason in Arabic. */
    | { readonly refusal: string }
    /** The file or the article could not be read, with the reason in Arabic. */
    | { readonly failure: string };
}
