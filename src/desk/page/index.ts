/** The first page of the desk: the stories by their weight, what was not read, what waits from earlier days. */
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { count } from '../../arabic/counted-nouns.ts';
import { dayIn, formatDay, timeIn } from '../../arabic/dates.ts';
import type { Story } from '../desk.ts';
import type { DeskContext, Told } from './context.ts';
import { documentOf } from './document.ts';
import { STATES } from './labels.ts';
import { proposalCount } from './proposals.ts';
import { standing } from './story.ts';
import { storyPage, words } from './words.ts';

/** So many are open; the rest is one press away. */
const MOST_OPEN = 30;

export function indexDocument(context: DeskContext, told?: Told): Root {
  const { desk, notices, faults } = context;
  const ofRun = desk.stories.filter(({ isOfRun }) => isOfRun);
  const older = desk.stories.filter(({ isOfRun }) => !isOfRun);
  const [open, rest] = [ofRun.slice(0, MOST_OPEN), ofRun.slice(MOST_OPEN)];
  const main = [
    h('h1', 'قصص اليوم'),
    h(
      'p.by',
      sums(context).map((sum) => h('span', sum)),
    ),
    ...warnings('ما تعذّر', [...notices, ...faults]),
    ...(ofRun.length === 0 ? [h('p.empty', emptyWords(context))] : [rows(open, 1, context)]),
    ...(rest.length === 0
      ? []
      : [
          h('details', [
            h('summary', `بقية القصص: ${count(rest.length, 'story')}`),
            rows(rest, open.length + 1, context),
          ]),
        ]),
    ...(older.length === 0
      ? []
      : [
          h('section', { 'aria-labelledby': 'older' }, [
            h('h2#older', 'مسودات من أيام سابقة'),
            rows(older, 1, context),
          ]),
        ]),
  ];
  return documentOf({ title: 'قصص اليوم', name: 'index.html', main }, context, told);
}

function sums({ desk, ranAt, site }: DeskContext): string[] {
  const waiting = desk.stories.filter(({ state }) => state === 'draft').length;
  return [
    ...(ranAt === undefined
      ? []
      : [`آخر تشغيل: ${formatDay(dayIn(ranAt, site.timeZone))}، ${timeIn(ranAt, site.timeZone)}`]),
    `تنتظر القرار: ${count(waiting, 'story')}`,
    `للتسجيل: ${count(desk.names.length, 'name')}`,
    `لم يُقبل: ${count(desk.refused.length, 'article')}`,
  ];
}

function emptyWords({ desk, ranAt }: DeskContext): string {
  if (desk.refused.length > 0)
    return 'لم يخرج من هذا التشغيل موجز: كل ما قُرئ لم يُقبل، وسببه في «ما لم يُقبل».';
  return ranAt === undefined
    ? 'لا تشغيل بعد. اجمع أخبار اليوم بالأمر npm run collect، أو مرّر تقرير إدخال: npm run desk -- --report FILE'
    : 'لا جديد منذ آخر تشغيل.';
}

function warnings(heading: string, lines: readonly string[]): ElementContent[] {
  if (lines.length === 0) return [];
  return [
    h('section.told.fault', { 'aria-label': heading }, [
      h('h2', heading),
      h(
        'ul',
        lines.map((line) => h('li', words(line))),
      ),
    ]),
  ];
}

function rows(stories: readonly Story[], start: number, context: DeskContext): ElementContent {
  return h(
    'ol.stories',
    { start },
    stories.map((story, i) => row(story, start + i, context)),
  );
}

function row(story: Story, rank: number, { blocked }: DeskContext): ElementContent {
  const outlets = [...new Set(story.sources.map(({ outletName }) => outletName))];
  const proposed = proposalCount(story);
  const marks = [
    ...(blocked.has(story.id) ? ['لا يُنشر بعد'] : []),
    ...(story.questions.length > 0 ? [count(story.questions.length, 'question')] : []),
    ...(proposed > 0 ? [count(proposed, 'proposal')] : []),
    ...(differs(story) ? ['مصادره مختلفة'] : []),
  ];
  return h('li', { class: story.state }, [
    h('span.rank', { 'aria-hidden': 'true' }, String(rank)),
    h('div', [
      h('h2.headline', [h('a', { href: storyPage(story.id), 'data-row': '' }, words(story.title))]),
      h('p.by', [
        h('span', [h('b', STATES[story.state])]),
        h('span', standing(story)),
        h('span', words(outlets.join('، '))),
        ...marks.map((mark) => h('span.mark', mark)),
      ]),
    ]),
  ]);
}

function differs({ brief }: Story): boolean {
  const { differs: told = [], proposed = {} } = brief?.data ?? {};
  return told.length + (proposed.differs?.length ?? 0) > 0;
}
