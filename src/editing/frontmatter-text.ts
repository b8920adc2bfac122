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
  record: string | Readonly<Record<string, unknown>>,
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

/**
 * Takes a key out of a block, and the block where nothing is left of it.
 *
 * @param block a key of the frontmatter whose value is written in lines of its own
 * @throws RangeError where the text has no frontmatter, or the block is written between brackets
 */
export function removeFrom(text: string, block: string, key: string): string {
  return edit(text, (lines) => {
    const at = lines.findIndex((one) => one.startsWith(`${block}:`));
    if (at === -1) return lines;
    const end = endOf(lines, at);
    const inner = lines.slice(at + 1, end);
    const indent = /^ +/.exec(inner.find((one) => one.trim() !== '') ?? '')?.[0];
    if (indent === undefined)
      throw new RangeError(`The block «${block}» is written between brackets.`);
    const first = inner.findIndex((one) => one.startsWith(`${indent}${key}:`));
    if (first === -1) return lines;
    const isOther = (one: string): boolean =>
      one.startsWith(indent) && /[^\s-]/.test(one.charAt(indent.length));
    const length = inner.slice(first + 1).findIndex(isOther);
    const rest = inner.toSpliced(first, length === -1 ? inner.length - first : length + 1);
    const kept = rest.some((one) => one.trim() !== '') ? [lines[at] ?? '', ...rest] : [];
    return [...lines.slice(0, at), ...kept, ...lines.slice(end)];
  });
}

/**
 * Takes an item out of a list in a block, and the list where nothing is left of it.
 *
 * @param key of the list within the block
 * @param index of the item, from 0
 * @throws RangeError where the text has no frontmatter, or the list no such item in lines of its own
 */
export function removeItemFrom(text: string, block: string, key: string, index: number): string {
  const [first = '', ...lines] = blockOf(text, block) ?? [];
  const at = lines.findIndex((one) => one.trimStart().startsWith(`${key}:`));
  const indent = /^ */.exec(lines[at + 1] ?? '')?.[0] ?? '';
  const isItem = (one: string): boolean => one.startsWith(`${indent}- `);
  const isInside = (one: string): boolean =>
    isItem(one) || one.startsWith(`${indent} `) || one.trim() === '';
  const rest = lines.slice(at + 1);
  const length = rest.findIndex((one) => !isInside(one));
  const list = length === -1 ? rest : rest.slice(0, length);
  const starts = [...list.keys()].filter((i) => isItem(list[i] ?? ''));
  const from = starts[index];
  if (at === -1 || from === undefined)
    throw new RangeError(`The list «${key}» is written between brackets.`);
  if (starts.length === 1) return removeFrom(text, block, key);
  const to = starts[index + 1] ?? list.length;
  const kept = list.toSpliced(from, to - from);
  return setBlock(text, block, [
    first,
    ...lines.slice(0, at + 1),
    ...kept,
    ...rest.slice(list.length),
  ]);
}

/**
 * Sets a list of ids in one line, in the place of whatever stood there.
 *
 * @param after the key behind which a new one is put
 * @throws RangeError where the text has no frontmatter
 */
export function setIds(text: string, key: string, ids: readonly string[], after: string): string {
  const line = `${key}: [${ids.join(', ')}]`;
  return edit(text, (lines) => {
    const at = lines.findIndex((one) => one.startsWith(`${key}:`));
    if (at !== -1) return lines.toSpliced(at, endOf(lines, at) - at, line);
    const behind = lines.findIndex((one) => one.startsWith(`${after}:`));
    return lines.toSpliced(behind === -1 ? lines.length : endOf(lines, behind), 0, line);
  });
}

/** @returns the lines of a key and its value; undefined where it is not there */
export function blockOf(text: string, key: string): readonly string[] | undefined {
  let block: readonly string[] | undefined;
  edit(text, (lines) => {
    const at = lines.findIndex((one) => one.startsWith(`${key}:`));
    if (at !== -1) block = lines.slice(at, endOf(lines, at));
    return lines;
  });
  return block;
}

/** Writes the lines of a key anew, at the end where it is not there. @throws RangeError where the text has no frontmatter */
export function setBlock(text: string, key: string, block: readonly string[]): string {
  return edit(text, (lines) => {
    const at = lines.findIndex((one) => one.startsWith(`${key}:`));
    return at === -1 ? [...lines, ...block] : lines.toSpliced(at, endOf(lines, at) - at, ...block);
  });
}

/** Takes a key and its value away. @throws RangeError where the text has no frontmatter */
export function removeKey(text: string, key: string): string {
  return edit(text, (lines) => {
    const at = lines.findIndex((one) => one.startsWith(`${key}:`));
    return at === -1 ? lines : lines.toSpliced(at, endOf(lines, at) - at);
  });
}

/**
 * Takes a record out of a list.
 *
 * @param index of the record, from 0
 * @throws RangeError where the text has no frontmatter, or its list no such record in lines of its own
 */
export function removeRecord(text: string, key: string, index: number): string {
  return edit(text, (lines) => {
    const { from, to } = recordAt(lines, key, index);
    return lines.toSpliced(from, to - from);
  });
}

/** Writes a record of a list anew. @throws as `removeRecord` */
export function setRecord(
  text: string,
  key: string,
  index: number,
  record: Readonly<Record<string, unknown>>,
): string {
  return edit(text, (lines) => {
    const { from, to, indent } = recordAt(lines, key, index);
    const written = stringify([record], { lineWidth: 0, indentSeq: true }).trimEnd().split('\n');
    return lines.toSpliced(from, to - from, ...written.map((line) => indent + line));
  });
}

function recordAt(
  lines: readonly string[],
  key: string,
  index: number,
): { readonly from: number; readonly to: number; readonly indent: string } {
  const at = lines.findIndex((one) => one.startsWith(`${key}:`));
  const end = at === -1 ? -1 : endOf(lines, at);
  const indent = /^ */.exec(lines[at + 1] ?? '')?.[0] ?? '';
  const starts = lines.flatMap((one, i) =>
    i > at && i < end && one.startsWith(`${indent}- `) ? [i] : [],
  );
  const [from, to] = [starts[index], starts[index + 1] ?? end];
  if (at === -1 || from === undefined)
    throw new RangeError(`The list «${key}» is written between brackets.`);
  return { from, to, indent };
}

/** The line behind the value of a key: what is indented or listed belongs to it, and empty lines between such lines. */
function endOf(lines: readonly string[], at: number): number {
  let end = at + 1;
  for (let i = end; i < lines.length && /^(?:\s|-(?:\s|$)|$)/.test(lines[i] ?? ''); i += 1)
    if (lines[i] !== '') end = i + 1;
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
