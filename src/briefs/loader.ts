/**
 * The content loader: five collections, read and checked together, briefs compiled to HTML once.
 *
 * Astro would compile every MDX file as a module of its own (minutes and gigabytes at ten thousand briefs). Briefs
 * use only the site's few components, so they are rendered here, once for everything that their HTML depends on: the
 * text, the plugins, the entries of the registries that the text may name. The HTML lies beside the content store
 * (body-store.ts).
 */
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../check/content-files.ts';
import type { Content } from '../check/entry.ts';
import { buildBriefs } from './build-briefs.ts';
import { contentOfRun } from './content-run.ts';
import { developBriefs } from './develop-briefs.ts';
import { markLoaded } from './loaded-collections.ts';

/**
 * The loader of one collection. Astro may call them all at once, one after the other, or only some of them: none waits
 * for another. What all need, the files read, is made by whichever comes first.
 *
 * @throws (in a build) when the content has errors: a broken reference never reaches a build that exits 0
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `mujaz-${collection}`,
    load: async (context) => {
      const content = await contentOfRun(collection);
      if (collection !== 'briefs') fillRegistry(context, content.registries()[collection]);
      else if (context.watcher === undefined) await buildBriefs(context, content);
      else await developBriefs(context, content);
      markLoaded(collection);
    },
  };
}

function fillRegistry(
  { store }: LoaderContext,
  entries: Content[Exclude<CollectionName, 'briefs'>],
): void {
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
  for (const { id, data, file } of entries.values())
    store.set({ id, data: { ...data }, filePath: file });
}
