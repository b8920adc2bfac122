/** From the text of a JSON file to its values: whole, by lines, or what can be saved of a damaged one. */

export interface JsonValue {
  readonly value: unknown;
  /** Offset in the text after it. */
  readonly end: number;
}

export type JsonPart =
  | JsonValue
  /** A part that is no JSON: its text, and where it begins (a line, counted from 1). */
  | { readonly damage: string; readonly line: number; readonly end: number };

/**
 * Reads JSON (RFC 8259), JSON lines and values one after another. A raw line break inside a string is taken as one.
 * Of a damaged file every whole record is read; what cannot be read is handed on with its line.
 *
 * @throws SyntaxError when nothing at all can be read
 */
export function* jsonValues(text: string): Generator<JsonPart, void> {
  const whole = hasRecordLines(text) ? undefined : parse(text);
  if (whole !== undefined) {
    yield { ...whole, end: text.length };
    return;
  }
  const damaged: JsonPart[] = [];
  let isAnyWhole = false;
  for (const part of records(text)) {
    isAnyWhole ||= 'value' in part;
    if (isAnyWhole) yield* [...damaged.splice(0), part];
    else damaged.push(part);
  }
  if (!isAnyWhole) yield { value: JSON.parse(text) as unknown, end: text.length };
}

/** Whether the first two lines are a record each: the text is none as a whole, and need not be tried as one. */
function hasRecordLines(text: string): boolean {
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  if (first < 0 || second < 0) return false;
  return [text.slice(0, first), text.slice(first, second)].every(
    (line) => /^\s*\{/.test(line) && parse(line) !== undefined,
  );
}

function parse(text: string): { readonly value: unknown } | undefined {
  for (const attempt of [text, withEscapedControls(text)]) {
    try {
      return { value: JSON.parse(attempt) as unknown };
    } catch {
      // The next attempt.
    }
  }
  return undefined;
}

/** Writers that do not escape leave raw line breaks and tabs inside their strings. */
function withEscapedControls(text: string): string {
  return text.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g, (string) =>
    string.replace(
      /[\u0000-\u001f]/g,
      (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

/** The objects of a list or of lines, each read for itself. */
function* records(text: string): Generator<JsonPart, void> {
  const lines = lineCounter(text);
  let at = text.indexOf('{');
  while (at >= 0) {
    const next = nextRecord(text, at + 1);
    const line = parse(text.slice(at, next ?? text.length).replace(/[\s,]+$/, ''));
    if (line !== undefined) {
      yield { ...line, end: next ?? text.length };
      at = next ?? -1;
      continue;
    }
    const end = endOfValue(text, at);
    // A string that is not closed swallows what follows: where the next record begins sooner, this one ends there.
    const whole = end === undefined ? undefined : parse(text.slice(at, end));
    if (whole !== undefined && end !== undefined) {
      yield { ...whole, end };
      at = text.indexOf('{', end);
      continue;
    }
    const list = listInside(text, at, next);
    if (list !== undefined) {
      at = list;
      continue;
    }
    const upTo = next ?? text.length;
    yield { damage: text.slice(at, upTo), line: lines(at), end: upTo };
    at = next ?? -1;
  }
}

/** Where the value that begins at `start` ends (after its last bracket); undefined where it never does. */
function endOfValue(text: string, start: number): number | undefined {
  let depth = 0;
  let isInString = false;
  const last = Math.min(text.length, start + LONGEST_RECORD);
  for (let i = start; i < last; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH && isInString) i += 1;
    else if (unit === QUOTE) isInString = !isInString;
    else if (isInString) {
      // A line that begins as a record does, inside a string: the string was never closed.
      if (unit === NEWLINE && text.startsWith('{"', i + 1)) return undefined;
    } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) depth += 1;
    else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return undefined;
}

/** UTF-16 units; what is longer is damaged: its end is not sought through a whole file, again for each record. */
const LONGEST_RECORD = 2_000_000;
const NEWLINE = 10;
const [BACKSLASH, QUOTE, OPEN_BRACE, OPEN_BRACKET, CLOSE_BRACE, CLOSE_BRACKET] = [92, 34, 123, 91, 125, 93]; // prettier-ignore

/** Where the next record of a list or of lines seems to begin: `},{"` or a line that begins with `{"`. */
function nextRecord(text: string, from: number): number | undefined {
  const boundary = /(?:\}\s*,?\s*|\n\s*)(?=\{\s*")/g;
  boundary.lastIndex = from;
  const match = boundary.exec(text);
  return match === null ? undefined : match.index + match[0].length;
}

/** A damaged wrapper (`{"articles": [{…`) is opened: its first record begins there. */
function listInside(text: string, start: number, next: number | undefined): number | undefined {
  const list = /"\s*:\s*\[\s*(?=\{)/;
  // A list within the first record would stand after its text: a wrapper has little before its list.
  const match = list.exec(text.slice(start, start + LONGEST_HEAD));
  if (match === null) return undefined;
  const at = start + match.index + match[0].length;
  return at <= (next ?? Infinity) ? at : undefined;
}

const LONGEST_HEAD = 400;

function lineCounter(text: string): (at: number) => number {
  let [seen, line] = [0, 1];
  return (at) => {
    for (; seen < at; seen += 1) if (text.charCodeAt(seen) === 10) line += 1;
    return line;
  };
}
