/** A source as editors name it on the command line. */
import { addressKey } from '../../schemas/address.ts';
import type { LedgerSource } from '../store/ledger.ts';
import type { BriefHead } from './brief-head.ts';

/** @param which its place among the sources (from 1), an outlet's id, or an address */
export function sourceOf(
  which: string,
  { sources }: BriefHead,
): LedgerSource | { readonly fault: string } {
  const key = addressKey(which);
  const places = sources.flatMap(({ outlet, url }, at) => {
    if (/^\d+$/.test(which)) return Number(which) === at + 1 ? [at] : [];
    if (key !== undefined) return url !== undefined && addressKey(url) === key ? [at] : [];
    return outlet === which ? [at] : [];
  });
  const [place, ...more] = places;
  const source = place === undefined ? undefined : sources[place];
  if (source === undefined)
    return {
      fault: `لا مصدر «${which}» في الموجز. اذكر رقمه (من 1)، أو معرّف الوسيلة، أو عنوان المادة.`,
    };
  if (more.length > 0)
    return { fault: `في الموجز غير مصدر لـ«${which}»؛ اذكر رقم المصدر أو عنوان المادة.` };
  if (place === 0)
    return { fault: 'هو مصدر الموجز نفسه، لا مصدر ضُم إليه. افصل المصادر الأخرى عنه.' };
  return source;
}
