/** The sources of a story side by side: whose each is, what was kept of it and what was dropped. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '../../arabic/dates.ts';
import { OWNERSHIP_LABELS } from '../../digest/labels.ts';
import type { Story, StorySource } from '../desk.ts';
import type { DeskContext } from './context.ts';
import { decide } from './decide.ts';
import { receipt, receiptSum } from './receipt.ts';
import { outward, plain, words } from './words.ts';

/** So many are open from the start. */
const MOST_OPEN = 4;

export function sources(story: Story, context: DeskContext): ElementContent {
  return h('section#sources', { tabindex: -1, 'aria-labelledby': 'sources-title' }, [
    h('h2#sources-title', 'المصادر جنبًا إلى جنب'),
    h(
      'div.beside',
      story.sources.map((source, i) => column(source, i < MOST_OPEN, story, context)),
    ),
  ]);
}

function column(
  source: StorySource,
  isOpen: boolean,
  story: Story,
  context: DeskContext,
): ElementContent {
  const { outlet, outletName, title, url, publishedAt, number, article } = source;
  const owner = outlet.owner === undefined ? '' : ` (${outlet.owner})`;
  const day = publishedAt === undefined ? '' : `، ${formatDay(publishedAt.slice(0, 10))}`;
  const headline = words(title ?? outletName);
  return h('section.column', { 'aria-label': plain(outletName) }, [
    h('h3', [
      ...(number === undefined ? [] : [h('span.num', `${String(number)}. `)]),
      ...words(outletName),
    ]),
    h('p.t', [...words(`${OWNERSHIP_LABELS[outlet.ownership]}${owner}${day}`)]),
    h('p.headline', url === undefined ? headline : [outward(url, headline)]),
    ...(typeof article?.reason === 'string' ? [h('p.t', words(article.reason))] : []),
    ...(article === undefined
      ? [h('p.t', 'جاء هذا المصدر في تشغيل سابق، وليس إيصاله في هذا التقرير.')]
      : [
          h('details', isOpen ? { open: true } : {}, [
            h('summary', receiptSum(article)),
            receipt(article),
          ]),
        ]),
    ...(number !== undefined && number > 1 && story.brief?.data !== undefined
      ? [
          decide(
            { act: 'split', story, number },
            { label: 'افصله: يروي حدثًا آخر', about: outletName },
            context,
          ),
        ]
      : []),
  ]);
}
