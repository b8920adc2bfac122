/** Places in a ranking: «المرتبة الثالثة», «المركز 12». Plain letters. */
import { readNumber } from '../arabic/number-words.ts';
import type { Word } from './words.ts';

const RANK = /^(?:ب?ال|لل|ال)?(?:مرتبه|مركز)$/u;
const ORDINALS =
  'اول|اولي ثاني|ثانيه ثالث|ثالثه رابع|رابعه خامس|خامسه سادس|سادسه سابع|سابعه ثامن|ثامنه تاسع|تاسعه عاشر|عاشره'
    .split(' ')
    .map((forms) => forms.split('|'));

export interface Rank {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export function ranksIn(words: readonly Word[]): Rank[] {
  return words.flatMap(({ text }, at): Rank[] => {
    if (!RANK.test(text)) return [];
    const next = words[at + 1]?.text ?? '';
    const ordinal = ORDINALS.findIndex((forms) => forms.includes(next.replace(/^ال/u, '')));
    const isTen = /^عشره?$/u.test(words[at + 2]?.text ?? '');
    if (ordinal !== -1)
      return isTen
        ? [{ from: at, to: at + 3, value: ordinal + 11 }]
        : [{ from: at, to: at + 2, value: ordinal + 1 }];
    const number = readNumber([next], 0);
    return number === undefined ? [] : [{ from: at, to: at + 2, value: number.value }];
  });
}
