/** What the last build kept of briefs, for those that have not changed since. */
import type { LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import type { ContentFile } from '../check/content-files.ts';
import type { OpenFrontmatter } from '../schemas/brief.ts';
import { hasPack } from './body-store.ts';
import type { CompiledBody } from './compiler.ts';
import { readJson } from './known-registries.ts';
import type { StoredBrief } from './stored-brief.ts';

export interface KnownBriefs {
  /** The frontmatter of a brief in whose very text the check found no fault. */
  readonly frontmatter: (file: ContentFile) => OpenFrontmatter | undefined;
  /** What came of its body, where nothing has changed that it depends on. */
  readonly compiled: (id: string, digest: string) => CompiledBody | undefined;
}

/** The texts without fault, by id: a digest of the text and of the code that checked it. */
export const CHECKED = 'checked';
const checkedSchema = z.array(z.tuple([z.string(), z.string()]));

export function knownBriefs(
  { store, meta }: Pick<LoaderContext, 'store' | 'meta'>,
  textDigest: (text: string) => string,
): KnownBriefs {
  const checked = new Map(readJson(meta.get(CHECKED) ?? '[]', checkedSchema));
  const known = new Map(
    store.values().map(({ id, data, digest }) => {
      // Written by the loader, with the shape of the collection.
      const { compiled, ...frontmatter } = data as StoredBrief;
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
