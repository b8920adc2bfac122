/** The paragraphs of a brief's body as sentences are read, each letter with its place in the file. */
import type { Nodes, Parents, Root } from 'mdast';
import { isSpeech } from '../markdown/speech-element.ts';

export interface BodyParagraph {
  readonly text: string;
  /** The runs of which it is made, in their order; the file says each letter by letter, or it is sealed. */
  readonly runs: readonly Run[];
}

/** Letters that stand together in the file. */
export interface Run {
  /** Where it begins in the paragraph, and how long it is. */
  readonly at: number;
  readonly length: number;
  /** Where it begins in the body. */
  readonly offset: number;
  /** What it stands in, from the paragraph inwards. */
  readonly within: readonly Parents[];
  /** Nothing may be wrapped that has part in it: code, a reference, what is attributed already. */
  readonly isSealed: boolean;
}

/**
 * @param body as it was parsed
 * @returns paragraphs, those in lists and quotations too; never headings, tables and code
 */
export function bodyParagraphs(tree: Root, body: string): BodyParagraph[] {
  const found: BodyParagraph[] = [];
  const look = (node: Nodes, isSealed: boolean): void => {
    if (node.type === 'paragraph') found.push(readParagraph(node, body, isSealed));
    else if ('children' in node && node.type !== 'table' && node.type !== 'heading')
      for (const child of node.children) look(child, isSealed || isSpeech(child));
  };
  look(tree, false);
  return found;
}

function readParagraph(paragraph: Parents, body: string, isSealed: boolean): BodyParagraph {
  const runs: Run[] = [];
  let text = '';
  const add = (words: string, node: Nodes, within: readonly Parents[], sealed: boolean): void => {
    const offset = node.position?.start.offset ?? 0;
    const source = body.slice(offset, node.position?.end.offset);
    const lines = literalLines(source, words) ?? [{ words, at: 0, isSealed: true }];
    for (const line of lines) {
      runs.push({
        at: text.length,
        length: line.words.length,
        offset: offset + line.at,
        within,
        isSealed: sealed || line.isSealed === true,
      });
      // To who reads sentences a line break is a space; a paragraph has no other.
      text += line.words.replaceAll(/[\n\r]/g, ' ');
    }
  };
  const read = (node: Nodes, within: readonly Parents[], sealed: boolean): void => {
    const isShut = sealed || isSpeech(node) || node.type === 'inlineCode';
    // A page prints these marks.
    const isQuote = isSpeech(node, 'Quote');
    if (isQuote) add('«', node, within, true);
    if ('value' in node) add(node.value, node, within, isShut);
    else if (node.type === 'break') add(' ', node, within, true);
    else if ('children' in node)
      for (const child of node.children) read(child, [...within, node], isShut);
    if (isQuote) add('»', node, within, true);
  };
  read(paragraph, [], isSealed);
  return { text, runs };
}

interface Line {
  readonly words: string;
  /** Where it begins in the source. */
  readonly at: number;
  readonly isSealed?: boolean;
}

/**
 * Words as the file has them, line by line: before each stands what the list or quotation asks for that it is in.
 *
 * @returns undefined where the file says them otherwise, by references or escapes
 */
function literalLines(source: string, words: string): Line[] | undefined {
  if (source === words) return [{ words, at: 0 }];
  const written = source.split('\n');
  const lines = words.split('\n');
  if (written.length !== lines.length) return undefined;
  const found: Line[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const whole = written[i] ?? '';
    if (!whole.endsWith(line)) return undefined;
    // The line break goes with the line that it ends.
    const isLast = i === lines.length - 1;
    found.push({ words: isLast ? line : `${line}\n`, at: at + whole.length - line.length });
    at += whole.length + 1;
  }
  return found;
}
