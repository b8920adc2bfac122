/** From an article to a brief: its id, its frontmatter, its file. */
import type { Article } from './article.ts';
import { writeBriefFile } from './brief-file.ts';
import { briefId } from './brief-id.ts';

export interface Composed {
  readonly id: string;
  /** The whole text of the MDX file. */
  readonly text: string;
}

/** English names of registered entities by id, for the brief's own id. */
export interface EnglishNames {
  readonly countries: ReadonlyMap<string, string>;
  readonly actors: ReadonlyMap<string, string>;
}

const MOST_ACTORS_IN_ID = 2;

export function composeBrief(
  article: Article,
  status: 'draft' | 'published',
  names: EnglishNames,
): Composed {
  const { title, summary, paragraphs, publication, outlet, subjects, speeches } = article;
  const { countries, topics } = subjects;
  const actors = subjects.actors.map(({ slug }) => slug);
  const inId = [
    ...actors.slice(0, MOST_ACTORS_IN_ID).map((id) => names.actors.get(id)),
    ...countries.map((id) => names.countries.get(id)),
  ].filter((name) => name !== undefined);
  const text = writeBriefFile(
    {
      title,
      summary,
      publishedAt: publication.publishedAt,
      ...(publication.updatedAt === undefined ? {} : { updatedAt: publication.updatedAt }),
      status,
      countries: [...countries],
      actors,
      topics: [...topics],
      sources: [{ outlet: outlet.id, title, publishedAt: publication.publishedAt }],
    },
    paragraphs,
    speeches,
  );
  return { id: briefId(publication.publishedAt.slice(0, 10), inId, title), text };
}
