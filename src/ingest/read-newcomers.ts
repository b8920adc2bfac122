/** All articles of a run, read and kept; which of them have a brief already. */
import type { Article } from './article.ts';
import type { Newcomer } from './events/newcomer.ts';
import { jobsOf } from './jobs/jobs.ts';
import type { KeptResults } from './jobs/kept-results.ts';
import { resultsOf } from './jobs/results.ts';
import type { KnownRegistries } from './knowledge.ts';
import { type Progress, runProgress } from './progress.ts';
import { inputFiles } from './read/input-files.ts';
import { questionsOf } from './store/compose.ts';
import { identityOf } from './store/identity.ts';
import { findArticle } from './store/same-article.ts';
import type { BriefFolder } from './store/storing.ts';

/**
 * @param kept takes the results in the order of the inputs
 * @param onProgress told after each job how far the run is
 * @returns the articles by their places among the results
 * @throws StorageFailure where they cannot be kept
 */
export async function readNewcomers(
  paths: readonly string[],
  registries: KnownRegistries,
  folder: BriefFolder,
  kept: KeptResults,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<Map<number, Newcomer>> {
  const inputs = (await Promise.all(paths.map(inputFiles))).flat();
  const progress = runProgress(inputs);
  const newcomers = new Map<number, Newcomer>();
  for await (const { job, results } of resultsOf(jobsOf(inputs), progress.bytes, registries)) {
    for (const result of results) {
      const { outcome } = result;
      const isArticle = 'reading' in outcome && 'article' in outcome.reading;
      if (isArticle) newcomers.set(kept.count, newcomerOf(outcome.reading.article));
      await kept.add(result);
      if (!('failure' in outcome)) progress.count(!isArticle);
    }
    progress.finish(job);
    onProgress?.(progress.now());
  }
  // Briefs that the ledger does not have are read where it does not know an article, or its brief is gone.
  const known = withHomes(newcomers, folder);
  if ([...known.values()].every(({ home }) => home !== undefined && folder.isThere(home)))
    return known;
  await folder.learnUnrecorded();
  return withHomes(newcomers, folder);
}

function withHomes(
  newcomers: ReadonlyMap<number, Newcomer>,
  { known, isThere }: BriefFolder,
): Map<number, Newcomer> {
  return new Map(
    [...newcomers].map(([place, newcomer]) => {
      const match = findArticle(newcomer.identity, known, isThere);
      const [home, isOwn] = [match?.entry.file, match?.is === 'same'];
      return [place, { ...newcomer, home, isOwn }];
    }),
  );
}

function newcomerOf(article: Article): Newcomer {
  const { title, summary, paragraphs, story } = article;
  return {
    identity: identityOf(article),
    at: story.at,
    isComplete: questionsOf(article).length === 0,
    shown: [title, summary, ...paragraphs].reduce((sum, { length }) => sum + length, 0),
    home: undefined,
    isOwn: false,
  };
}
