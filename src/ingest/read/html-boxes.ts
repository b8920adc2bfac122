/** A page as boxes and the pieces of text in them, in order: what the parse tree is to the eye of a reader. */
import { endsLikeSentence, wordCount } from '../prose.ts';
import { readDataTable } from './data-table.ts';
import { attribute, type Document, type Element, elementsOf, isElement, isHtml, isText, type Node, textContent } from './dom.ts'; // prettier-ignore
import { isBlockBy, isHiddenBy } from './hidden-style.ts';
import { isNoteMark } from './note-mark.ts';
import { type Attributed, holdsText, readQuotation } from './quotations.ts';
import { readStyleSheets } from './style-sheet.ts';
import { cleanLine } from './text.ts';
import { unwrapped } from './wrapped-lines.ts';
import { fieldBoxes } from './field-boxes.ts';
import { furnitureNames, isCaptionName } from './weak-names.ts';

/** An element that stands as a block of its own. */
export interface Box {
  readonly parent: Box | undefined;
  readonly depth: number;
  /** Tag and classes: boxes of one shape are of one kind. */
  readonly shape: string;
  /** Names that call it furniture; none where it holds the headline. */
  readonly names: readonly string[];
  /** The outermost box around it (or itself) that has such a name. */
  readonly outermostNamed: Box | undefined;
  /** Inside a form with a field to fill in. */
  readonly isInForm: boolean;
}

export type PieceKind = 'text' | 'heading' | 'caption' | 'hidden' | 'table' | 'embed' | 'mark';

/** A piece of text, as long as no box begins or ends. */
export interface Piece {
  readonly text: string;
  readonly kind: PieceKind;
  readonly box: Box;
  readonly words: number;
  /** The share of its letters that is linked. */
  readonly linked: number;
  readonly isSentence: boolean;
}

export interface Boxes {
  /** Parents before their children. */
  readonly boxes: readonly Box[];
  readonly pieces: readonly Piece[];
}

