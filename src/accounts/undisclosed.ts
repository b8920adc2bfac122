/** One report tells what another says is not told: «من دون ذكر مدة الاتفاق» beside «لمدة أربع سنوات». */
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import type { Account } from './account.ts';
import type { Difference } from './differences.ts';
import { stemsOf, wordsOf } from '../figures/words.ts';
import { type ToldFact, toldFacts } from './told-facts.ts';

const SILENT =
  /(?:(?:من )?دون|بدون) (?:الكشف|الإفصاح|الإعلان|ذكر|تحديد) (?:عن )?(?<what>مدة|قيمة|عدد)|لم (?:يكشف|تكشف|يعلن|تعلن|يفصح|تفصح|يحدد|تحدد|يذكر|تذكر)\S* (?:\S+ )?(?:عن )?(?<other>مدة|قيمة)/u;
/** How what is not told is told elsewhere: the kind of figure, and the words right before it. */
const TELLING: Readonly<Record<string, { kind: ToldFact['kind']; before: RegExp; what: string }>> =
  {
    مدة: {
      kind: 'duration',
      before: /(?:لمدة|مدته|مدتها|عقد\S*|يمتد|تمتد)\s+(?:\S+\s+)?$/u,
      what: 'المدة',
    },
    قيمة: {
      kind: 'money',
      before: /(?:قيمة|بقيمة|قيمته|قيمتها|مقابل|لقاء|بلغت|بمبلغ)\s+(?:\S+\s+)?$/u,
      what: 'القيمة',
    },
  };

export function undisclosed(accounts: readonly Account[]): Difference[] {
  const silent = accounts.flatMap((account) => {
    const said = sentences([account.title, account.summary, account.text].join('\n')).find(
      ({ text }) => SILENT.test(text),
    );
    const match = said === undefined ? null : SILENT.exec(said.text);
    const telling = TELLING[match?.groups?.what ?? match?.groups?.other ?? ''];
    return match === null || said === undefined || telling === undefined
      ? []
      : [{ account, value: match[0], said: said.text, telling }];
  });
  const [first] = silent;
  if (first === undefined) return [];
  const { telling } = first;
  const told = accounts
    .filter(({ source }) => silent.every(({ account }) => account.source !== source))
    .flatMap((account) =>
      toldFacts(account)
        .filter(
          ({ isLead, kind, text, said }) =>
            isLead &&
            kind === telling.kind &&
            telling.before.test(said.slice(0, said.indexOf(text))),
        )
        .map((fact) => ({ account, fact, likeness: sharedWords(fact.said, first.said) })),
    )
    .filter(({ likeness }) => likeness >= SHARED)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 1);
  if (told.length === 0) return [];
  const values = [
    ...told.map(({ account, fact }) => ({
      source: account.source,
      value: fact.text,
      said: fact.said,
    })),
    { source: first.account.source, value: first.value, said: first.said },
  ];
  const bySource = new Map(values.map((value) => [value.source, value]));
  return [{ what: telling.what, kind: telling.kind, values: [...bySource.values()] }];
}

/** So many words that say something must two sentences share. */
const SHARED = 4;

function sharedWords(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => stemsOf(wordsOf(plainLetters(text))));
  return [...(one ?? [])].filter((stem) => other?.has(stem)).length;
}
