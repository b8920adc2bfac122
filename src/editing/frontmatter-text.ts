/**
 * Changes to the frontmatter of a brief as text: the lines that change are written, all others stay byte for byte.
 * (A YAML library would write the whole anew: folded lines, other quotes, comments elsewhere.)
 */
import { stringify } from 'yaml';
import { splitFrontmatter } from '../check/frontmatter.ts';

/**
 * Sets a plain value of one line.
 *
 * @param after the key behind which a new one is put
 * @throws RangeError where the text has no frontmatter
 */
export function setValue(text: string, key: string, value: string, after: string): string {
  const line = `${key}: ${value}`;
  return edit(text, (lines) => {
    const at = lines.findIndex((one) => one.startsWith(`${key}:`));
    if (at !== -1) return lines.with(at, line);
    const behind = lines.findIndex((one) => one.startsWith(`${after}:`));
    return lines.toSpliced(behind === -1 ? lines.length : endOf(lines, behind), 0, line);
  });
}

/**
 * Adds a record at the end of a list, which is made where it is missing.
 *
 * @throws RangeError where the text has no frontmatter, or writes the list between brackets with something in it
 */
export function appendRecord(
  text: string,
  key: string,
  record: Readonly<Record<string, string>>,
): string {
  const written = stringify([record], { lineWidth: 0, indentSeq: true })
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
  return edit(text, (lines) => {
    const at = lines.findIndex((one) => one.startsWith(`${key}:`));
    if (at === -1) return [...lines, `${key}:`, ...written];
    const rest = (lines[at] ?? '')
      .slice(key.length + 1)
      .replace(/#.*$/, '')
      .trim();
    if (rest === '[]' || rest === '') {
      const end = endOf(lines, at);
      const indent = /^ */.exec(lines[at + 1] ?? '')?.[0].length ?? 2;
      const isList = end > at + 1;
      const shifted = isList ? written.map((line) => ' '.repeat(indent) + line.slice(2)) : written;
      return [
        ...lines.slice(0, at),
        `${key}:`,
        ...lines.slice(at + 1, end),
        ...shifted,
        ...lines.slice(end),
      ];
    }
    throw new RangeError(`The list «${key}» is written between brackets.`);
  });
}

/** The line behind the value of a key: what is indented, listed or empty belongs to it. */
function endOf(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && /^(?:\s|-(?:\s|$))/.test(lines[end] ?? '')) end += 1;
  return end;
}

function edit(text: string, change: (lines: string[]) => string[]): string {
  const parts = splitFrontmatter(text);
  if (parts === undefined) throw new RangeError('The text has no frontmatter.');
  const start = text.indexOf('\n') + 1;
  const ending = parts.yaml.includes('\r\n') ? '\r\n' : '\n';
  const lines = parts.yaml.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const changed = [...change(lines), ''].join(ending);
  return text.slice(0, start) + changed + text.slice(start + parts.yaml.length);
}
