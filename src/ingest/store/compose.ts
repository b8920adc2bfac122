/** From an article to a brief: its id, its frontmatter, its file. */
import { UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import type { Compared } from '../../proposals/proposals.ts';
import type { OutletRecord } from '../../schemas/outlet.ts';
import type { Article } from '../article.ts';
import { writeBriefFile } from './brief-file.ts';
import { briefId } from './brief-id.ts';
import type { LedgerSource } from './ledger.ts';
import { proposedFor } from './proposed.ts';

export type BriefStatus = 'draft' | 'published';

export interface Composed {
  readonly id: string;
  /** The whole text of the MDX file. */
  readonly text: string;
  readonly status: BriefStatus;
}

/** What a brief is composed with of the registries, by id. */
export interface KnownEntities {
  /** English names, for the brief's own id. */
  readonly countries: ReadonlyMap<string, string>;
  readonly actors: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, OutletRecord>;
}

const MOST_ACTORS_IN_ID = 2;

/**
 * @param status `published` is kept only where nothing is left to ask
 * @param others further sources of the same story
 * @param compared what they say beside the article: kept for the editor of a draft
 */
export function composeBrief(
  article: Article,
  status: BriefStatus,
  names: KnownEntities,
  others: readonly LedgerSource[] = [],
  compared: Compared = {},
): Composed {
  const { title, summary, paragraphs, publication, subjects, statements } = article;
  const { countries, topics } = subjects;
  const actors = subjects.actors.map(({ slug }) => slug);
  const inId = [
    ...actors.slice(0, MOST_ACTORS_IN_ID).map((id) => names.actors.get(id)),
    ...countries.map((id) => names.countries.get(id)),
  ].filter((name) => name !== undefined);
  const stays = questionsOf(article).length === 0 ? status : 'draft';
  const text = writeBriefFile(
    {
      title,
      summary,
      ...(publication === undefined ? {} : stampsOf(publication)),
      status: stays,
      countries: [...countries],
      actors,
      topics: [...topics],
      sources: [sourceOf(article), ...others],
      // What is published has been decided: only drafts have proposals.
      ...(stays === 'draft'
        ? { proposed: proposedFor(article, others, compared, names.outlets) }
        : {}),
    },
    paragraphs,
    statements,
  );
  const day = publication?.publishedAt.slice(0, 10) ?? 'undated';
  return { id: briefId(day, inId, title), text, status: stays };
}

/** The article as a source of a brief. */
export function sourceOf({ outlet, url, title, publication }: Article): LedgerSource {
  return {
    outlet: outlet?.id ?? UNKNOWN_OUTLET,
    ...(url === undefined ? {} : { url }),
    title,
    ...(publication === undefined ? {} : { publishedAt: publication.publishedAt }),
  };
}

function stampsOf({ publishedAt, updatedAt, precision }: NonNullable<Article['publication']>) {
  return {
    publishedAt,
    ...(precision === 'minute' ? {} : { publishedPrecision: precision }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
}

/** What an editor must find out before the brief can be published, in Arabic. */
export function questionsOf({ isUntitled, publication, outlet, traits }: Article): string[] {
  return [
    ...(traits.includes('live')
      ? ['الصفحة تغطية مباشرة فيها مداخل متتابعة لا مقال واحد؛ رتّبها أو اختر منها']
      : []),
    ...(isUntitled ? ['لا عنوان في المادة؛ اكتب عنوانًا بدل جملتها الأولى'] : []),
    ...(publication === undefined
      ? ['لا تاريخ نشر يُعتمد عليه في المادة؛ أضف publishedAt وأعد تسمية الملف بيوم النشر']
      : []),
    ...(publication?.isUpdate === true
      ? ['publishedAt هو تاريخ آخر تحديث؛ ضع مكانه تاريخ النشر']
      : []),
    ...(outlet === undefined
      ? ['لا تُعرف وسيلة الإعلام التي نشرت المادة؛ أضف outlet']
      : outlet.id === undefined
        ? [`وسيلة الإعلام «${outlet.name}» غير مسجلة؛ سجّلها ثم أضف outlet`]
        : []),
  ];
}
