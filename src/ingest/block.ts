/** A piece of an input, in its order: a line of a dump, a paragraph of a page. */
export interface Block {
  /** Plain text on one line, spaces single, without invisible characters. */
  readonly text: string;
  /** Whether an empty line (or a block boundary) stood before it. */
  readonly afterGap: boolean;
  /** What became of it; every block ends with one. */
  readonly why: Why;
  /** What the page's markup says of it. */
  readonly markup?: Markup;
}

export type Markup = 'heading' | 'link' | 'caption' | 'hidden' | 'chrome';

/** Why a block is kept or dropped. `open`: no step has judged it yet. */
export type Why = 'open' | Kept | Dropped;

export type Kept = 'title' | 'lead' | 'paragraph';
export type Dropped =
  | 'timestamp'
  | 'caption'
  | 'teaser'
  | 'duplicate'
  | 'boilerplate'
  | 'byline'
  | 'hidden'
  /** A data table: its figures mean nothing out of their rows. */
  | 'table'
  /** A post of a social network: the words of others. */
  | 'embed'
  /** The mark of a note. */
  | 'note'
  | 'metadata'
  /** What the outlet lets nobody else print. */
  | 'rights'
  /** What a brief leaves out (`--form brief`). */
  | 'form'
  | 'unused';

const KEPT: ReadonlySet<string> = new Set<Kept>(['title', 'lead', 'paragraph']);

export function isKept({ why }: Block): boolean {
  return KEPT.has(why);
}

/** The blocks with one reason changed. */
export function judge(blocks: readonly Block[], index: number, why: Why): Block[] {
  return blocks.map((block, i) => (i === index ? { ...block, why } : block));
}
