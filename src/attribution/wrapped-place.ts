/** Where an element can stand around a statement. */
import type { Statement } from '../ingest/speech/statement.ts';
import type { Nodes } from 'mdast';
import type { BodyParagraph, Run } from './body-paragraphs.ts';

/** From and to, in the body. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * @param statement with its place in the paragraph
 * @returns undefined where an element would cut another in two, have part in what is sealed, or change what is printed:
 *   a quotation is wrapped only with its « and »
 */
export function wrappedPlace(
  { text, runs }: BodyParagraph,
  { start, end, direct }: Pick<Statement, 'start' | 'end' | 'direct'>,
  body: string,
): Place | undefined {
  const [from, to] = direct ? [start - 1, end + 1] : [start, end];
  if (direct && (text[from] !== '«' || text[to - 1] !== '»')) return undefined;
  const touched = runs.filter(({ at, length }) => at < to && at + length > from);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (touched.some(({ isSealed }) => isSealed)) return undefined;
  const place = {
    start: first.offset + from - first.at,
    end: last.offset + to - last.at,
  };
  const depth = commonDepth(touched);
  const opening = edgeOf(first, depth, place.start, 'start');
  const closing = edgeOf(last, depth, place.end, 'end');
  if (opening === undefined || closing === undefined) return undefined;
  // An empty line between would end the paragraph.
  return /\n[ \t]*\n/.test(body.slice(opening, closing))
    ? undefined
    : { start: opening, end: closing };
}

/** In how many nodes all of them stand. */
function commonDepth(runs: readonly Run[]): number {
  const [first] = runs;
  const within = first?.within ?? [];
  const different = within.findIndex((node, i) => runs.some((run) => run.within[i] !== node));
  return different === -1 ? within.length : different;
}

/** The edge of the outermost node that begins or ends right there; undefined where one would be cut. */
function edgeOf(run: Run, depth: number, at: number, edge: 'start' | 'end'): number | undefined {
  const inner = run.within.slice(depth);
  const [outermost] = inner;
  if (outermost === undefined) return at;
  const isAtEdge = edge === 'start' ? at === run.offset : at === run.offset + run.length;
  const isFirst = inner.every((node, i) => {
    const child = edge === 'start' ? node.children[0] : node.children.at(-1);
    const next: Nodes | undefined = inner[i + 1];
    return next === undefined || child === next;
  });
  const innermost = inner.at(-1);
  const leaf = edge === 'start' ? innermost?.children[0] : innermost?.children.at(-1);
  const isLeaf = leaf?.position?.[edge].offset === at;
  return isAtEdge && isFirst && isLeaf ? outermost.position?.[edge].offset : undefined;
}
