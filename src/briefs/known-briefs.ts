/** What the last build kept of briefs, for those that have not changed since. */
import type { LoaderContext } from 'astro/loaders';
import type { CollectionEntry } from 'astro:content';
import type { ContentFile } from '../check/content-files.ts';
import type { OpenFrontmatter } from '../schemas/brief.ts';
import { hasPack } from './body-store.ts';

type Compiled = CollectionEntry<'briefs'>['data']['compiled'];

export interface KnownBriefs {
  /** The frontmatter of a brief in whose very text the check found no fault. */
  readonly frontmatter: (file: ContentFile) => OpenFrontmatter | undefined;
  /** What came of its body, where nothing has changed that it depends on. */
  readonly compiled: (id: string, digest: string) => Compiled | undefined;
}

/** The texts without fault, by id: a digest of the text and of the code that checked it. */
const CHECKED = 'checked';

export function knownBriefs(
  { store, meta }: Pick<LoaderContext, 'store' | 'meta'>,
  textDigest: (text: string) => string,
): KnownBriefs {
  const checked = new Map<string, string>(
    JSON.parse(meta.get(CHECKED) ?? '[]') as [string, string][],
  ); // Written by rememberChecked.
  const known = new Map(
    store.values().map(({ id, data, digest }) => {
      // Written by the loader, with the shape of the collection.
      const { compiled, ...frontmatter } = data as CollectionEntry<'briefs'>['data'];
      return [id, { compiled, frontmatter, digest }];
    }),
  );
  return {
    frontmatter: ({ id, text }) =>
      checked.get(id) === textDigest(text) ? known.get(id)?.frontmatter : undefined,
    compiled: (id, digest) => {
      const before = known.get(id);
      const isSame = before?.digest === digest && hasPack(before.compiled.place.pack);
      return isSame ? before.compiled : undefined;
    },
  };
}

/** @param digests of the texts in which the check found no fault, by id */
export function rememberChecked(
  { meta }: Pick<LoaderContext, 'meta'>,
  digests: ReadonlyMap<string, string>,
): void {
  meta.set(CHECKED, JSON.stringify([...digests]));
}
