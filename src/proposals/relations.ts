/** Relations of states that are broken off or taken up again. */
import { type Act, type Clause, actIn, hasHappened } from './clauses.ts';
import { nounEnd } from './noun-words.ts';
import type { Change } from './proposals.ts';

const BREAKING: Act = { past: ['قطع', 'قطعت'], present: ['يقطع', 'تقطع'], noun: ['قطع'] };
const RESTORING: Act = {
  past: ['اعاد', 'اعادت', 'استانف', 'استانفت', 'استعاد', 'استعادت', 'استانفتا', 'استانفا'],
  present: ['يعيد', 'تعيد', 'يستانف', 'تستانف', 'تستعيد'],
  noun: ['اعاده', 'استيناف', 'استعاده', 'عوده'],
};
const RELATIONS = /^(?:ال)?علاقات(?:ها|ه|هما|هم)?$/u;
const KIND = /^(?:ال)?(?:دبلوماسيه|ديبلوماسيه|قنصليه|تجاريه)$/u;
const MOST_SUBJECT = 5;

export function relationIn(
  clause: Clause,
  year: string | undefined,
): Omit<Change, 'from'> | undefined {
  for (const act of [BREAKING, RESTORING]) {
    const told = actIn(clause, act);
    if (told === undefined || !hasHappened(clause, told.at, year)) continue;
    const { plain, words } = clause;
    const at = plain.findIndex((word, i) => i > told.at && RELATIONS.test(word));
    if (at === -1 || at - told.at - 1 > MOST_SUBJECT) continue;
    const hasKind = KIND.test(plain[at + 1] ?? '');
    const rest = at + (hasKind ? 2 : 1);
    const isWith = plain[rest] === 'مع';
    if (!hasKind && !(isWith && /ها?$|هما?$/u.test(plain[at] ?? ''))) continue;
    const subject = (
      told.is === 'past'
        ? words.slice(told.at + 1, at)
        : told.is === 'present'
          ? words.slice(0, told.at)
          : []
    ).join(' ');
    const other = isWith ? words.slice(rest + 1, nounEnd(plain, rest + 1, 3)).join(' ') : '';
    const kind = hasKind ? ` ${(words[at + 1] ?? '').replace(/^(?!ال)/u, 'ال')}` : '';
    const parties =
      subject !== '' && other !== ''
        ? ` بين ${subject} و${other}`
        : other === ''
          ? ''
          : ` مع ${other}`;
    const [up, down] = ['قائمة', 'مقطوعة'];
    const [before, after] = act === BREAKING ? [up, down] : [down, up];
    return { what: `العلاقات${kind}${parties}`, before, after };
  }
  return undefined;
}
