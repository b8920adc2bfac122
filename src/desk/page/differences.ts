/** Who says what, where sources differ. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeskContext } from './context.ts';
import { words } from './words.ts';

interface Differing {
  readonly what: string;
  readonly values: readonly { readonly source: string; readonly value: string }[];
  readonly later?: string;
}

export function differences(
  list: readonly Differing[],
  context: Pick<DeskContext, 'content'>,
): ElementContent[] {
  if (list.length === 0) return [];
  return [
    h('section.differs', { 'aria-label': 'أين تختلف المصادر' }, [
      h('h2', 'أين تختلف المصادر'),
      ...list.map((one) => differenceTable(one, context)),
    ]),
  ];
}

export function differenceTable(
  { what, values, later }: Differing,
  { content }: Pick<DeskContext, 'content'>,
): ElementContent {
  return h('table', [
    h('caption', words(what)),
    h(
      'tbody',
      values.map(({ source, value }) =>
        h('tr', [
          h('th', { scope: 'row' }, [
            ...words(content.outlets.get(source)?.data.name ?? source),
            ...(later === source ? [h('span.tag', ' (التقرير الأحدث)')] : []),
          ]),
          h('td', words(value)),
        ]),
      ),
    ),
  ]);
}
