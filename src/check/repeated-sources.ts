/** One article is one source: readers see how many a brief has, and trust what two of them say. */
import { addressKey } from '../schemas/address.ts';
import type { BriefEntry } from './entry.ts';
import type { Problem } from './problem.ts';

/** @returns an error for each source whose address an earlier one of the brief has, however it is written */
export function findRepeatedSources({ data, file, locate }: BriefEntry): Problem[] {
  const first = new Map<string, number>();
  return data.sources.flatMap(({ url }, i): Problem[] => {
    if (url === undefined) return [];
    const key = addressKey(url) ?? url;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, i);
      return [];
    }
    const source = locate();
    const { line, column } = source.placeOf(['sources', other, 'url']);
    return [
      {
        file,
        ...source.placeOf(['sources', i, 'url']),
        severity: 'error',
        message: `مصدران بعنوان إلكتروني واحد؛ سبق العنوان في ${String(line)}:${String(column)}`,
        remedy: 'المادة الواحدة مصدر واحد: احذف أحدهما، أو صحّح عنوانه',
      },
    ];
  });
}
