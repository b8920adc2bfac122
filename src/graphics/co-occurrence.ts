/** Who is named with whom: actors on a circle, a line between two for the briefs that name both. */
import type { Actor, Brief } from '../digest/model.ts';

export interface CoOccurrence {
  readonly size: number;
  /** The most named first. */
  readonly nodes: readonly Node[];
  /** The most briefs first. */
  readonly links: readonly Link[];
}

export interface Node {
  readonly actor: Actor;
  readonly briefs: number;
  readonly x: number;
  readonly y: number;
}

export interface Link {
  readonly from: Node;
  readonly to: Node;
  /** How many briefs name both. */
  readonly briefs: number;
}

const SIZE = 320;
const RADIUS = 128;

/**
 * @param briefs of the stretch of time that is shown
 * @param most how many actors: the most named
 */
export function coOccurrenceOf(briefs: readonly Brief[], most: number): CoOccurrence {
  const counts = new Map<string, { actor: Actor; briefs: number }>();
  for (const actor of briefs.flatMap(({ actors }) => actors)) {
    const counted = counts.get(actor.id);
    if (counted === undefined) counts.set(actor.id, { actor, briefs: 1 });
    else counted.briefs += 1;
  }
  const top = [...counts.values()]
    .sort((a, b) => b.briefs - a.briefs || (a.actor.id < b.actor.id ? -1 : 1))
    .slice(0, most);
  const nodes = top.map(({ actor, briefs: n }, i): Node => {
    // From the top, against the clock: the order in which a reader from the right goes round.
    const angle = -Math.PI / 2 - (2 * Math.PI * i) / top.length;
    return {
      actor,
      briefs: n,
      x: Math.round(SIZE / 2 + RADIUS * Math.cos(angle)),
      y: Math.round(SIZE / 2 + RADIUS * Math.sin(angle)),
    };
  });
  const links = nodes.flatMap((from, i) =>
    nodes.slice(i + 1).flatMap((to): Link[] => {
      const both = briefs.filter(
        ({ actors }) => actors.includes(from.actor) && actors.includes(to.actor),
      );
      return both.length === 0 ? [] : [{ from, to, briefs: both.length }];
    }),
  );
  return { size: SIZE, nodes, links: links.sort((a, b) => b.briefs - a.briefs) };
}
