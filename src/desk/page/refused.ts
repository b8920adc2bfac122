/** What the run read and made no brief of, with all its words. */
import path from 'node:path';
import type { Root } from 'hast';
import { h } from 'hastscript';
import type { DeskContext, Told } from './context.ts';
import { documentOf } from './document.ts';
import { receipt, receiptSum } from './receipt.ts';
import { words } from './words.ts';

export function refusedDocument(context: DeskContext, told?: Told): Root {
  const { refused } = context.desk;
  const main = [
    h('h1', 'ما لم يُقبل'),
    ...(refused.length === 0 ? [h('p', 'قُبل كل ما جاء به التشغيل.')] : []),
    h(
      'ul.proposals',
      refused.map((article) =>
        h('li', [
          h('div', [
            h('p', [h('b', words(article.title ?? path.basename(article.input)))]),
            h('p', words(article.reason ?? 'بلا سبب')),
            h('p.from', [h('code', { dir: 'ltr' }, words(article.input))]),
            ...(article.blocks.length === 0
              ? []
              : [h('details', [h('summary', receiptSum(article)), receipt(article)])]),
          ]),
        ]),
      ),
    ),
  ];
  return documentOf({ title: 'ما لم يُقبل', name: 'refused.html', main }, context, told);
}
