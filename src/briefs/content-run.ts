/** One reading of the content for all loaders of a run, whichever of them comes first, and however many come. */
import { COLLECTIONS, type CollectionName } from '../check/content-files.ts';
import { type FollowedContent, followContent } from '../check/followed-content.ts';
import { contentDirectory } from '../workspace.ts';

interface Run {
  readonly directory: string;
  readonly content: Promise<FollowedContent>;
  readonly served: Set<CollectionName>;
}

let run: Run | undefined;

/**
 * @returns the content as this run read it; a collection that asks again begins another run
 * @throws when the content folder cannot be read
 */
export function contentOfRun(collection: CollectionName): Promise<FollowedContent> {
  const directory = contentDirectory();
  if (run?.directory !== directory || run.served.has(collection))
    run = { directory, content: followContent(directory, process.cwd()), served: new Set() };
  const { content, served } = run;
  served.add(collection);
  // Nobody else comes: what was read need not stay in memory while pages are made.
  if (served.size === COLLECTIONS.length) run = undefined;
  return content;
}
