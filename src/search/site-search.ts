/** Search as a page uses it: from what was typed to results that can be shown. Runs in the browser. */
import type { Display, DocumentKind } from './document.ts';
import { createEngine, type Engine, type Hit } from './engine.ts';
import { type ExcerptPart, excerptOf } from './excerpt.ts';
import { withoutArticle } from '../arabic/stemming.ts';
import { loadPagefind, type Pagefind } from './pagefind-client.ts';
import { type Query, readQuery } from './query.ts';
import { wordsOf } from './tokens.ts';
import { createVocabulary, decodeVocabulary, type Vocabulary } from './vocabulary.ts';

export interface SearchResult {
  readonly url: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly excerpt: readonly ExcerptPart[];
  readonly byline: readonly string[];
}

export interface SiteSearch {
  readonly pagefind: Pagefind;
  /** @param text as typed @returns all hits, the best first; without words, every document, newest first */
  find(text: string): Promise<readonly Hit[]>;
  /** What a hit shows; fetched when it is asked for. */
  show(hit: Hit): Promise<SearchResult>;
  /** The same hits, newest first; pages without a date last. */
  byDate(hits: readonly Hit[]): Promise<readonly Hit[]>;
  /**
   * The query with its unknown words replaced by near ones; undefined where all words are known.
   *
   * @param hits what it found: their texts tell how the near word is written
   */
  suggest(text: string, hits: readonly Hit[]): Promise<string | undefined>;
}

/**
 * @param directory the address of the index, ending in `/`
 * @throws when the index cannot be loaded
 */
export async function openSearch(directory: string): Promise<SiteSearch> {
  const pagefind = await loadPagefind(directory);
  const everything = await pagefind.search(null, { sort: { date: 'desc' } });
  let vocabulary: Promise<Vocabulary> | undefined;
  const loadVocabulary = (): Promise<Vocabulary> => {
    vocabulary ??= fetchText(`${directory}vocabulary.txt`).then((text) =>
      createVocabulary(decodeVocabulary(text)),
    );
    return vocabulary;
  };
  const engine: Engine = createEngine(pagefind, everything.results, loadVocabulary);
  const texts = new Map<string, Promise<Display>>();
  const displayOf = (file: string): Promise<Display> => {
    let text = texts.get(file);
    if (text === undefined) {
      // Written by write-index.ts with this shape.
      text = fetchText(`${directory}texts/${file}`).then((json) => JSON.parse(json) as Display);
      texts.set(file, text);
      text.catch(() => texts.delete(file));
    }
    return text;
  };
  return {
    pagefind,
    async find(text) {
      const query = readQuery(text);
      return isEmpty(query)
        ? everything.results.map((result) => ({ result, score: 0, places: [] }))
        : engine.search(query);
    },
    async show({ result, places }) {
      const { url, meta } = await result.data();
      const { kind, title, text, byline } = await displayOf(meta.file ?? '');
      return { url, kind, title, byline, excerpt: excerptOf(text, places) };
    },
    byDate(hits) {
      const byId = new Map(hits.map((hit) => [hit.result.id, hit]));
      const ordered = everything.results.map(({ id }) => byId.get(id));
      return Promise.resolve(ordered.filter((hit) => hit !== undefined));
    },
    async suggest(text, hits) {
      const near = await engine.suggest(readQuery(text));
      if (near.size === 0) return undefined;
      const written = await Promise.all(
        hits.slice(0, SAMPLE).map(async ({ result }) => {
          const { title, text: body } = await displayOf((await result.data()).meta.file ?? '');
          return `${title}\n${body}`;
        }),
      );
      return wordsOf(text).reduceRight((query, { folded, start, end }) => {
        const word = near.get(folded);
        if (word === undefined) return query;
        return query.slice(0, start) + spellingIn(written, word) + query.slice(end);
      }, text);
    },
  };
}

/** Hits whose texts are looked through for the spelling of a suggested word. */
const SAMPLE = 3;

/** A vocabulary word (folded, without article) as texts write it: the shortest way; as it is where none has it. */
function spellingIn(texts: readonly string[], word: string): string {
  const spellings = texts.flatMap((text) =>
    wordsOf(text)
      .filter(({ folded }) => withoutArticle(folded) === word)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return spellings.sort((a, b) => a.length - b.length)[0] ?? word;
}

function isEmpty({ words, phrases, excluded }: Query): boolean {
  return words.length + phrases.length + excluded.length === 0;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}
