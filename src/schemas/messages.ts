/**
 * The one door through which a schema's findings become sentences for editors: what is wrong and what to do.
 * Field rules bring their own Arabic sentence (fields.ts); the general ones (missing, unknown key, wrong
 * kind of value) are told here.
 */
import { z } from 'astro/zod';
import { hasArabic } from '../arabic/letters.ts';
import { closest } from './closest.ts';

export interface Finding {
  /** Where in the data: keys and indices. For an unknown key it ends with that key. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
}

const LOOK = 'راجع القيمة وصححها';

/**
 * Checks data against a collection's schema.
 *
 * @returns the typed data, or every finding (never an exception)
 */
export function validate<T>(
  schema: z.ZodType<T>,
  data: unknown,
): { data: T; findings: [] } | { data: undefined; findings: Finding[] } {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, findings: [] };
  return {
    data: undefined,
    findings: result.error.issues.flatMap((issue) => describe(schema, data, issue)),
  };
}

function describe(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const name = `«${path.findLast((key) => typeof key === 'string') ?? ''}»`;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `مفتاح غير معروف: «${key}»`,
      remedy: suggest(key, known, 'المفاتيح المقبولة هنا'),
    }));
  }
  // A sentence of our own (fields.ts, or a rule of one schema).
  if (hasArabic(issue.message))
    return [{ path, message: `${name}: ${issue.message}`, remedy: LOOK }];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const value = valueAt(data, path);
    if (typeof value !== 'string' || value === '')
      return [missing(path, name, `القيم المقبولة: ${list(values)}`)];
    return [
      {
        path,
        message: `قيمة غير مقبولة في ${name}: «${value}»`,
        remedy: suggest(value, values, 'القيم المقبولة'),
      },
    ];
  }
  const value = valueAt(data, path);
  if (value === undefined || value === null) return [missing(path, name, 'أضف قيمة لهذا المفتاح')];
  return [{ path, message: `قيمة من نوع غير متوقع في ${name}`, remedy: expected(issue) }];
}

function missing(path: Finding['path'], name: string, remedy: string): Finding {
  return { path, message: `المفتاح ${name} مطلوب وهو ناقص أو فارغ`, remedy };
}

function expected(issue: z.core.$ZodIssue): string {
  const kinds: Record<string, string> = {
    string: 'اكتب نصًّا؛ إن كان فيه نقطتان «:» أو رموز فضعه بين علامتي اقتباس',
    array: 'اكتب قائمة: كل عنصر في سطر يبدأ بواصلة «- »',
    object: 'اكتب مفاتيح وقيمًا، كلًّا في سطر',
    number: 'اكتب رقمًا',
    int: 'اكتب عددًا صحيحًا',
  };
  return (issue.code === 'invalid_type' ? kinds[issue.expected] : undefined) ?? LOOK;
}

function suggest(given: string, known: readonly string[], label: string): string {
  const near = closest(given, known);
  return near === undefined
    ? `${label}: ${list(known)}`
    : `لعلك تقصد «${near}»؛ ${label}: ${list(known)}`;
}

const list = (items: readonly string[]): string => items.join('، ');

function valueAt(data: unknown, path: Finding['path']): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    data,
  );
}

/** The keys that the schema knows at a path, through lists, defaults and optional fields. */
function keysAt(schema: z.ZodType, path: Finding['path']): string[] {
  let at: unknown = schema;
  for (const key of [...path, undefined]) {
    while (at instanceof z.ZodExactOptional || at instanceof z.ZodDefault) at = at.unwrap();
    if (at instanceof z.ZodObject && key !== undefined) at = at.shape[key];
    else if (at instanceof z.ZodArray) at = at.element;
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
