/**
 * Search as a page uses it: from what was typed to results that can be shown. Runs in the browser.
 *
 * The newest shard is looked through first; older ones only where it has too little, the most promising first, and
 * never more than a few unasked: what a reader fetches does not grow with the archive.
 */
import type { SearchState } from './address.ts';
import { openArchive } from './archive.ts';
import type { DocumentKind } from './document.ts';
import { createEngine, type Hit } from './engine.ts';
import { type ExcerptPart, excerptOf } from './excerpt.ts';
import { type Choices, choicesOf, narrow } from './facets.ts';
import { isEmpty, type Query, readQuery } from './query.ts';
import { type Reach, reachOf } from './reach.ts';
import { createRoute } from './route.ts';
import { correctedQuery } from './spelling.ts';

export interface SearchResult {
  readonly url: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly excerpt: readonly ExcerptPart[];
  readonly byline: readonly string[];
}

/** What was found in the part of the archive that was looked through. */
export interface Findings {
  /** Narrowed, in the order that was asked for; without words, every document, newest first. */
  readonly hits: readonly Hit[];
  /** Briefs that were not looked through, and may have what is asked for; 0: these are all hits. */
  readonly unsearched: number;
  /** Looks on, through a few shards more. */
  further(): Promise<Findings>;
  /** What each choice would leave of the hits. */
  choices(): Promise<Choices>;
  /** Fetches what narrowing and {@link choices} need. */
  prepareChoices(): Promise<void>;
  /** The query with its unknown words replaced by near ones; undefined where all words are known. */
  suggestion(): Promise<string | undefined>;
}

export interface SiteSearch {
  search(state: SearchState): Promise<Findings>;
  /** What a hit shows; fetched when it is asked for. */
  show(hit: Hit): Promise<SearchResult>;
}

/** Older shards that are looked through at most: unasked, and each time the reader asks for more. */
const MOST_UNASKED = 3;
const MOST_ASKED = 4;
/** Hits whose texts are looked through for the spelling of a suggested word. */
const SAMPLE = 3;

/**
 * @param directory the address of the index, ending in `/`
 * @throws when the index cannot be loaded
 */
export async function openSearch(directory: string): Promise<SiteSearch> {
  const archive = await openArchive(directory);
  const newest = reachOf([await archive.open(0)]);
  const engine = createEngine(archive);

  async function look(state: SearchState, query: Query, reach: Reach): Promise<Looked> {
    const found = isEmpty(query)
      ? reach.newestFirst.map((id): Hit => ({ id, score: 0, cover: 1, places: [] }))
      : await engine.search(query, reach);
    const hits = await narrow(found, state.facets, reach);
    return { reach, found, hits: state.sort === 'date' ? inOrder(hits, reach) : hits };
  }

  async function suggestion({ words }: Query, text: string, { hits, reach }: Looked) {
    const near = new Map<string, string>();
    for (const word of words) {
      const [best] = await engine.neighboursOf(word, reach);
      if (best !== undefined) near.set(word, best.word);
    }
    if (near.size === 0) return undefined;
    const sample = await Promise.all(hits.slice(0, SAMPLE).map(({ id }) => archive.textOf(id)));
    const texts = sample.map(({ title, text: body }) => `${title}\n${body}`);
    return correctedQuery(text, near, texts);
  }

  async function search(state: SearchState): Promise<Findings> {
    const query = readQuery(state.query);
    const route = createRoute(state, query, archive, engine, newest);
    const lookOn = async ({ reach }: Looked, places: readonly number[]): Promise<Looked> => {
      const shards = await Promise.all(places.map((place) => archive.open(place)));
      return look(state, query, reach.widen(shards));
    };
    const findings = async (looked: Looked): Promise<Findings> => ({
      hits: looked.hits,
      unsearched: await route.briefsAhead(looked.reach),
      further: async () => {
        const next = (await route.ahead(looked.reach)).slice(0, MOST_ASKED);
        const places = next.map(({ place }) => place);
        return findings(await lookOn(looked, places));
      },
      choices: () => choicesOf(looked.found, state.facets, looked.reach, archive.shards),
      prepareChoices: async () => {
        await Promise.all(looked.reach.shards.map((shard) => shard.values()));
      },
      suggestion: () => suggestion(query, state.query, looked),
    });
    let looked = await look(state, query, newest);
    for (let steps = 0; steps < MOST_UNASKED; steps += 1) {
      const next = await route.next(looked.hits, looked.reach);
      if (next === undefined) break;
      looked = await lookOn(looked, [next.place]);
    }
    return findings(looked);
  }

  return {
    search,
    async show({ id, places }) {
      const { url, kind, title, text, byline } = await archive.textOf(id);
      return { url, kind, title, byline, excerpt: excerptOf(text, places) };
    },
  };
}

interface Looked {
  readonly reach: Reach;
  /** All hits in it, the best first. */
  readonly found: readonly Hit[];
  /** Narrowed, in the order that was asked for. */
  readonly hits: readonly Hit[];
}

/** The same hits, newest first; pages without a date last. */
function inOrder(hits: readonly Hit[], { newestFirst }: Reach): readonly Hit[] {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return newestFirst.flatMap((id) => byId.get(id) ?? []);
}
