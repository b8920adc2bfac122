/** Where a page's headline stands, and which elements hold it. */
import { foldKey } from '../../arabic/folding.ts';
import {
  attribute,
  type Document,
  type Element,
  elementsOf,
  parentOf,
  textContent,
} from './dom.ts';
import type { Piece } from './html-boxes.ts';
import { cleanLine } from './text.ts';

/**
 * The elements around the headline and around what is marked as the article's text: neither their names nor their style
 * make them furniture or hide them (a page behind a dialog, a page that fades in).
 *
 * @param titles what the page claims its title to be
 */
export function headlineHolders(document: Document, titles: readonly string[]): Set<Element> {
  const heads: Element[] = [];
  const bodies: Element[] = [];
  for (const element of elementsOf(document)) {
    const isHead = element.tagName === 'h1' || /\bheadline\b/.test(attribute(element, 'itemprop') ?? ''); // prettier-ignore
    if (isHead && textContent(element).trim() !== '') heads.push(element);
    if (/^(?:body|main)$/.test(element.tagName) || /\barticleBody\b/.test(attribute(element, 'itemprop') ?? '')) bodies.push(element); // prettier-ignore
  }
  const claimed = heads.filter((head) => isClaimed(cleanLine(textContent(head)), titles));
  const holders = new Set<Element>();
  for (const element of [...(claimed.length > 0 ? claimed : heads.slice(0, 1)), ...bodies]) {
    for (let at: Element | undefined = element; at !== undefined && !holders.has(at); at = parentOf(at)) holders.add(at); // prettier-ignore
  }
  return holders;
}

/** @returns the number of the piece that is the headline, -1 where none is */
export function findHeadlinePiece(pieces: readonly Piece[], titles: readonly string[]): number {
  const isHeading = ({ kind }: Piece): boolean => kind === 'heading';
  const isTitle = (piece: Piece): boolean =>
    piece.kind !== 'hidden' && piece.words >= 3 && isClaimed(piece.text, titles);
  const isFirstLevel = ({ box }: Piece): boolean => box.shape.startsWith('h1.');
  const ways = [
    (p: Piece) => isFirstLevel(p) && isTitle(p),
    (p: Piece) => isHeading(p) && isTitle(p),
    (p: Piece) => isFirstLevel(p) && isHeading(p) && p.words >= 3,
    (p: Piece) => isTitle(p) && !p.isSentence && p.linked < 0.5,
  ];
  return ways.map((way) => pieces.findIndex(way)).find((at) => at >= 0) ?? -1;
}

/** Whether a claim is the text, or begins with it («العنوان - الموقع»), or is cut out of it. */
function isClaimed(text: string, titles: readonly string[]): boolean {
  const key = foldKey(text);
  if (key === '') return false;
  return titles.some((title) => {
    const claim = foldKey(title);
    return claim === key || (key.length >= 12 && claim.startsWith(key)) || (claim.length >= 20 && key.startsWith(claim)); // prettier-ignore
  });
}
