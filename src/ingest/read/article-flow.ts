/**
 * Which pieces of a page are its article. Evidence is weighed: the mass and the flow of prose are strong, the names of
 * tags and classes weak. After the observation of jusText (Pomikálek 2011) and boilerpipe (Kohlschütter 2010) that text
 * and furniture stand in clusters: the article is the run of pieces with the greatest sum of gains (Kadane's maximum
 * subarray), where prose gains, and links, furniture and leaps from one part of the page to another cost.
 */
import { cardsOf } from './cards.ts';
import { subjectWords } from './cohesion.ts';
import type { Box, Boxes, Piece } from './html-boxes.ts';

export interface Flow {
  /** Pieces of the article, by their number. */
  readonly kept: ReadonlySet<number>;
  /** Pieces in boxes that their names call furniture, and that nothing speaks for. */
  readonly furniture: ReadonlySet<number>;
}

/** A result with less than this share of the prose is read again without the names that condemn it. */
const ENOUGH = 2 / 3;
const ROUNDS = 4;

/** @param headline the number of the piece that is the headline, -1 where none is known */
export function findFlow(page: Boxes, headline: number): Flow {
  const pardoned = new Set<string>();
  let best = read(page, headline, pardoned);
  for (let round = 0; round < ROUNDS; round++) {
    const prose = page.pieces.reduce((sum, p, i) => (i > headline && isProse(p) ? sum + p.words : sum), 0);
    if (best.prose >= prose * ENOUGH && !isCutOff(page, headline, best)) break;
    const names = suspects(page, headline, best).filter((name) => !pardoned.has(name));
    if (names.length === 0) break;
    names.forEach((name) => pardoned.add(name));
    const again = read(page, headline, pardoned);
    if (again.score > best.score) best = again;
  } // prettier-ignore
  return best;
}

interface Result extends Flow {
  /** Words of prose kept. */
  readonly prose: number;
  /** Words of prose kept, less those of everything else that is kept: the better reading has the more. */
  readonly score: number;
}

/** One reading of the page. */
function read({ boxes, pieces }: Boxes, headline: number, pardoned: ReadonlySet<string>): Result {
  const condemned = condemnedBoxes(boxes, pardoned);
  const furniture = new Set(pieces.flatMap(({ box }, i) => (condemned.has(box) ? [i] : [])));
  const cards = cardsOf(pieces, (piece, i) => isProse(piece) && !furniture.has(i));
  const isOut = (i: number): boolean => furniture.has(i) || cards.has(i);
  const [from, to] = bestRun(pieces, headline, isOut);
  const kept = new Set<number>();
  for (let i = from; i <= to; i++) if (!furniture.has(i)) kept.add(i);
  keepOpening(pieces, headline, from, isOut, kept);
  keepSiblings(pieces, headline, isOut, kept);
  let [prose, rest] = [0, 0];
  for (const i of kept) {
    const piece = pieces[i];
    if (piece?.kind !== 'text') continue;
    if (isProse(piece)) prose += piece.words;
    else if (piece.linked > LINKED) rest += piece.words;
  }
  return { kept, furniture, prose, score: prose - rest };
}

const LINKED = 0.7;
const SENTENCE_WORDS = 8;
const PROSE_WORDS = 20;

/** Whether the piece is a sentence or more, though it may be a link from end to end. */
export function isProse({ kind, words, linked, isSentence }: Piece): boolean {
  if (kind !== 'text' || words < SENTENCE_WORDS) return false;
  return isSentence || (words >= PROSE_WORDS && linked <= LINKED);
}

const MOST_GAIN = 60;

/** @returns the first and the last piece of the run with the greatest sum; an empty run where nothing gains */
function bestRun(
  pieces: readonly Piece[],
  headline: number,
  isOut: (i: number) => boolean,
): readonly [number, number] {
  let [best, from, to] = [0, 0, -1];
  let [sum, start] = [0, 0];
  let last: Box | undefined;
  pieces.forEach((piece, i) => {
    let gain = gainOf(piece, isOut(i), i < headline);
    if (gain > 0) {
      if (last !== undefined) gain -= Math.min(gain - 1, 2 * leap(last, piece.box));
      last = piece.box;
    }
    if (sum <= 0) [sum, start] = [0, i];
    sum += gain;
    if (sum > best) [best, from, to] = [sum, start, i];
  });
  return [from, to];
}

function gainOf(piece: Piece, isOut: boolean, isAboveHeadline: boolean): number {
  const { kind, words, linked, isSentence } = piece;
  if (kind !== 'text') return 0;
  if (isOut) return -Math.min(words, 20) / 2 - 2;
  if (isProse(piece)) {
    const gain = Math.min(words, MOST_GAIN) * (linked > LINKED ? 0.5 : 1);
    return isAboveHeadline ? gain / 5 : gain;
  }
  if (linked > LINKED) return -4 - words / 2;
  return isSentence && words >= 2 ? 2 : -2 - words / 5;
}

const FAR = 6;

