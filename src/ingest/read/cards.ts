/** Cards of other articles: boxes of one shape, each a linked headline with a little text under it. */
import type { Box, Piece } from './html-boxes.ts';

const HEADLINE_WORDS = 4;
const MOST_PROSE = 2;
const FEWEST_CARDS = 2;
const LEVELS = 4;

/**
 * The numbers of the pieces of prose in cards; none where the cards hold most of the page's prose (a page of headlines
 * is judged as a whole).
 */
export function cardsOf(
  pieces: readonly Piece[],
  isProse: (piece: Piece, index: number) => boolean,
): Set<number> {
  const counts = proseCounts(pieces, isProse);
  const found = new Map<string, number[]>();
  const ids = new Map<Box | undefined, number>();
  pieces.forEach((piece, i) => {
    if (!isProse(piece, i)) return;
    const card = cardAround(pieces, i, counts);
    if (card === undefined) return;
    const parent = ids.get(card.parent) ?? ids.size;
    ids.set(card.parent, parent);
    const key = `${String(parent)} ${card.shape}`;
    found.set(key, [...(found.get(key) ?? []), i]);
  });
  const cards = [...found.values()].filter((list) => list.length >= FEWEST_CARDS).flat();
  const all = pieces.filter(isProse).length;
  return new Set(cards.length * 2 > all ? [] : cards);
}

/** The smallest box that holds the piece and the linked headline before it, and not much else. */
function cardAround(
  pieces: readonly Piece[],
  index: number,
  counts: ReadonlyMap<Box, number>,
): Box | undefined {
  const own = pieces[index]?.box;
  const heads = [pieces[index - 1], pieces[index - 2]].filter(
    (piece) => piece !== undefined && piece.linked > 0.7 && piece.words >= HEADLINE_WORDS && !piece.isSentence,
  ); // prettier-ignore
  let at = own;
  for (let level = 0; level < LEVELS && at !== undefined; level++) {
    if ((counts.get(at) ?? 0) > MOST_PROSE) return undefined;
    if (heads.some((head) => head !== undefined && at !== undefined && isIn(head.box, at))) return at;
    at = at.parent;
  } // prettier-ignore
  return undefined;
}

function isIn(box: Box, outer: Box): boolean {
  let at: Box | undefined = box;
  for (let level = 0; level <= LEVELS && at !== undefined; level++) {
    if (at === outer) return true;
    at = at.parent;
  }
  return false;
}

/** How many pieces of prose each box holds, counted up to four levels above the piece. */
function proseCounts(
  pieces: readonly Piece[],
  isProse: (piece: Piece, index: number) => boolean,
): Map<Box, number> {
  const counts = new Map<Box, number>();
  pieces.forEach((piece, i) => {
    if (!isProse(piece, i)) return;
    let at: Box | undefined = piece.box;
    for (let level = 0; level < LEVELS && at !== undefined; level++) {
      counts.set(at, (counts.get(at) ?? 0) + 1);
      at = at.parent;
    }
  });
  return counts;
}
