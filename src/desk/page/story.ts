/** The page of a story: the draft, what is to decide, what it rests on. */
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { count } from '../../arabic/counted-nouns.ts';
import { formatProblem } from '../../check/report.ts';
import type { Desk, Story } from '../desk.ts';
import type { DeskContext, Told } from './context.ts';
import { decide } from './decide.ts';
import { documentOf } from './document.ts';
import { draft } from './draft.ts';
import { STATES } from './labels.ts';
import { nameList } from './names.ts';
import { proposals } from './proposals.ts';
import { sources } from './sources.ts';
import { storyPage, words } from './words.ts';

export function storyDocument(story: Story, context: DeskContext, told?: Told): Root {
  const { previous, next, place, of } = neighbours(story, context.desk);
  const main = [
    h('p.by.place', [
      h('span', [h('b', STATES[story.state])]),
      h('span', `${String(place)} من ${String(of)}`),
      h('span', standing(story)),
      h('span', [h('code', { dir: 'ltr' }, words(story.file))]),
    ]),
    h('div.story', [draft(story, context), deciding(story, context)]),
    ...proposals(story, context),
    sources(story, context),
    ...related(story, context),
    ...(story.names.length === 0
      ? []
      : [
          h('section', { 'aria-labelledby': 'names-title' }, [
            h('h2#names-title', 'أسماء فيه لا يعرفها السجل'),
            nameList(story.names, context),
          ]),
        ]),
    h('nav.issue', { 'aria-label': 'القصص الأخرى' }, [
      h('ul', [
        ...(previous === undefined ? [] : [step('السابقة: ', previous)]),
        ...(next === undefined ? [] : [step('التالية: ', next)]),
      ]),
    ]),
  ];
  const page = {
    title: story.title,
    name: storyPage(story.id),
    main,
    ...(previous === undefined ? {} : { previous: storyPage(previous.id) }),
    ...(next === undefined ? {} : { next: storyPage(next.id) }),
  };
  return documentOf(page, context, told);
}

/** How many sources it has, and how many owners stand behind them. */
export function standing({ sources: all, voices }: Story): string {
  return `${count(all.length, 'source')}، ${count(voices, 'owner')}`;
}

interface Neighbours {
  readonly previous: Story | undefined;
  readonly next: Story | undefined;
  readonly place: number;
  readonly of: number;
}

function neighbours({ id }: Story, { stories }: Desk): Neighbours {
  const at = stories.findIndex((one) => one.id === id);
  return {
    previous: stories[at - 1],
    next: stories[at + 1],
    place: at + 1,
    of: stories.length,
  };
}

function step(label: string, { id, title }: Story): ElementContent {
  return h('li', [h('a', { href: storyPage(id) }, [label, ...words(title)])]);
}

/** What keeps it from being published, what is asked, and the press that publishes it. */
function deciding(story: Story, context: DeskContext): ElementContent {
  const refused = context.blocked.get(story.id);
  const faults =
    refused === undefined
      ? []
      : [
          ...(refused.fault === undefined ? [] : [refused.fault]),
          ...refused.problems.map(formatProblem),
        ];
  return h('aside.deciding', { 'aria-label': 'القرار' }, [
    ...listed('يمنع النشر', faults),
    ...listed('سأل التشغيل', story.questions),
    ...(story.state === 'draft' && faults.length === 0
      ? [
          decide(
            { act: 'publish', story },
            { label: 'انشر', about: story.title, key: 'p', isMain: true },
            context,
          ),
        ]
      : []),
    ...(story.state === 'published' ? [h('p', 'هذا الموجز منشور.')] : []),
  ]);
}

function listed(heading: string, lines: readonly string[]): ElementContent[] {
  if (lines.length === 0) return [];
  return [
    h('section', { 'aria-label': heading }, [
      h('h2.label', heading),
      h(
        'ul.rows',
        lines.map((line) => h('li', words(line.replaceAll('\n', ' ')))),
      ),
    ]),
  ];
}

function related(story: Story, context: DeskContext): ElementContent[] {
  if (story.related.length === 0) return [];
  const rows = story.related.map(({ id, title, kind, why }) => {
    const isHere = context.desk.stories.some((one) => one.id === id);
    const name = words(title ?? id);
    return h('li', [
      h('div', [
        h('p', [
          h('b', kind === 'event' ? 'لعله الحدث نفسه: ' : 'من القضية نفسها: '),
          ...(isHere ? [h('a', { href: storyPage(id) }, name)] : name),
        ]),
        h('p.from', words(why)),
      ]),
      ...(title === undefined || story.brief?.data === undefined
        ? []
        : [
            decide(
              { act: 'join', story, other: id },
              { label: 'ضُمّه إلى هذا', about: title },
              context,
            ),
          ]),
    ]);
  });
  return [
    h('section', { 'aria-labelledby': 'related-title' }, [
      h('h2#related-title', 'ما قد يكون منه'),
      h('ul.proposals', rows),
    ]),
  ];
}