/** How many levels up the two boxes meet, at most 6. */
function leap(a: Box, b: Box): number {
  let [x, y]: (Box | undefined)[] = [a, b];
  for (let up = 0; up < FAR; up++) {
    if (x === y) return up;
    if (x === undefined || y === undefined) return up;
    if (x.depth >= y.depth) x = x.parent;
    else y = y.parent;
  }
  return FAR;
}

/** Prose between the headline and the text belongs to the article, whatever box it stands in; a standfirst too. */
function keepOpening(
  pieces: readonly Piece[],
  headline: number,
  from: number,
  isOut: (i: number) => boolean,
  kept: Set<number>,
): void {
  if (headline < 0 || kept.size === 0) return;
  for (let i = headline; i < from; i++) {
    const piece = pieces[i];
    if (piece === undefined || isOut(i) || piece.linked > LINKED) continue;
    if (i === headline || isProse(piece) || piece.words >= STANDFIRST_WORDS) kept.add(i);
  }
}

const STANDFIRST_WORDS = 6;
/** Up to «row > col > p». */
const LEVELS = 3;

/** Siblings of the same shape as a kept piece of prose are of the article too. */
function keepSiblings(
  pieces: readonly Piece[],
  headline: number,
  isOut: (i: number) => boolean,
  kept: Set<number>,
): void {
  const ids = new Map<Box, number>();
  const id = (box: Box): number => {
    const found = ids.get(box) ?? ids.size;
    ids.set(box, found);
    return found;
  };
  /** The box above the piece's own, and the shapes from there down: one level for «p», two for «row > col > p». */
  const placesOf = ({ box }: Piece): string[] => {
    const places = [String(id(box))];
    let at = box;
    let shape = '';
    for (let level = 0; level < LEVELS && at.parent !== undefined; level++) {
      shape = `${at.shape}>${shape}`;
      places.push(`${String(id(at.parent))}|${shape}`);
      at = at.parent;
    }
    return places;
  };
  const places = new Set<string>();
  for (const i of kept) {
    const piece = pieces[i];
    if (piece !== undefined && isProse(piece)) placesOf(piece).forEach((place) => places.add(place));
  }
  pieces.forEach((piece, i) => {
    if (kept.has(i) || i < headline || isOut(i) || piece.kind !== 'text') return;
    if (piece.linked > LINKED && !isProse(piece)) return;
    if (placesOf(piece).some((place) => places.has(place))) kept.add(i);
  });
} // prettier-ignore

/** The boxes that a name calls furniture, with all that is in them. */
function condemnedBoxes(boxes: readonly Box[], pardoned: ReadonlySet<string>): Set<Box> {
  const condemned = new Set<Box>();
  for (const box of boxes) {
    const isInside = box.parent !== undefined && condemned.has(box.parent);
    if (isInside || box.names.some((name) => !pardoned.has(name))) condemned.add(box);
  }
  return condemned;
}

/** Whether the first prose after the headline is condemned: an article begins there. */
function isCutOff({ pieces }: Boxes, headline: number, { furniture }: Result): boolean {
  const first = pieces.findIndex((piece, i) => i > headline && isProse(piece));
  return headline >= 0 && furniture.has(first);
}

const DENSE = 0.85;

/**
 * The names that condemn prose in the flow: the first prose after the headline, and boxes of little else than prose
 * right after what is kept that speak of the same. Comments begin with labels, related articles with headlines, and a
 * dialog speaks of something else.
 */
function suspects({ pieces }: Boxes, headline: number, { furniture, kept }: Result): string[] {
  const names = new Set<string>();
  const masses = massesOf(pieces);
  const accuse = (piece: Piece): void => {
    for (let box: Box | undefined = piece.box; box !== undefined; box = box.parent) {
      box.names.forEach((name) => names.add(name));
    }
  };
  const subject = new Set(
    pieces.flatMap((piece, i) => (i === headline || kept.has(i) ? subjectWords(piece.text) : [])),
  );
  const isOfSubject = ({ text }: Piece): boolean =>
    subjectWords(text).some((word) => subject.has(word));
  const first = pieces.findIndex((piece, i) => i > headline && isProse(piece));
  const opening = pieces[first];
  if (opening !== undefined && furniture.has(first) && !opening.box.isInForm) accuse(opening);
  let isInFlow = false;
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'text') return;
    if (kept.has(i)) isInFlow = isProse(piece);
    else if (furniture.has(i) && isInFlow) {
      const { prose, all } = masses.get(piece.box.outermostNamed ?? piece.box) ?? {
        prose: 0,
        all: 1,
      };
      isInFlow =
        prose / all >= DENSE && isProse(piece) && !piece.box.isInForm && isOfSubject(piece);
      if (isInFlow) accuse(piece);
    } else isInFlow = false;
  });
  return [...names];
}

function massesOf(pieces: readonly Piece[]): Map<Box, { prose: number; all: number }> {
  const masses = new Map<Box, { prose: number; all: number }>();
  for (const piece of pieces) {
    const named = piece.box.outermostNamed ?? piece.box;
    const mass = masses.get(named) ?? { prose: 0, all: 0 };
    mass.all += piece.words;
    if (isProse(piece)) mass.prose += piece.words;
    masses.set(named, mass);
  }
  return masses;
}
