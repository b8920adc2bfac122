/** The articles of a run, stored: those of one event one after another. */
import type { Article } from './article.ts';
import type { Newcomer } from './events/newcomer.ts';
import type { RunEvents } from './events/run-events.ts';
import { followed } from './followed.ts';
import type { Result } from './jobs/job.ts';
import type { KeptResults } from './jobs/kept-results.ts';
import { composeBrief, type KnownEntities } from './store/compose.ts';
import { failureReason, StorageFailure } from './store/storage-failure.ts';
import { storeBrief } from './store/store-brief.ts';
import type { Compose, Stored, StoreOptions } from './store/storing.ts';

export interface Storing {
  readonly names: KnownEntities;
  readonly status: 'draft' | 'published';
  readonly store: StoreOptions;
}

/** What became of an article: one that cannot be written costs itself alone. */
export type Outcome = Stored | { readonly failure: string };

/**
 * @param outcomes filled as it goes on, by the article's place
 * @throws StorageFailure where nothing more can be written
 */
export async function storeGroups(
  { groups, related }: RunEvents,
  newcomers: ReadonlyMap<number, Newcomer>,
  results: KeptResults,
  { names, status, store }: Storing,
  outcomes: Map<number, Outcome>,
): Promise<void> {
  const files = new Map<number, string>();
  for (const [group, { articles, file, why }] of groups.entries()) {
    let event = file;
    for (const place of articles) {
      const newcomer = newcomers.get(place);
      const article = articleOf(await results.at(place));
      if (newcomer === undefined || article === undefined) continue;
      // Of a brief that is there already the proposals stay as they are, but for what further sources bring.
      const day = article.publication?.publishedAt.slice(0, 10);
      const found = followed(day, related.get(group) ?? [], files);
      const compose: Compose = (others, compared = found, stays = status) =>
        composeBrief(article, stays, names, others, compared);
      try {
        const stored = await storeBrief(article, newcomer.identity, compose, store, event);
        event ??= stored.file;
        files.set(group, event);
        const told = stored.isJoined === true ? why.get(place) : undefined;
        outcomes.set(place, told === undefined ? stored : withReason(stored, told));
      } catch (error) {
        if (error instanceof StorageFailure) throw error;
        outcomes.set(place, { failure: failureReason(error) });
      }
    }
  }
}

function withReason(stored: Stored, why: string): Stored {
  return { ...stored, reason: stored.reason === null ? why : `${stored.reason}؛ ${why}` };
}

function articleOf(result: Result | undefined): Article | undefined {
  if (result === undefined || !('reading' in result.outcome)) return undefined;
  const { reading } = result.outcome;
  return 'article' in reading ? reading.article : undefined;
}
