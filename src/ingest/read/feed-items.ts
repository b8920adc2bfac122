/** The items of a feed as an XML tokenizer meets them: a damaged one costs only itself. */
import render from 'dom-serializer';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { DomHandler, DomUtils, Parser } from 'htmlparser2';

export interface FeedItem {
  readonly element: Element;
  /** Offset in the text after the item. */
  readonly end: number;
  /** Why the item cannot be trusted, in Arabic. */
  readonly damage?: string;
}

const ITEM = new Set(['item', 'entry']);
/** Elements of RSS and Atom that hold text or nothing; closed by another's end, they swallowed what follows them. */
const LEAVES = new Set(['title', 'link', 'description', 'content:encoded', 'pubdate', 'guid', 'id', 'published', 'updated', 'summary', 'content', 'dc:date', 'dc:creator', 'author', 'category', 'source']); // prettier-ignore
const OPTIONS = { xmlMode: true, decodeEntities: true } as const;

/**
 * What stands around the items, before the first and after the last: the feed's name and address.
 *
 * @param xml the whole feed
 */
export function feedChannel(xml: string): readonly ChildNode[] {
  const first = xml.search(/<(?:item|entry)[\s>]/i);
  const around = new DomHandler();
  const parser = new Parser(around, OPTIONS);
  if (first < 0) parser.end(xml);
  else {
    parser.write(xml.slice(0, first));
    parser.end(xml.slice(lastItemEnd(xml)));
  }
  return around.dom;
}

function lastItemEnd(xml: string): number {
  const tail = xml.slice(-LONGEST_TAIL);
  const end = Math.max(
    ...['</item>', '</entry>'].map((tag) => tail.toLowerCase().lastIndexOf(tag)),
  );
  return end < 0 ? xml.length : xml.length - tail.length + tail.indexOf('>', end) + 1;
}

/** UTF-16 units in which the end of the last item is sought. */
const LONGEST_TAIL = 1 << 16;

/**
 * Reads the items of RSS 0.9x, 1.0, 2.0 and Atom one after another, so that a feed of any length needs room for one.
 * An item that is cut off, or in which a mark was never closed, is handed on with the damage told; reading goes on at
 * the next item.
 */
export function* feedItems(xml: string): Generator<FeedItem, void> {
  // A restart is at a later item each time; only an item that swallowed others is read twice.
  for (let from: number | undefined = 0; from !== undefined;) from = yield* readFrom(xml, from);
}

/** @returns where reading has to begin again: an item swallowed the one that begins there */
function* readFrom(xml: string, from: number): Generator<FeedItem, number | undefined> {
  const items: FeedItem[] = [];
  let inside: DomHandler | undefined;
  let depth = 0;
  let start = 0;
  let damage: string | undefined;
  let inCdata = false;
  let isEmpty = false;
  let restart: number | undefined;
  const hasRestart = (): boolean => restart !== undefined;
  const close = (reason: string | undefined): void => {
    if (inside === undefined) return;
    inside.onend();
    const [element] = inside.dom;
    inside = undefined;
    depth = 0;
    if (element !== undefined && isTag(element))
      items.push({
        element,
        end: Math.min(xml.length, from + parser.endIndex + 1),
        ...(reason === undefined ? {} : { damage: reason }),
      });
  };
  /** Reading begins again at the next item. */
  const giveUp = (reason: string, after: number): void => {
    const next = [xml.indexOf('<item', after), xml.indexOf('<entry', after)].filter((i) => i >= 0);
    // Of a feed without another item there is nothing left to read.
    restart = Math.min(xml.length, ...next);
    close(reason);
    parser.pause();
  };
  /** A mark of character data or of a comment that was never closed runs over the items that follow. */
  const runsOver = (data: string): void => {
    const at = inside === undefined ? -1 : data.search(/<(?:item|entry)[\s>]/i);
    if (at < 0) return;
    giveUp(UNCLOSED, start + 1);
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (restart !== undefined) return;
        if (ITEM.has(name.toLowerCase())) {
          close(UNCLOSED);
          inside = new DomHandler();
          start = from + parser.startIndex;
          damage = undefined;
        }
        if (inside !== undefined) depth += 1;
        if (depth > MOST_LEVELS) {
          giveUp(TOO_DEEP, from + parser.startIndex);
          return;
        }
        inside?.onopentag(name, attributes);
        isEmpty = true;
      },
      ontext(text) {
        if (restart !== undefined) return;
        isEmpty = false;
        if (inCdata) runsOver(text);
        // What ran over is the next item's, which is read again.
        if (!hasRestart()) inside?.ontext(text);
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      oncomment(text) {
        if (restart === undefined) runsOver(text);
      },
      onclosetag(name, isImplied) {
        if (restart !== undefined || inside === undefined) return;
        // `<link href="…"/>` ends by itself too, with nothing inside.
        if (isImplied && !isEmpty && LEAVES.has(name.toLowerCase())) damage = UNCLOSED;
        isEmpty = false;
        const isItem = ITEM.has(name.toLowerCase()) && depth === 1;
        inside.onclosetag();
        depth -= 1;
        if (isItem) close(isImplied ? CUT : damage);
      },
    },
    OPTIONS,
  );
  // In pieces, so that a restart stops the reading at once, and items are handed on as they come.
  for (let at = from; at < xml.length && restart === undefined; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
    yield* items.splice(0);
  }
  if (restart === undefined) parser.end();
  close(CUT);
  yield* items;
  return restart;
}

const PIECE = 1 << 16;
/** Elements in each other within an item: what it holds is read by functions that call themselves. */
const MOST_LEVELS = 500;
const TOO_DEEP = `المادة تالفة: وسومها متداخلة أكثر من ${String(MOST_LEVELS)} مستوى`;
const CUT = 'المادة مبتورة: ينتهي الملف قبل نهايتها';
const UNCLOSED = 'المادة تالفة: فيها وسم لا يُغلق';

/** The first child of this name (in lower case, with its prefix), or undefined. */
export function childOf(nodes: readonly ChildNode[], ...names: string[]): Element | undefined {
  for (const name of names) {
    const found = nodes.filter(isTag).find((node) => node.name.toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What an element holds: its markup where it has elements inside (XHTML), else its text. */
export function contentOf(element: Element | undefined): string {
  if (element === undefined) return '';
  return element.children.some(isTag)
    ? render(element.children, { xmlMode: false, encodeEntities: 'utf8' })
    : element.children
        .map((node) => (isText(node) ? node.data : DomUtils.textContent(node)))
        .join('');
}
