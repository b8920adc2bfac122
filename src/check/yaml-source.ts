/** YAML read so that every value can be pointed at: line and column for editors. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Place } from './problem.ts';

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    place: place(fault.pos[0]),
    ...explain(fault.code),
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

const EXPLODED = Symbol('more aliases than a file needs');
const MOST_ALIASES = 50;

/** A few lines of aliases of aliases unfold to gigabytes («billion laughs»): the library stops counting at a limit. */
function unfold(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError) return EXPLODED;
    throw error;
  }
}

const TOO_MANY_ALIASES = {
  message: 'في البيانات مراجع كثيرة من مراجع YAML «*»',
  remedy: 'اكتب القيم نفسها مكان المراجع',
};

function offsetOf(
  document: ReturnType<typeof parseDocument>,
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
  if (code === 'DUPLICATE_KEY') {
    return { message: 'المفتاح نفسه مكتوب مرتين', remedy: 'أبقِ واحدًا واحذف الآخر' };
  }
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
