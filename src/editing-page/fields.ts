/** The fields of the editing page's forms (Sveltia CMS), made from the schemas of the content. */
import type { z } from 'astro/zod';
import { DESCRIPTIONS, type Kind } from '../schemas/descriptions.ts';
import { contentJsonSchema } from '../schemas/json-schema.ts';
import { LABELS, ONE, VALUES } from './labels.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly [option: string]: unknown;
}

type Shape = z.core.JSONSchema.BaseSchema;

/** What chooses an entry of another collection: its id is stored. */
const RELATIONS: Readonly<Record<string, { collection: string; display: string }>> = {
  countries: { collection: 'countries', display: 'name' },
  actors: { collection: 'actors', display: 'name' },
  topics: { collection: 'topics', display: 'name' },
  outlet: { collection: 'outlets', display: 'name' },
  source: { collection: 'outlets', display: 'name' },
  later: { collection: 'outlets', display: 'name' },
  country: { collection: 'countries', display: 'name' },
  memberOf: { collection: 'actors', display: 'name' },
  wireOf: { collection: 'outlets', display: 'name' },
};

/** Long texts have a box of several lines. */
const LONG: ReadonlySet<string> = new Set(['summary', 'note', 'reason', 'sourcesNote']);

/** What renaming writes: shown, so that nothing is lost, and not offered for typing. */
const BY_COMMAND: ReadonlySet<string> = new Set(['formerly']);

/** What commands write and take in: the form has no place for it, and the application keeps what no form has. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['proposed']);

/** @returns a field for each key of a kind of file, in the order of its schema */
export function fieldsOf(kind: Kind): Field[] {
  return fieldsIn(contentJsonSchema(kind), DESCRIPTIONS[kind]);
}

function fieldsIn(shape: Shape, hints: Readonly<Record<string, string>>, record?: string): Field[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property !== 'object' || NOT_OFFERED.has(name)) return [];
    const label = LABELS[`${record ?? ''}.${name}`] ?? LABELS[name];
    if (label === undefined)
      throw new Error(`src/editing-page/labels.ts has no label for «${name}»`);
    // Hints speak of how YAML is written: where the form offers a choice there is nothing to write.
    const isTyped = isText(property) && RELATIONS[name] === undefined && !isInstant(name, record);
    const hint = isTyped ? hints[name] : undefined;
    return {
      name,
      label,
      ...(hint === undefined ? {} : { hint }),
      required: shape.required?.includes(name) === true,
      ...(typeof property.default === 'string' ? { default: property.default } : {}),
      ...(BY_COMMAND.has(name) ? { readonly: true } : {}),
      ...widgetOf(name, property, record),
    };
  });
}

function widgetOf(
  name: string,
  shape: Shape,
  record?: string,
): { widget: string; [option: string]: unknown } {
  const relation = RELATIONS[name];
  if (relation !== undefined) {
    return {
      widget: 'relation',
      collection: relation.collection,
      value_field: '{{slug}}',
      display_fields: [relation.display],
      search_fields: [relation.display],
      multiple: shape.type === 'array',
    };
  }
  if (isInstant(name, record))
    return {
      widget: 'datetime',
      format: 'YYYY-MM-DDTHH:mm:ss[Z]',
      input_timezone: 'utc',
      output_utc: true,
    };
  if (shape.enum !== undefined) return { widget: 'select', options: shape.enum.map(option) };
  if (shape.type === 'integer')
    return { widget: 'number', value_type: 'int', min: shape.minimum, max: shape.maximum };
  if (shape.type === 'array') return list(name, shape.items);
  if (shape.type === 'object')
    return { widget: 'object', collapsed: true, fields: fieldsIn(shape, {}, name) };
  return {
    widget: LONG.has(name) ? 'text' : 'string',
    ...(shape.maxLength === undefined ? {} : { maxlength: shape.maxLength }),
    ...(shape.pattern === undefined
      ? {}
      : { pattern: [shape.pattern, 'اكتب معرّفًا: حروف لاتينية صغيرة وأرقام وواصلات'] }),
  };
}

/** Times of a brief itself, in UTC; the days of its sources and corrections are typed, since they may have no time. */
function isInstant(name: string, record: string | undefined): boolean {
  return record === undefined && (name === 'publishedAt' || name === 'updatedAt');
}

/** Whether a line is typed, or several. */
function isText({ type, enum: values, items }: Shape): boolean {
  if (type === 'array') return typeof items === 'object' && !Array.isArray(items) && isText(items);
  return (type === 'string' && values === undefined) || type === 'integer';
}

function option(value: unknown): { label: string; value: unknown } {
  const label = VALUES[String(value)];
  if (label === undefined)
    throw new Error(`src/editing-page/labels.ts has no label for the value «${String(value)}»`);
  return { label, value };
}

function list(name: string, items: Shape['items']): { widget: string; [option: string]: unknown } {
  const item = typeof items === 'object' && !Array.isArray(items) ? items : undefined;
  const one = ONE[name] ?? 'عنصر';
  return item?.properties === undefined
    ? { widget: 'list', label_singular: one, field: { name: 'item', label: one, widget: 'string' } }
    : { widget: 'list', label_singular: one, fields: fieldsIn(item, {}, name) };
}
