/** The two parts of a brief's file: YAML between two lines of `---`, then the body. */
export interface Frontmatter {
  readonly yaml: string;
  /** The line of the file on which the YAML begins, from 1. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

const OPENING = /^\ufeff?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * Splits a file's text.
 *
 * @returns undefined where the text has no frontmatter, or one that never closes
 */
export function splitFrontmatter(text: string): Frontmatter | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing === null) return undefined;
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  return { yaml, yamlLine: 2, body, bodyLine: 3 + countLines(yaml) };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
