/** The desk: what an editor decides about after a run. Plain data, made of a report, the briefs and the registries. */
import { type Proposal, proposalsOf } from '../editing/proposals.ts';
import { proposeEntry } from '../editing/registration.ts';
import { compareProminence, prominenceOf } from '../digest/prominence.ts';
import type { Outlet } from '../digest/model.ts';
import { voiceOf } from '../digest/voices.ts';
import { addressKey } from '../schemas/address.ts';
import { type OpenFrontmatter, UNKNOWN_OUTLET } from '../schemas/brief.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import type { RunArticle } from './run-report.ts';

/** A brief as it lies in the content now. */
export interface DeskBrief {
  readonly id: string;
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
  /** Undefined where it cannot be read: its file has a fault. */
  readonly data: OpenFrontmatter | undefined;
  readonly body: string;
}

export interface Story {
  /** That of its brief. */
  readonly id: string;
  readonly file: string;
  /** `gone`: the run wrote it, and no file has it now; `damaged`: its file cannot be read. */
  readonly state: OpenFrontmatter['status'] | 'damaged' | 'gone';
  /** Of the brief, or of its first article where that cannot be read. */
  readonly title: string;
  readonly brief: DeskBrief | undefined;
  readonly sources: readonly StorySource[];
  /** How many owners stand behind it: outlets of one are one voice (digest/voices.ts). */
  readonly voices: number;
  /** What the run asks, each once, in Arabic. */
  readonly questions: readonly string[];
  /** Further briefs that may tell the same, the likeliest first. */
  readonly related: readonly RelatedStory[];
  /** People and bodies whom no registry has. */
  readonly names: readonly Proposal[];
  /** An article of the run tells it; else it is a draft of earlier days. */
  readonly isOfRun: boolean;
  /** How it is ordered (digest/prominence.ts). */
  readonly marks: readonly number[];
}

/** A source of the brief, with what the run read of it. */
export interface StorySource {
  readonly outlet: Outlet;
  /** As it names itself, where no registry has it. */
  readonly outletName: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly publishedAt: string | undefined;
  /** Its number in the brief, from 1; undefined for an article that is none of its sources (a copy, a second report). */
  readonly number: number | undefined;
  /** Undefined where it came with an earlier run. */
  readonly article: RunArticle | undefined;
}

export interface RelatedStory {
  readonly id: string;
  readonly title: string | undefined;
  readonly kind: 'event' | 'thread';
  /** 0 to 1. */
  readonly likeness: number;
  readonly why: string;
}

export interface Desk {
  /** Those that weigh most first: the measure of the site's editions. */
  readonly stories: readonly Story[];
  /** Articles that are no brief, in the order of the run. */
  readonly refused: readonly RunArticle[];
  /** People, bodies and outlets of the run that no registry has, the most named first. */
  readonly names: readonly Proposal[];
}

export interface DeskInput {
  readonly articles: readonly RunArticle[];
  /** By id: all drafts, and whatever else the run may have to do with. */
  readonly briefs: ReadonlyMap<string, DeskBrief>;
  readonly outlets: ReadonlyMap<string, OutletRecord>;
  /** Whether a registry has the name by now. */
  readonly isKnown: (name: string) => boolean;
}

/** @returns the same for the same input, whatever the order of the articles of a story was */
export function deskOf(input: DeskInput): Desk {
  const { articles, briefs } = input;
  const storyOf = placeArticles(input);
  const byStory = new Map<string, RunArticle[]>(
    [...briefs.values()]
      .filter(({ data }) => data === undefined || data.status === 'draft')
      .map(({ id }): [string, RunArticle[]] => [id, []]),
  );
  const refused: RunArticle[] = [];
  for (const article of articles) {
    const id = storyOf(article);
    if (id === undefined) refused.push(article);
    else byStory.set(id, [...(byStory.get(id) ?? []), article]);
  }
  const stories = [...byStory].map(([id, told]) => storyFrom(id, told, input));
  return {
    stories: stories.toSorted(compareStories),
    refused,
    names: namesOf(articles, input),
  };
}

/** The id of a brief by the path that a report has of it; undefined for what is no brief's. */
export function idOfOutput(output: string): string | undefined {
  return /(?:^|[\\/])((?:\d{4}-\d{2}-\d{2}|undated)-[a-z0-9-]+)\.mdx$/.exec(output)?.[1];
}

