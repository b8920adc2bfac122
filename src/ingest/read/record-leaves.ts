/** The texts of a record with the keys that lead to them. */
import { wordCount } from '../prose.ts';
import { isRecord } from './html-evidence.ts';

export interface Leaf {
  /** Keys from the outermost to the innermost; places in lists are left out. */
  readonly keys: readonly string[];
  readonly text: string;
  /** As the record has it: a number may be a moment. */
  readonly value: string | number | boolean;
}

/** Every value of a record in its order; a list of strings is one text, a line each. */
export function leavesOf(value: unknown, keys: readonly string[] = []): Leaf[] {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [{ keys, text: value.trim(), value }];
  if (typeof value === 'number' || typeof value === 'boolean')
    return [{ keys, text: String(value), value }];
  if (Array.isArray(value)) {
    const texts = value.filter((one) => typeof one === 'string');
    if (texts.length === value.length && texts.length > 0) return leavesOf(texts.join('\n'), keys);
    return joinParagraphs(value.flatMap((one) => leavesOf(one, keys)));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
}

/** `[{"type": "p", "text": "…"}, …]`: sentences under one key of a list are one text. */
function joinParagraphs(leaves: readonly Leaf[]): Leaf[] {
  const name = ({ keys }: Leaf): string => keys.join('\u0000');
  const isProse = new Set(
    [...Map.groupBy(leaves, name)]
      .filter(([, of]) => of.length > 1 && of.some(({ text }) => wordCount(text) >= 8))
      .map(([key]) => key),
  );
  const joined = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const key = isProse.has(name(leaf)) ? name(leaf) : `${name(leaf)}\u0000${String(joined.size)}`;
    const text = [joined.get(key)?.text ?? '', leaf.text].filter((t) => t !== '').join('\n');
    joined.set(key, { ...leaf, text, value: isProse.has(name(leaf)) ? text : leaf.value });
  }
  return [...joined.values()];
}
