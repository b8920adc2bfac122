/** YAML read so that every value can be pointed at: line and column for editors. */
import { isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import { linePlaces } from './line-places.ts';
import type { Place } from './problem.ts';
import { TOO_DEEP, type YamlExcess, yamlExcess } from './yaml-limits.ts';

export interface YamlSource {
  /** The value, `null` for an empty document; unusable when there are `errors`. */
  readonly data: unknown;
  readonly errors: readonly {
    readonly place: Place;
    readonly message: string;
    readonly remedy: string;
  }[];
  /** Where a key (`onKey`) or a value stands; the nearest parent where the path leads nowhere. */
  placeOf(path: readonly (string | number)[], onKey?: boolean): Place;
}

/**
 * Parses YAML 1.2 (core schema: dates stay text).
 *
 * @param text the YAML alone
 * @param firstLine the line of the file on which it begins, from 1
 */
export function parseYaml(text: string, firstLine: number): YamlSource {
  const placeIn = linePlaces(text);
  const place = (offset: number): Place => {
    const { line, column } = placeIn(offset);
    return { line: line + firstLine - 1, column };
  };
  const document = readYaml(text);
  if ('excess' in document) {
    const { offset, ...fault } = document.excess;
    return {
      data: undefined,
      errors: [{ place: place(offset), ...fault }],
      placeOf: () => place(offset),
    };
  }
  const faults = faultsOf(document).map(({ offset, ...fault }) => ({
    place: place(offset),
    ...fault,
  }));
  const data = faults.length === 0 ? unfold(document) : undefined;
  if (data === EXPLODED) faults.push({ place: place(0), ...TOO_MANY_ALIASES });
  return {
    data,
    errors: faults,
    placeOf(path, onKey = false) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const offset = offsetOf(document, path.slice(0, depth), onKey && depth === path.length);
        if (offset !== undefined) return place(offset);
      }
      return { line: firstLine, column: 1 };
    },
  };
}

type Document = ReturnType<typeof parseDocument>;

/** The library looks for double keys by comparing each with each: that is done here, once for each. */
const OPTIONS = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

/** @returns what the YAML is made of, or why that is more than a file may hold */
export function readYaml(text: string): Document | { readonly excess: YamlExcess } {
  const excess = yamlExcess(text);
  if (excess !== undefined) return { excess };
  try {
    return parseDocument(text, OPTIONS);
  } catch (error) {
    // The parser calls itself for what stands within.
    if (error instanceof RangeError) return { excess: { offset: 0, ...TOO_DEEP } };
    throw error;
  }
}

function faultsOf(document: Document): { offset: number; message: string; remedy: string }[] {
  return [...document.errors, ...document.warnings]
    .map(({ pos, code }) => ({ offset: pos[0], ...explain(code) }))
    .concat(doubleKeys(document))
    .sort((a, b) => a.offset - b.offset);
}

/** Keys that stand twice in a map (YAML 1.2.2, 3.2.1.1: the keys of a mapping are unique). */
function doubleKeys(document: Document): { offset: number; message: string; remedy: string }[] {
  const found: { offset: number; message: string; remedy: string }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ offset: key.range?.[0] ?? 0, ...DOUBLE_KEY });
        seen.add(key.value);
      }
    },
  });
  return found;
}

const EXPLODED = Symbol('more aliases than a file needs');
const MOST_ALIASES = 50;

/** A few lines of aliases of aliases unfold to gigabytes («billion laughs»): the library stops counting at a limit. */
function unfold(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return EXPLODED;
    throw error;
  }
}

const DOUBLE_KEY = { message: 'المفتاح نفسه مكتوب مرتين', remedy: 'أبقِ واحدًا واحذف الآخر' };
const TOO_MANY_ALIASES = {
  message: 'في البيانات مراجع كثيرة من مراجع YAML «*»',
  remedy: 'اكتب القيم نفسها مكان المراجع',
};

function offsetOf(
  document: Document,
  path: readonly (string | number)[],
  onKey: boolean,
): number | undefined {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (onKey && isMap(parent)) return keyOffset(parent, path.at(-1));
  const node: unknown = document.getIn(path, true);
  if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
    return Number(node.range[0]);
  }
  return isMap(parent) ? keyOffset(parent, path.at(-1)) : undefined;
}

function keyOffset(map: YAMLMap, key: string | number | undefined): number | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function explain(code: string): { message: string; remedy: string } {
  if (code === 'TAB_AS_INDENT') {
    return { message: 'السطر يبدأ بعلامة جدولة', remedy: 'استعمل المسافات بدل علامات الجدولة' };
  }
  if (code === 'TAG_RESOLVE_FAILED') {
    return { message: 'في البيانات وسم من وسوم YAML «!»', remedy: 'احذف الوسم واكتب القيمة وحدها' };
  }
  return {
    message: 'لا يُقرأ هذا الموضع من بيانات الملف (YAML)',
    remedy:
      'تحقق من المسافات في أول السطر، ومن النقطتين بعد المفتاح، وضع النص الذي فيه «:» أو رموز بين علامتي اقتباس',
  };
}
