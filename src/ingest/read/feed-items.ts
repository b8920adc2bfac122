/** The items of a feed as an XML tokenizer meets them: a damaged one costs only itself. */
import render from 'dom-serializer';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { DomHandler, DomUtils, Parser } from 'htmlparser2';

export interface FeedItem {
  readonly element: Element;
  /** Why the item cannot be trusted, in Arabic. */
  readonly damage?: string;
}

export interface FeedParts {
  /** What stands around the items: the feed's name and address. */
  readonly channel: readonly ChildNode[];
  readonly items: readonly FeedItem[];
}

const ITEM = new Set(['item', 'entry']);
/** Elements of RSS and Atom that hold text or nothing; closed by another's end, they swallowed what follows them. */
const LEAVES = new Set(['title', 'link', 'description', 'content:encoded', 'pubdate', 'guid', 'id', 'published', 'updated', 'summary', 'content', 'dc:date', 'dc:creator', 'author', 'category', 'source']); // prettier-ignore
const OPTIONS = { xmlMode: true, decodeEntities: true } as const;

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom. An item that is cut off, or in which a mark was never closed, is handed on with
 * the damage told; reading goes on at the next item.
 */
export function feedItems(xml: string): FeedParts {
  const items: FeedItem[] = [];
  let channel: readonly ChildNode[] = [];
  let from = 0;
  // A restart is at a later item each time; only an item that swallowed others is read twice.
  for (let next: number | undefined = 0; next !== undefined;) {
    from = next;
    const part = readFrom(xml, from);
    if (from === 0) channel = part.channel;
    items.push(...part.items);
    next = part.restart;
  }
  return { channel, items };
}

interface Part extends FeedParts {
  /** Where reading has to begin again: an item swallowed the one that begins there. */
  readonly restart?: number;
}

function readFrom(xml: string, from: number): Part {
  const around = new DomHandler();
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
      items.push({ element, ...(reason === undefined ? {} : { damage: reason }) });
  };
  /** A mark of character data or of a comment that was never closed runs over the items that follow. */
  const runsOver = (data: string): void => {
    const at = inside === undefined ? -1 : data.search(/<(?:item|entry)[\s>]/i);
    if (at < 0) return;
    const next = [xml.indexOf('<item', start + 1), xml.indexOf('<entry', start + 1)];
    restart = Math.min(...next.filter((i) => i > start));
    close(UNCLOSED);
    parser.pause();
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
        (inside ?? around).onopentag(name, attributes);
        isEmpty = true;
      },
      ontext(text) {
        if (restart !== undefined) return;
        isEmpty = false;
        if (inCdata) runsOver(text);
        // What ran over is the next item's, which is read again.
        if (!hasRestart()) (inside ?? around).ontext(text);
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
        if (restart !== undefined) return;
        if (inside === undefined) {
          around.onclosetag();
          return;
        }
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
  // In pieces, so that a restart stops the reading at once.
  for (let at = from; at < xml.length && restart === undefined; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
  }
  if (restart === undefined) parser.end();
  close(CUT);
  around.onend();
  return { channel: around.dom, items, ...(restart === undefined ? {} : { restart }) };
}

const PIECE = 1 << 16;
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
