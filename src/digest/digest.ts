/** A digest: all briefs that are out, and what is asked of them. Every index is made once, when it is asked for. */
import { compareNewestFirst } from './calendar.ts';
import { type Edition, editionsOf } from './editions.ts';
import { type Pair, pairId, pairsOf } from './pairs.ts';
import type { Actor, Brief, Country, Topic, Withdrawal } from './model.ts';
import { newestFirst, saidIn, type StatementInBrief } from './statement-days.ts';
import { type Reactions, reactionsIn } from './reactions.ts';
import { type ThreadPlaces, threadPlaces } from './thread-places.ts';

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
  /** All that was said, newest first; what is told within a paraphrase only once. */
  readonly statements: readonly StatementInBrief[];
  /** What an actor said, newest first. */
  statementsOf(actorId: string): readonly StatementInBrief[];
  /** What others said of an actor, newest first. */
  statementsAbout(actorId: string): readonly StatementInBrief[];
  /** What the actors of a country said, newest first. */
  statementsFrom(countryId: string): readonly StatementInBrief[];
  /** Who said what in a thread (as `threadOf` gives it), by the countries of the speakers. */
  reactionsIn(thread: readonly Brief[]): readonly Reactions[];
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
  /**
   * The digest with other versions of briefs. What rests on the order and on the threads is not made again.
   *
   * @param versions by the briefs in whose places they stand; of the same id, time and `follows` as those
   */
  withVersions(versions: ReadonlyMap<Brief, Brief>): Digest;
}

type DigestRegistries = Pick<Digest, 'countries' | 'actors' | 'topics'>;

/**
 * @param briefs in any order
 * @param registries all registered countries, actors and topics
 */
export function createDigest(
  briefs: readonly Brief[],
  registries: DigestRegistries,
  withdrawals: readonly Withdrawal[] = [],
): Digest {
  const sorted = briefs.toSorted(compareNewestFirst);
  const places = once(() => threadPlaces(sorted));
  const latestFirst = withdrawals.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return digestOf(sorted, places, registries, latestFirst);
}

function digestOf(
  sorted: readonly Brief[],
  places: () => ThreadPlaces,
  registries: DigestRegistries,
  withdrawals: readonly Withdrawal[],
): Digest {
  const actors = new Map(registries.actors.map((actor) => [actor.id, actor]));
  const byCountry = once(() => index(sorted, ({ countries }) => countries.map(({ id }) => id)));
  const byActor = once(() => index(sorted, (brief) => brief.actors.map(({ id }) => id)));
  const byTopic = once(() => index(sorted, ({ topics }) => topics.map(({ id }) => id)));
  const byOutlet = once(() =>
    index(sorted, ({ sources }) => new Set(sources.map(({ outlet }) => outlet.id))),
  );
  const statements = once(() => newestFirst(saidIn(sorted)));
  const bySpeaker = once(() => index(statements(), ({ statement: { by } }) => present(by)));
  const bySubject = once(() => index(statements(), ({ statement: { about } }) => about));
  const byOrigin = once(() =>
    index(statements(), ({ statement: { by = '' } }) => present(actors.get(by)?.country?.id)),
  );
  const countryByName = once(
    () => new Map(registries.countries.map((country) => [country.name, country])),
  );
  const members = once(() => index(registries.actors, ({ memberOf }) => memberOf));
  const pairs = once(() => pairsOf(sorted));
  const pairById = once(() => new Map(pairs().map((pair) => [pair.id, pair])));
  const editions = once(() => editionsOf(sorted));
  const threads = new Map<readonly number[], readonly Brief[]>();
  const reactions = new WeakMap<readonly Brief[], readonly Reactions[]>();
  return {
    briefs: sorted,
    withdrawals,
    ...registries,
    briefsOfCountry: (id) => byCountry().get(id) ?? [],
    briefsOfActor: (id) => byActor().get(id) ?? [],
    briefsOfTopic: (id) => byTopic().get(id) ?? [],
    briefsOfOutlet: (id) => byOutlet().get(id) ?? [],
    get statements() {
      return statements();
    },
    statementsOf: (id) => bySpeaker().get(id) ?? [],
    statementsAbout: (id) => bySubject().get(id) ?? [],
    reactionsIn: (thread) => {
      const known = reactions.get(thread);
      if (known !== undefined) return known;
      const found = reactionsIn(thread, {
        actorOf: (id) => actors.get(id),
        countryNamed: (name) => countryByName().get(name),
      });
      reactions.set(thread, found);
      return found;
    },
    statementsFrom: (id) => byOrigin().get(id) ?? [],
    membershipsOf: ({ memberOf }) =>
      memberOf.map((id) => actors.get(id)).filter((actor) => actor !== undefined),
    membersOf: (id) => members().get(id) ?? [],
    get pairs() {
      return pairs();
    },
    pairOf: (a, b) => pairById().get(pairId(a, b)),
    get editions() {
      return editions();
    },
    threadOf: (brief) => {
      const ofThread = places()(brief.id);
      if (ofThread === undefined) return [brief];
      const known = threads.get(ofThread);
      if (known !== undefined) return known;
      const thread = ofThread.flatMap((place) => sorted[place] ?? []);
      threads.set(ofThread, thread);
      return thread;
    },
    withVersions: (versions) => {
      const now = [...sorted];
      // A search by identity looks at no brief: among thousands that is faster than asking a map for each.
      for (const [before, version] of versions) now[sorted.indexOf(before)] = version;
      return digestOf(now, places, registries, withdrawals);
    },
  };
}

/** What is asked for is made once, and what nobody asks for not at all. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function index<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) for (const key of keysOf(item)) add(lists, key, item);
  return lists;
}

function present(key: string | undefined): string[] {
  return key === undefined ? [] : [key];
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
