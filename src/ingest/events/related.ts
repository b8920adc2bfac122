/** What an editor may want to put together: outputs that may tell one event, and those of one running story. */
import { MAY_BE_EVENT, NO_EVENT } from '../../stories/events.ts';
import { averageLink } from '../../stories/groups.ts';
import { IS_THREAD, NO_THREAD } from '../../stories/threads.ts';
import type { Compared, Comparison } from './compared.ts';

/** Reports of one output: of a brief that the folder has, or of a group of the run that becomes one. */
export interface Output {
  /** Places of its articles in the comparison. */
  readonly articles: readonly number[];
  /** The run brought a report of it. */
  readonly isOfRun: boolean;
}

export interface Relation {
  /** Place of the other output. */
  readonly to: number;
  readonly kind: 'event' | 'thread';
  /** The two most alike of both: the one of this output first. */
  readonly most: readonly [number, number];
  readonly likeness: number;
}

/** Longer lists help nobody. */
const MOST_RELATIONS = 20;

/** @returns for each output of the run what it is related to, likely events first, then the most alike */
export function relationsOf(
  outputs: readonly Output[],
  { pairs }: Comparison,
): Map<number, Relation[]> {
  const outputOf = new Map(
    outputs.flatMap(({ articles }, output) =>
      articles.map((article) => [article, output] as const),
    ),
  );
  const between = new Map<string, Between>();
  for (const pair of pairs) {
    const [x, y] = [outputOf.get(pair.a), outputOf.get(pair.b)];
    if (x === undefined || y === undefined || x === y) continue;
    const key = x < y ? `${String(x)} ${String(y)}` : `${String(y)} ${String(x)}`;
    between.set(key, withPair(between.get(key), Math.min(x, y), Math.max(x, y), pair));
  }
  const means = [...between.values()].map((one) => {
    const all = (outputs[one.x]?.articles.length ?? 1) * (outputs[one.y]?.articles.length ?? 1);
    return {
      ...one,
      event: (one.event + (all - one.count) * NO_EVENT) / all,
      thread: (one.thread + (all - one.count) * NO_THREAD) / all,
    };
  });
  const threads = threadsOf(outputs, means);
  const relations = new Map<number, Relation[]>();
  const relate = (of: number, to: number, kind: Relation['kind'], most: Compared): void => {
    if (outputs[of]?.isOfRun !== true) return;
    const pair =
      outputOf.get(most.a) === of ? ([most.a, most.b] as const) : ([most.b, most.a] as const);
    const list = relations.get(of) ?? [];
    relations.set(of, [...list, { to, kind, most: pair, likeness: most.value }]);
  };
  for (const { x, y, event, thread, most } of means) {
    const isThread =
      outputs[x]?.isOfRun === true && outputs[y]?.isOfRun === true
        ? threads.get(x) === threads.get(y)
        : thread >= IS_THREAD;
    for (const kind of ['event', 'thread'] as const) {
      if (kind === 'event' ? event < MAY_BE_EVENT : !isThread) continue;
      relate(x, y, kind, most);
      relate(y, x, kind, most);
    }
  }
  return new Map([...relations].map(([of, list]) => [of, ordered(list).slice(0, MOST_RELATIONS)]));
}

interface Between {
  readonly x: number;
  readonly y: number;
  readonly event: number;
  readonly thread: number;
  readonly count: number;
  readonly most: Compared;
}

function withPair(between: Between | undefined, x: number, y: number, pair: Compared): Between {
  const { event, thread, count, most } = between ?? { event: 0, thread: 0, count: 0, most: pair };
  return {
    x,
    y,
    event: event + pair.event,
    thread: thread + pair.thread,
    count: count + 1,
    most: pair.value > most.value ? pair : most,
  };
}

/** The thread of each output of the run; those of the folder are no members: they were not compared with each other. */
function threadsOf(
  outputs: readonly Output[],
  means: readonly { x: number; y: number; thread: number }[],
): Map<number, number> {
  const places = outputs.flatMap(({ isOfRun }, place) => (isOfRun ? [place] : []));
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const links = means.flatMap(({ x, y, thread }) => {
    const [a, b] = [indexOf.get(x), indexOf.get(y)];
    return a === undefined || b === undefined ? [] : [{ a, b, score: thread }];
  });
  const groups = averageLink({
    sizes: places.map((place) => outputs[place]?.articles.length ?? 1),
    links,
    unlike: NO_THREAD,
    least: IS_THREAD,
  });
  return new Map(
    groups.flatMap((group, thread) => group.map((index) => [places[index] ?? 0, thread] as const)),
  );
}

function ordered(relations: readonly Relation[]): Relation[] {
  const rank = ({ kind }: Relation): number => (kind === 'event' ? 0 : 1);
  return relations.toSorted((x, y) => rank(x) - rank(y) || y.likeness - x.likeness || x.to - y.to);
}
