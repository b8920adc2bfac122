/** A digest: all briefs that are out, and what is asked of them. Every index is made once, in one pass. */
import { compareNewestFirst } from './calendar.ts';
import { type Edition, editionsOf } from './editions.ts';
import { type Pair, pairId, pairsOf } from './pairs.ts';
import type { Actor, Brief, Country, Statement, Topic, Withdrawal } from './model.ts';

/** A statement with the brief that carries it. */
export interface StatementInBrief {
  readonly statement: Statement;
  readonly brief: Brief;
}

export interface Digest {
  /** Newest first. */
  readonly briefs: readonly Brief[];
  /** Briefs that were taken back, the latest first: none of the lists below has them. */
  readonly withdrawals: readonly Withdrawal[];
  /** All registered, with or without briefs. */
  readonly countries: readonly Country[];
  readonly actors: readonly Actor[];
  readonly topics: readonly Topic[];
  /** Newest first; empty where there are none. */
  briefsOfCountry(id: string): readonly Brief[];
  briefsOfActor(id: string): readonly Brief[];
  briefsOfTopic(id: string): readonly Brief[];
  briefsOfOutlet(id: string): readonly Brief[];
  /** What an actor said, newest first. */
  statementsOf(actorId: string): readonly StatementInBrief[];
  /** What the actors of a country said, newest first. */
  statementsFrom(countryId: string): readonly StatementInBrief[];
  /** The bodies that an actor belongs to, and those who belong to it. */
  membershipsOf(actor: Actor): readonly Actor[];
  membersOf(actorId: string): readonly Actor[];
  /** All pairs that have a page. */
  readonly pairs: readonly Pair[];
  /** The pair of two entities, whichever comes first; undefined where they share too few briefs. */
  pairOf(a: string, b: string): Pair | undefined;
  /** The editions that have briefs, by key. */
  readonly editions: ReadonlyMap<string, Edition>;
  /** The thread that a brief belongs to, oldest first, with itself; one brief alone where it follows none. */
  threadOf(brief: Brief): readonly Brief[];
}

/**
 * @param briefs in any order
 * @param registries all registered countries, actors and topics
 */
export function createDigest(
  briefs: readonly Brief[],
  registries: Pick<Digest, 'countries' | 'actors' | 'topics'>,
  withdrawals: readonly Withdrawal[] = [],
): Digest {
  const sorted = briefs.toSorted(compareNewestFirst);
  const byCountry = new Map<string, Brief[]>();
  const byActor = new Map<string, Brief[]>();
  const byTopic = new Map<string, Brief[]>();
  const byOutlet = new Map<string, Brief[]>();
  const bySpeaker = new Map<string, StatementInBrief[]>();
  const byOrigin = new Map<string, StatementInBrief[]>();
  const actors = new Map(registries.actors.map((actor) => [actor.id, actor]));
  const members = new Map<string, Actor[]>();
  for (const actor of registries.actors)
    for (const body of actor.memberOf) add(members, body, actor);
  for (const brief of sorted) {
    for (const { id } of brief.countries) add(byCountry, id, brief);
    for (const { id } of brief.actors) add(byActor, id, brief);
    for (const { id } of brief.topics) add(byTopic, id, brief);
    for (const id of new Set(brief.sources.map(({ outlet }) => outlet.id)))
      add(byOutlet, id, brief);
    for (const statement of brief.statements) {
      if (statement.by === undefined) continue;
      add(bySpeaker, statement.by, { statement, brief });
      const origin = actors.get(statement.by)?.country;
      if (origin !== undefined) add(byOrigin, origin.id, { statement, brief });
    }
  }
  const threads = threadsOf(sorted);
  const pairs = pairsOf(sorted);
  const pairById = new Map(pairs.map((pair) => [pair.id, pair]));
  return {
    briefs: sorted,
    withdrawals: withdrawals.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    ...registries,
    briefsOfCountry: (id) => byCountry.get(id) ?? [],
    briefsOfActor: (id) => byActor.get(id) ?? [],
    briefsOfTopic: (id) => byTopic.get(id) ?? [],
    briefsOfOutlet: (id) => byOutlet.get(id) ?? [],
    statementsOf: (id) => bySpeaker.get(id) ?? [],
    statementsFrom: (id) => byOrigin.get(id) ?? [],
    membershipsOf: ({ memberOf }) =>
      memberOf.map((id) => actors.get(id)).filter((actor) => actor !== undefined),
    membersOf: (id) => members.get(id) ?? [],
    pairs,
    pairOf: (a, b) => pairById.get(pairId(a, b)),
    editions: editionsOf(sorted),
    threadOf: (brief) => threads.get(brief.id) ?? [brief],
  };
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Every brief's thread: those joined by `follows`, also where two follow the same one. */
function threadsOf(briefs: readonly Brief[]): Map<string, Brief[]> {
  const byId = new Map(briefs.map((brief) => [brief.id, brief]));
  const firstOf = (brief: Brief): Brief => {
    const seen = new Set<Brief>();
    let at = brief;
    for (;;) {
      seen.add(at);
      const before = at.follows === undefined ? undefined : byId.get(at.follows);
      if (before === undefined || seen.has(before)) return at;
      at = before;
    }
  };
  const threads = new Map<string, Brief[]>();
  for (const thread of Map.groupBy(briefs.toReversed(), (brief) => firstOf(brief).id).values()) {
    for (const brief of thread) threads.set(brief.id, thread);
  }
  return threads;
}
