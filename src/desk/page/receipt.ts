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
      h('li', { class: fateOf({ kept, why }) }, [
        h('b.why', fateOf({ kept, why }) === 'dropped' ? `أُسقط: ${reasonOf(why)}` : reasonOf(why)),
        ' ',
        h(fateOf({ kept, why }) === 'dropped' ? 'del' : 'span', { dir: 'auto' }, words(text)),
      ]),
    ),
  );
}

/** What tells the outlet, the day and the address is read, and is no text that was dropped. */
function fateOf({ kept, why }: { kept: boolean; why: string }): 'kept' | 'read' | 'dropped' {
  if (kept) return 'kept';
  return why === 'metadata' ? 'read' : 'dropped';
}

/** How many pieces stayed, and how many did not. */
export function receiptSum({ blocks }: Pick<RunArticle, 'blocks'>): string {
  const fates = blocks.map(fateOf);
  const of = (fate: string): string => String(fates.filter((one) => one === fate).length);
  return `الإيصال: بقي من القطع ${of('kept')}، وأُسقط ${of('dropped')}`;
}