function compareStories(a: Story, b: Story): number {
  const [x, y] = [a, b].map(({ brief }) => Date.parse(brief?.data?.publishedAt ?? '') || 0);
  return (
    Number(b.isOfRun) - Number(a.isOfRun) ||
    compareProminence(a.marks, b.marks) ||
    (y ?? 0) - (x ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * An article belongs to the brief that has it among its sources: an editor may have split it off, or joined its brief to
 * another. Else to what the run made of it.
 */
function placeArticles({ briefs }: DeskInput): (article: RunArticle) => string | undefined {
  const owners = new Map<string, string[]>();
  for (const { id, data } of briefs.values())
    for (const source of data?.sources ?? [])
      for (const key of keysOf(source.url, source.outlet, source.title))
        owners.set(key, [...(owners.get(key) ?? []), id]);
  return ({ output, url, outletSlug, title }) => {
    const own = output === null ? undefined : idOfOutput(output);
    if (own === undefined) return undefined;
    const [having = []] = keysOf(url ?? undefined, outletSlug ?? UNKNOWN_OUTLET, title ?? undefined)
      .map((key) => owners.get(key))
      .filter((ids) => ids !== undefined);
    return having.includes(own) ? own : (having[0] ?? own);
  };
}

/** What tells that a source is an article, the surest first. */
function keysOf(url: string | undefined, outlet: string, title: string | undefined): string[] {
  const address = url === undefined ? undefined : addressKey(url);
  if (address !== undefined) return [address];
  return title === undefined ? [] : [`${outlet} ${title}`];
}

function storyFrom(id: string, articles: readonly RunArticle[], input: DeskInput): Story {
  const brief = input.briefs.get(id);
  const data = brief?.data;
  const sources = sourcesOf(data?.sources ?? [], articles, input.outlets);
  const weighed = sources.filter(({ number }) => number !== undefined || data === undefined);
  const proposed = data?.proposed?.changes?.length ?? 0;
  const changes = Array.from({ length: (data?.changes?.length ?? 0) + proposed });
  const { weight } = data ?? {};
  return {
    id,
    file: brief?.file ?? articles[0]?.output ?? id,
    state: data?.status ?? (brief === undefined ? 'gone' : 'damaged'),
    title: data?.title ?? articles.find(({ title }) => title !== null)?.title ?? id,
    brief,
    sources,
    voices: new Set(weighed.map(({ outlet }) => outlet.voice ?? outlet.id)).size,
    questions:
      data?.status === 'published'
        ? []
        : [...new Set(articles.flatMap(({ questions }) => questions))],
    related: relatedOf(id, articles, input.briefs),
    names: namesOf(articles, input),
    isOfRun: articles.length > 0,
    marks: prominenceOf({
      ...(weight === undefined ? {} : { weight }),
      sources: weighed,
      changes,
    }),
  };
}

/** The sources in their order, each with its article; then articles that are none of them. */
function sourcesOf(
  sources: OpenFrontmatter['sources'],
  articles: readonly RunArticle[],
  outlets: DeskInput['outlets'],
): StorySource[] {
  const left = new Set(articles);
  const take = (is: (article: RunArticle) => boolean): RunArticle | undefined => {
    const found = [...left].find(is);
    if (found !== undefined) left.delete(found);
    return found;
  };
  // All by their addresses first: of two reports of one outlet the title may be the same.
  const byAddress = sources.map(({ url }) => {
    const key = url === undefined ? undefined : addressKey(url);
    return key === undefined
      ? undefined
      : take((one) => one.url !== null && addressKey(one.url) === key);
  });
  const found = sources.map(
    ({ outlet, title }, i) =>
      byAddress[i] ??
      take((one) => one.outletSlug === outlet && one.title !== null && one.title === title),
  );
  const listed = sources.map(({ outlet, title, url, publishedAt }, i): StorySource => {
    const article =
      found[i] ??
      take((one) => (one.outletSlug ?? UNKNOWN_OUTLET) === outlet && one.title === null);
    return {
      outlet: outletOf(outlet, outlets),
      outletName: outlets.get(outlet)?.name ?? article?.outletName ?? outlet,
      title: title ?? article?.title ?? undefined,
      url,
      publishedAt,
      number: i + 1,
      article,
    };
  });
  const others = [...left].map((article): StorySource => {
    const id = article.outletSlug ?? UNKNOWN_OUTLET;
    return {
      outlet: outletOf(id, outlets),
      outletName: outlets.get(id)?.name ?? article.outletName ?? id,
      title: article.title ?? undefined,
      url: article.url ?? undefined,
      publishedAt: article.publishedAt ?? undefined,
      number: undefined,
      article,
    };
  });
  return [...listed, ...others];
}

function outletOf(id: string, outlets: DeskInput['outlets']): Outlet {
  const { name = id, ownership = 'unknown', owner } = outlets.get(id) ?? {};
  const voice = voiceOf(id, outlets);
  return { id, name, ownership, voice, ...(owner === undefined ? {} : { owner }) };
}

function relatedOf(
  id: string,
  articles: readonly RunArticle[],
  briefs: DeskInput['briefs'],
): RelatedStory[] {
  const found = new Map<string, RelatedStory>();
  for (const { output, kind, likeness, why } of articles.flatMap(({ related }) => related)) {
    const other = idOfOutput(output);
    if (other === undefined || other === id || (found.get(other)?.likeness ?? -1) >= likeness)
      continue;
    found.set(other, { id: other, title: briefs.get(other)?.data?.title, kind, likeness, why });
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness);
}

/** Names that are told and not registered, outlets among them. */
function namesOf(articles: readonly RunArticle[], { isKnown }: DeskInput): Proposal[] {
  const told = articles.filter(({ status }) => status !== 'rejected' && status !== 'duplicate');
  const outlets = told.flatMap(({ outletName, outletSlug }) =>
    outletName === null || outletSlug !== null || isKnown(outletName) ? [] : [outletName],
  );
  const media = [...Map.groupBy(outlets, (name) => name)].map(([text, of]): Proposal => ({
    request: proposeEntry({ text, kind: 'body', isOutlet: true }),
    count: of.length,
  }));
  return [
    ...media,
    ...proposalsOf(
      told.flatMap(({ names }) => names),
      isKnown,
    ).filter(({ request }) => !outlets.includes(request.name)),
  ];
}
