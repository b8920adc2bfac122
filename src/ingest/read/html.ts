/** An HTML page: the flow of its prose tells which blocks are the article, the chain that cleans dumps cleans them. */
import type { Block, Markup, Why } from '../block.ts';
import type { Page } from '../page.ts';
import { type Flow, findFlow, isProse } from './article-flow.ts';
import { parseDocument } from './dom.ts';
import { type Piece, readBoxes } from './html-boxes.ts';
import { htmlEvidence } from './html-evidence.ts';
import { findHeadlinePiece, headlineHolders } from './html-headline.ts';
import { mastheadStamps } from './masthead.ts';
import { isSubscriptionNotice } from './subscription-notice.ts';

export function readHtml(html: string): Page {
  const document = parseDocument(html);
  const evidence = htmlEvidence(document);
  const page = readBoxes(document, headlineHolders(document, evidence.titles));
  const headline = findHeadlinePiece(page.pieces, evidence.titles);
  const flow = findFlow(page, headline);
  const masthead = mastheadStamps(page.pieces, headline);
  return {
    evidence,
    blocks: page.pieces.map((piece, i) => {
      const markup = markupOf(piece, i, flow);
      const isAround = masthead.has(i) && !flow.kept.has(i) && markup === undefined;
      return blockOf(piece, whyOf(piece, i, flow), isAround ? 'chrome' : markup);
    }),
  };
}

/** A fragment of HTML (the content of a feed's item): all of it is article. */
export function readFragment(html: string): Block[] {
  const document = parseDocument(`<body>${html}</body>`);
  const { pieces } = readBoxes(document, new Set());
  return pieces.map((piece) => blockOf(piece, OWN_WHY[piece.kind] ?? 'open', markupOf(piece)));
}

const LINKED = 0.7;
const OWN_WHY: Readonly<Partial<Record<Piece['kind'], Why>>> = {
  hidden: 'hidden',
  caption: 'caption',
  table: 'table',
  embed: 'embed',
  mark: 'note',
};

function blockOf({ text }: Piece, why: Why, markup: Markup | undefined): Block {
  return { text, afterGap: true, why, ...(markup === undefined ? {} : { markup }) };
}

function whyOf(piece: Piece, index: number, flow: Flow): Why {
  const own = OWN_WHY[piece.kind];
  if (own !== undefined) return own;
  return flow.kept.has(index) && !isSubscriptionNotice(piece.text) ? 'open' : 'boilerplate';
}

function markupOf(piece: Piece, index = -1, flow?: Flow): Markup | undefined {
  const { kind, linked } = piece;
  if (kind === 'hidden' || kind === 'caption') return kind;
  if (flow?.furniture.has(index) === true && !flow.kept.has(index)) return 'chrome';
  // A heading that leads elsewhere is another article's.
  if (kind === 'heading') return linked > LINKED ? 'link' : kind;
  // A sentence of the article is text, though it be a link from end to end.
  const isText = isProse(piece) && (flow === undefined || flow.kept.has(index));
  return linked > LINKED && !isText ? 'link' : undefined;
}
