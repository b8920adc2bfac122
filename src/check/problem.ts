/** A fault found in the content, told to the editor who can mend it. */
export interface Problem {
  /** The file as the editor knows it, relative to the folder of the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** What is wrong, in Arabic. */
  readonly message: string;
  /** What to do about it, in Arabic. */
  readonly remedy: string;
}

/** A place in a file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Orders problems by file and place, so that two runs print the same. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;
}