const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'head', 'select', 'textarea', 'input', 'datalist', 'audio', 'video', 'canvas']); // prettier-ignore
const INLINE = new Set(['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'q', 'ruby', 'rb', 'rt', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'img', 'wbr', 'picture', 'source', 'nobr']); // prettier-ignore
const HEADING = /^h[1-6]$/;

/** @param holders elements that hold the headline: neither hidden nor furniture, whatever their names say */
export function readBoxes(document: Document, holders: ReadonlySet<Element>): Boxes {
  const { styleOf } = readStyleSheets(document);
  const forms = realForms(document);
  const fields = fieldBoxes(document, holders);
  const boxes: Box[] = [];
  const pieces: Piece[] = [];
  let run = emptyRun();
  const flush = (box: Box): void => {
    const text = cleanLine(run.text);
    if (text !== '') pieces.push(piece(text, run.kind ?? 'text', box, run.linked / run.text.trim().length)); // prettier-ignore
    for (const mark of run.marks) pieces.push(piece(mark, 'mark', box, 0));
    run = emptyRun();
  };
  const open = (element: Element, parent: Box | undefined): Box => {
    const label = attribute(element, 'class') ?? '';
    const own = holders.has(element) ? [] : furnitureNames(element);
    const names = fields.has(element) ? [...own, `[fields] ${label}`] : own;
    const box: Mutable<Box> = {
      parent,
      depth: (parent?.depth ?? -1) + 1,
      shape: `${element.tagName}.${label.trim().replace(/\d+/g, '#')}`,
      names,
      outermostNamed: parent?.outermostNamed,
      isInForm: parent?.isInForm === true || (forms.has(element) && !holders.has(element)),
    };
    if (names.length > 0) box.outermostNamed ??= box;
    boxes.push(box);
    return box;
  };
  const root: Element | undefined = [...elementsOf(document)].find((e) => e.tagName === 'body');
  if (root === undefined) return { boxes, pieces };
  const top = open(root, undefined);
  const stack: Step[] = [];
  const enter = (element: Element, context: Context): void => {
    // The last child first: a stack gives them back in order.
    for (const node of element.childNodes.toReversed()) stack.push({ node, context });
  };
  enter(root, { box: top, kind: undefined, isLinked: false, isPreformatted: false });
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, context } = step;
    if (step.isEnd === true) {
      flush(context.box);
      continue;
    }
    const { box, kind } = context;
    if (isText(node)) {
      linesOf(node.value, context.isPreformatted).forEach((line, i) => {
        if (i > 0) flush(box);
        run.text += line.replace(/\s+/g, ' ');
        const length = line.trim().length;
        if (length > 0) run.kind ??= kind;
        if (context.isLinked) run.linked += length;
      });
      continue;
    }
    if (!isElement(node) || !isHtml(node) || SKIPPED.has(node.tagName)) continue;
    if (node.tagName === 'br') {
      flush(box);
      continue;
    }
    const style = styleOf(node);
    const isHidden = !holders.has(node) && (isHiddenBy(style) || isHiddenByAttribute(node));
    if (!isHidden && kind !== 'hidden' && isNoteMark(node)) {
      run.marks.push(cleanLine(textContent(node)));
      continue;
    }
    const whole = isHidden || kind === 'hidden' ? undefined : readWhole(node, holders);
    if (whole !== undefined) {
      flush(box);
      const own = open(node, box);
      for (const { text, kind: its } of whole) pieces.push(piece(text, its, own, 0));
      continue;
    }
    const own = isHidden ? 'hidden' : (kindOf(node) ?? kind);
    const inner = kind === 'hidden' || kind === 'caption' ? kind : own;
    const isInline = INLINE.has(node.tagName) && !isBlockBy(style) && inner === kind;
    const isFlat = isInline || /^(?:inline|contents)/.test(style.get('display') ?? '') && inner === kind; // prettier-ignore
    const isLinked = context.isLinked || node.tagName === 'a';
    const space = style.get('white-space') ?? (node.tagName === 'pre' ? 'pre' : undefined);
    const isPreformatted = space === undefined ? context.isPreformatted : space.startsWith('pre');
    if (isFlat) {
      enter(node, { box, kind, isLinked, isPreformatted });
      continue;
    }
    flush(box);
    const its = { box: open(node, box), kind: inner, isLinked, isPreformatted };
    stack.push({ node, context: its, isEnd: true });
    enter(node, its);
  }
  flush(top);
  return { boxes, pieces };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Context {
  readonly box: Box;
  readonly kind: PieceKind | undefined;
  readonly isLinked: boolean;
  /** Its line breaks are kept (CSS Text 3: `white-space`). */
  readonly isPreformatted: boolean;
}

interface Step {
  readonly node: Node;
  readonly context: Context;
  readonly isEnd?: true;
}

/** The lines of a preformatted text, or its paragraphs where empty lines part them. */
function linesOf(text: string, isPreformatted: boolean): string[] {
  if (!isPreformatted) return [text];
  const lines = unwrapped(text);
  return lines.split(/\n[^\S\n]*\n/.test(lines) ? /\n(?:[^\S\n]*\n)+/ : '\n');
}

function emptyRun(): {
  text: string;
  linked: number;
  kind: PieceKind | undefined;
  marks: string[];
} {
  return { text: '', linked: 0, kind: undefined, marks: [] };
}

function piece(text: string, kind: PieceKind, box: Box, linked: number): Piece {
  return { text, kind, box, words: wordCount(text), linked, isSentence: endsLikeSentence(text) };
}

/** What is one piece, whatever is inside it: a data table, words of others with who says them. */
function readWhole(element: Element, holders: ReadonlySet<Element>): Attributed[] | undefined {
  if (holders.has(element)) return undefined;
  const table = element.tagName === 'table' ? readDataTable(element) : undefined;
  return table === undefined ? readQuotation(element) : [{ text: table, kind: 'table' }];
}

function isHiddenByAttribute(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true';
}

function kindOf(element: Element): PieceKind | undefined {
  if (HEADING.test(element.tagName)) return 'heading';
  return isCaptionName(element) || (element.tagName === 'figure' && !holdsText(element))
    ? 'caption'
    : undefined;
}

/** The forms that have something to fill in: a page of a framework that is one form has a headline, and is none. */
function realForms(document: Document): Set<Element> {
  const forms = new Set<Element>();
  let form: Element | undefined;
  for (const element of elementsOf(document)) {
    // Forms do not nest (HTML standard, 4.10.3), and a field stands after the start of its form.
    if (element.tagName === 'form') form = element;
    const type = attribute(element, 'type') ?? 'text';
    const isField =
      element.tagName === 'textarea' || (element.tagName === 'input' && /^(?:text|email|search|tel|password)$/i.test(type)); // prettier-ignore
    if (isField && form !== undefined) forms.add(form);
  }
  return forms;
}
