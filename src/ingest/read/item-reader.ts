/** What a tokenizer of XML calls as it meets the items of a feed: it gathers those that are whole, and tells damage. */
import { type Element, isTag } from 'domhandler';
import { DomHandler, type Parser } from 'htmlparser2';

export interface FeedItem {
  readonly element: Element;
  /** Offset in the text where the item begins. */
  readonly start: number;
  /** Offset in the text after the item. */
  readonly end: number;
  /** Why the item cannot be trusted, in Arabic. */
  readonly damage?: string;
}

const ITEM = new Set(['item', 'entry']);
/** Elements of RSS and Atom that hold text or nothing; closed by another's end, they swallowed what follows them. */
const LEAVES = new Set(['title', 'link', 'description', 'content:encoded', 'pubdate', 'guid', 'id', 'published', 'updated', 'summary', 'content', 'dc:date', 'dc:creator', 'author', 'category', 'source']); // prettier-ignore
/** Elements in each other within an item: what it holds is read by functions that call themselves. */
const MOST_LEVELS = 500;
const TOO_DEEP = `المادة تالفة: وسومها متداخلة أكثر من ${String(MOST_LEVELS)} مستوى`;
const CUT = 'المادة مبتورة: ينتهي الملف قبل نهايتها';
const UNCLOSED = 'المادة تالفة: فيها وسم لا يُغلق';

/** A handler of htmlparser2's `Parser`, which is paused where reading has to begin again. */
export class ItemReader {
  readonly items: FeedItem[] = [];
  /** Where reading has to begin again: at the next item, which this one swallowed. */
  restart: number | undefined;
  readonly #xml: string;
  /** Where the tokenizer began in it. */
  readonly #from: number;
  #parser: Parser | undefined;
  /** Builds the item that is open. */
  #inside: DomHandler | undefined;
  #depth = 0;
  #start = 0;
  #damage: string | undefined;
  #inCdata = false;
  #isEmpty = false;

  /** @param from where the tokenizer begins in the feed */
  constructor(xml: string, from: number) {
    this.#xml = xml;
    this.#from = from;
  }

  /** Ends the item that is open, as one that is cut off. */
  cut(): void {
    this.#close(CUT);
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.restart !== undefined) return;
    const start = this.#from + (this.#parser?.startIndex ?? 0);
    if (ITEM.has(name.toLowerCase())) {
      this.#close(UNCLOSED);
      this.#inside = new DomHandler();
      this.#start = start;
      this.#damage = undefined;
    }
    if (this.#inside !== undefined) this.#depth += 1;
    if (this.#depth > MOST_LEVELS) {
      this.#giveUp(TOO_DEEP, start);
      return;
    }
    this.#inside?.onopentag(name, attributes);
    this.#isEmpty = true;
  }

  ontext(text: string): void {
    if (this.restart !== undefined) return;
    this.#isEmpty = false;
    // What runs over is the next item's, which is read again.
    if (this.#inCdata && this.#runsOver(text)) return;
    this.#inside?.ontext(text);
  }

  oncdatastart(): void {
    this.#inCdata = true;
  }

  oncdataend(): void {
    this.#inCdata = false;
  }

  oncomment(text: string): void {
    if (this.restart === undefined) this.#runsOver(text);
  }

  onclosetag(name: string, isImplied: boolean): void {
    if (this.restart !== undefined || this.#inside === undefined) return;
    // `<link href="…"/>` ends by itself too, with nothing inside.
    if (isImplied && !this.#isEmpty && LEAVES.has(name.toLowerCase())) this.#damage = UNCLOSED;
    this.#isEmpty = false;
    const isItem = ITEM.has(name.toLowerCase()) && this.#depth === 1;
    this.#inside.onclosetag();
    this.#depth -= 1;
    if (isItem) this.#close(isImplied ? CUT : this.#damage);
  }

  #close(damage: string | undefined): void {
    if (this.#inside === undefined) return;
    this.#inside.onend();
    const [element] = this.#inside.dom;
    this.#inside = undefined;
    this.#depth = 0;
    if (element === undefined || !isTag(element)) return;
    const end = Math.min(this.#xml.length, this.#from + (this.#parser?.endIndex ?? 0) + 1);
    const start = this.#start;
    this.items.push({ element, start, end, ...(damage === undefined ? {} : { damage }) });
  }

  /** A mark of character data or of a comment that was never closed runs over the items that follow. */
  #runsOver(data: string): boolean {
    if (this.#inside === undefined || !/<(?:item|entry)[\s>]/i.test(data)) return false;
    this.#giveUp(UNCLOSED, this.#start + 1);
    return true;
  }

  /** Reading begins again at the next item. */
  #giveUp(damage: string, after: number): void {
    const xml = this.#xml;
    const next = [xml.indexOf('<item', after), xml.indexOf('<entry', after)].filter((i) => i >= 0);
    // Of a feed without another item there is nothing left to read.
    this.restart = Math.min(xml.length, ...next);
    this.#close(damage);
    this.#parser?.pause();
  }
}
