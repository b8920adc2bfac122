/** The receipt of an article: every piece that was read, in its order, what was kept and what was dropped, and why. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RunArticle } from '../run-report.ts';
import { reasonOf } from './labels.ts';
import { words } from './words.ts';

export function receipt({ blocks }: Pick<RunArticle, 'blocks'>): ElementContent {
  return h(
    'ol.receipt',
    blocks.map(({ text, kept, why }) =>
      h('li', { class: kept ? 'kept' : 'dropped' }, [
        h('b.why', kept ? reasonOf(why) : `أُسقط: ${reasonOf(why)}`),
        ' ',
        kept ? h('span', { dir: 'auto' }, words(text)) : h('del', { dir: 'auto' }, words(text)),
      ]),
    ),
  );
}

/** «بقي 5، وأُسقط 3». */
export function receiptSum({ blocks }: Pick<RunArticle, 'blocks'>): string {
  const kept = blocks.filter((one) => one.kept).length;
  return `القطع الباقية: ${String(kept)}، المسقطة: ${String(blocks.length - kept)}`;
}
