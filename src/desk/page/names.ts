/** People, bodies and outlets that the run names and no registry has. */
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Proposal } from '../../editing/proposals.ts';
import type { DeskContext, Told } from './context.ts';
import { decide } from './decide.ts';
import { documentOf } from './document.ts';
import { words } from './words.ts';

/** More than these are not registered in one morning. */
const MOST_SHOWN = 150;

const KINDS: Readonly<Record<string, string>> = {
  person: 'شخص',
  organisation: 'مؤسسة',
  alliance: 'تحالف',
  'armed-group': 'جماعة مسلحة',
  'state-body': 'هيئة رسمية',
};

export function namesDocument(context: DeskContext, told?: Told): Root {
  const { names } = context.desk;
  const main = [
    h('h1', 'أسماء للتسجيل'),
    h(
      'p',
      names.length === 0
        ? 'كل من سمّاه التشغيل مسجّل.'
        : 'الوسائل أولًا، ثم الأكثر ورودًا. اقرأ الاسم اللاتيني والنوع قبل التسجيل: هما تقدير، ويُعدَّلان في الملف.',
    ),
    ...(names.length === 0 ? [] : [nameList(names.slice(0, MOST_SHOWN), context)]),
    ...(names.length > MOST_SHOWN
      ? [
          h(
            'p',
            `وبعدها أسماء أقل ورودًا: ${String(names.length - MOST_SHOWN)}. كل منها في صفحة قصته.`,
          ),
        ]
      : []),
  ];
  return documentOf({ title: 'أسماء للتسجيل', name: 'names.html', main }, context, told);
}

export function nameList(names: readonly Proposal[], context: DeskContext): ElementContent {
  return h(
    'ul.proposals',
    names.map((name) => {
      const { request, count } = name;
      const { registry, answers, id } = request;
      const kind = registry === 'outlets' ? 'وسيلة إعلام' : (KINDS[answers.kind ?? ''] ?? '');
      const latin = answers.nameEn ?? id ?? '';
      return h('li', [
        h('div', [
          h('p', [h('b', words(request.name)), ` (${kind}، وروده: ${String(count)})`]),
          h('p.from', [h('bdi', { dir: 'ltr' }, words(latin))]),
        ]),
        decide({ act: 'register', name }, { label: 'سجّله', about: request.name }, context),
      ]);
    }),
  );
}
