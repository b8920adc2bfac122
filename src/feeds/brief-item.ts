/** A brief as an item of a feed: all that its page says, for readers who never open the page. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '../arabic/dates.ts';
import { fromTheRight } from '../arabic/direction.ts';
import { OWNERSHIP_LABELS } from '../digest/labels.ts';
import type { Brief, Difference, Source } from '../digest/model.ts';
import { updatedAt } from '../digest/updated.ts';
import type { Addresses } from './addresses.ts';
import type { Category, FeedItem } from './feed.ts';
import { parseFragment, portableHtml } from './portable-html.ts';
import { tagUri } from './tag-uri.ts';

export interface ItemOptions {
  readonly addresses: Addresses;
  /** The authority of ids (tag-uri.ts). */
  readonly authority: string;
  /** `summary`: items carry the standfirst alone. */
  readonly content: 'full' | 'summary';
}

export function briefItem(brief: Brief, { addresses, authority, content }: ItemOptions): FeedItem {
  const url = addresses.brief(brief.id);
  return {
    id: briefTag(brief, authority),
    title: fromTheRight(brief.title),
    url,
    summary: fromTheRight(brief.summary),
    ...(content === 'full' ? { html: portableHtml(parts(brief, url), url) } : {}),
    published: new Date(brief.publishedAt),
    updated: new Date(updatedAt(brief)),
    categories: categoriesOf(brief, addresses),
  };
}

/** The name of a brief for ever: that of its first file, whatever it is called now. */
export function briefTag(
  { id, formerly }: Pick<Brief, 'id' | 'formerly'>,
  authority: string,
): string {
  return tagUri(authority, `briefs/${formerly[0] ?? id}`);
}

function categoriesOf(brief: Brief, addresses: Addresses): Category[] {
  const of = (
    entities: readonly { readonly id: string; readonly name: string }[],
    scheme: string,
  ): Category[] => entities.map(({ id, name }) => ({ name, term: id, scheme }));
  return [
    ...of(brief.countries, addresses.countries),
    ...of(brief.actors, addresses.actors),
    ...of(brief.topics, addresses.topics),
  ];
}

function parts(brief: Brief, url: string): ElementContent[] {
  const { corrections, changes, keyPoints, unknowns, watch, differs, sources, sourcesNote } = brief;
  return [
    ...(brief.opensWithSummary ? [] : [h('p', h('strong', brief.summary))]),
    ...list('تصحيح', corrections, ({ at, note }) => [
      h('strong', `${formatDay(at.slice(0, 10))}: `),
      note,
    ]),
    ...list('ما الذي تغيّر', changes, ({ what, before, after }) => [
      h('strong', `${what}: `),
      `كان: ${before}، صار: ${after}`,
    ]),
    ...list('الخلاصة', keyPoints, (point) => [point]),
    ...(keyPoints.length > 0 ? [h('h3', 'التفاصيل')] : []),
    ...parseFragment(brief.html),
    ...list('ما لا نعرفه بعد', unknowns, (unknown) => [unknown]),
    ...list('ماذا نراقب', watch, ({ when, what }) => [h('strong', `${when}: `), what]),
    ...list('أين تختلف المصادر', differs, differenceLine),
    ...list('المصادر', sources, sourceLine, 'ol'),
    ...(sourcesNote === undefined ? [] : [h('p', [h('strong', 'عن المصادر: '), sourcesNote])]),
    h('p', [h('a', { href: url }, 'الموجز على الموقع')]),
  ];
}

/** A line and no table: readers of feeds show those as they like, or not at all. */
function differenceLine({ what, values, later }: Difference): (ElementContent | string)[] {
  const said = values.map(
    ({ outlet, value }) =>
      `${outlet.name}${outlet.id === later?.id ? ' (التقرير الأحدث)' : ''}: ${value}`,
  );
  return [h('strong', `${what}: `), said.join('؛ ')];
}

function sourceLine({
  outlet,
  url,
  title,
  publishedAt,
  alone = [],
}: Source): (ElementContent | string)[] {
  const name = title ?? outlet.name;
  const about = [
    ...(title === undefined ? [] : [outlet.name]),
    OWNERSHIP_LABELS[outlet.ownership],
    ...(publishedAt === undefined ? [] : [formatDay(publishedAt.slice(0, 10))]),
  ];
  const only = alone.length === 0 ? [] : [`. انفرد بهذا: ${alone.join('؛ ')}`];
  return [
    url === undefined ? name : h('a', { href: url }, name),
    ` (${about.join('، ')})`,
    ...only,
  ];
}

function list<T>(
  heading: string,
  items: readonly T[],
  line: (item: T) => (ElementContent | string)[],
  kind: 'ul' | 'ol' = 'ul',
): ElementContent[] {
  if (items.length === 0) return [];
  return [
    h('h3', heading),
    h(
      kind,
      items.map((item) => h('li', line(item))),
    ),
  ];
}
