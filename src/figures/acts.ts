/** What was done with those who are counted, where nobody was hurt: aboard, kidnapped, acquitted, present; votes, bodies. */
import type { CountedNoun } from './counted-nouns.ts';
import type { Act } from './figure.ts';
import { type Word, isMark } from './words.ts';

/** Right before the number, or before a word or two that stand by it. */
const BEFORE: readonly (readonly [RegExp, Act])[] = [
  [/^(?:[تي]قل|متن(?:ه|ها|هما)?)$/u, 'aboard'],
  [/^(?:[بل]?خطف|خطفت|خطفوا|[يت]خطف|يخطفون|[بل]?اختطاف|اختطفت?|اختطفوا)$/u, 'kidnapped'],
  [/^(?:ب?براءه|برات|ب?تبريه)$/u, 'acquitted'],
  [/^(?:ب?قوه|ب?قوت(?:ه|ها)|ب?شدت(?:ه|ها))$/u, 'magnitude'],
  [/^عمق$/u, 'depth'],
  [/^(?:ب?حضور|حضرها|حضره|حضر)$/u, 'present'],
];
const WON =
  /^(?:حصول(?:ه|ها)?|حصلت?|نالت?|نيل(?:ه|ها)|ب?اغلبيه|فازت?|ب?فوز(?:ه|ها)?|باصوات|اقرت?|ب)$/u;
/** Words between: «على متنها نحو 93 راكبا». */
const REACH = 4;
const REACH_WON = 5;
const ANOTHER = /^(?:اخري|اخر|اضافيه|جديده)$/u;

/**
 * @param at index of the number
 * @param noun what is counted
 */
export function actOf(
  words: readonly Word[],
  at: number,
  noun: CountedNoun | undefined,
): Act | undefined {
  const name = noun?.noun ?? '';
  const behind = words[noun?.to ?? at + 1];
  if (/^(?:جثه|جثث|جثمانا?|جثامين)$/u.test(name))
    return ANOTHER.test(behind?.text ?? '') || ANOTHER.test(words[(noun?.to ?? 0) - 1]?.text ?? '')
      ? undefined
      : 'bodies';
  if (/^(?:صوتا?|اصوات)$/u.test(name))
    return before(words, at, REACH_WON).some(({ bare }) => WON.test(bare)) ? 'votes' : undefined;
  const isDegrees = /^درج(?:ه|ات)$/u.test(name);
  // «صوت 128 نائبا لصالح», «من أصل 269 نائبا حضروا».
  const isVoting = /^صوت$/u.test(words[at - 1]?.bare ?? '');
  if (isVoting && /^(?:لصالح|لمصلحه|تاييدا|مع)$/u.test(behind?.text ?? '')) return 'votes';
  if (/^حضروا$/u.test(behind?.text ?? '')) return 'present';
  const near = before(words, at, REACH);
  for (const [i, { bare }] of near.entries()) {
    const act = BEFORE.find(([verb]) => verb.test(bare))?.[1];
    // «لا يقل عن».
    if (act === 'magnitude' && !isDegrees) continue;
    if (act !== undefined && (i === 0 || near[i - 1]?.text !== 'عن')) return act;
  }
  return undefined;
}

/** The words before, the nearest first, up to a mark or a conjunction that stands alone. */
function before(words: readonly Word[], at: number, reach: number): Word[] {
  const near = words.slice(Math.max(0, at - reach), at).reverse();
  const end = near.findIndex(
    (word) =>
      (isMark(word) && !/^["«“(]$/u.test(word.text)) || word.text === 'و' || /^\d/u.test(word.text),
  );
  return end === -1 ? near : near.slice(0, end);
}
