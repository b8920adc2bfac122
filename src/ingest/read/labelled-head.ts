/** Fields at the head of a dump («العنوان: …», «Date: …»): a record written as text. */
import type { Block } from '../block.ts';
import { type ClaimedStamp, type Evidence, NO_EVIDENCE, type Page } from '../page.ts';
import { wordCount } from '../prose.ts';
import { isCalled, type Role } from './record-roles.ts';
import { isWebAddress, withoutTracking } from './web-address.ts';

/** «العنوان:», «Publish date =»; a bullet or marks of emphasis may stand around the label. */
const FIELD =
  /^[\s*_•-]*(?<key>[\p{L}_][\p{L}\p{M}\p{N}_ -]{0,28}?)[\s*_]*(?:[:：]|\s=\s)[\s*_]*(?<value>.*)$/u;
const KNOWN: readonly Role[] = ['title', 'body', 'lead', 'address', 'published', 'modified', 'crawled', 'outlet', 'aside']; // prettier-ignore
const MOST_KEY_WORDS = 3;
const MOST_FIELDS = 20;
/** What an unknown field says is short. */
const MOST_VALUE_WORDS = 6;

interface Field {
  readonly label: string;
  readonly value: string;
  /** Undefined where the label is not known; between known ones it is a field all the same. */
  readonly role: Role | undefined;
}

/**
 * The page of a dump that begins with fields: a title among them, and one more that is known. Their values are claims;
 * each label is a block of its own, so that every word is accounted for.
 *
 * @returns undefined where the dump begins with its text
 */
export function readLabelledHead(blocks: readonly Block[]): Page | undefined {
  const fields: Field[] = [];
  for (const { text } of blocks.slice(0, MOST_FIELDS)) {
    const field = fieldOf(text);
    if (field === undefined) break;
    fields.push(field);
    if (field.role === 'body') break;
  }
  while (fields.length > 0 && fields.at(-1)?.role === undefined) fields.pop();
  const title = fields.find(({ role }) => role === 'title')?.value ?? '';
  const roles = new Set(fields.flatMap(({ role }) => role ?? []));
  if (wordCount(title) < 2 || roles.size < 2) return undefined;
  const head = fields.flatMap((field, i) => blocksOf(field, blocks[i]));
  return { blocks: [...head, ...blocks.slice(fields.length)], evidence: evidenceOf(fields, title) };
}

function fieldOf(text: string): Field | undefined {
  const { key = '', value = '' } = FIELD.exec(text)?.groups ?? {};
  const name = key.trim();
  if (name === '' || wordCount(name) > MOST_KEY_WORDS) return undefined;
  const leaf = { keys: [name.replace(/[ -]+/g, '_')], text: value, value };
  const role = KNOWN.find((one) => isCalled(leaf, one));
  if (value === '' ? role !== 'body' : role === undefined && wordCount(value) > MOST_VALUE_WORDS)
    return undefined;
  const label = text.slice(0, text.length - value.length).trim();
  return { label, value: value.replace(/[\s*_]+$/u, ''), role };
}

function blocksOf({ label, value, role }: Field, block: Block | undefined): Block[] {
  const afterGap = block?.afterGap ?? false;
  const name: Block = { text: label, afterGap, why: 'metadata' };
  if (role === 'title')
    return [name, { text: value, afterGap: true, why: 'open', markup: 'heading' }];
  if (role === 'body' || role === 'lead')
    return value === '' ? [name] : [name, { text: value, afterGap: true, why: 'open' }];
  return [{ text: `${label} ${value}`, afterGap, why: 'metadata' }];
}

function evidenceOf(fields: readonly Field[], title: string): Evidence {
  const values = (role: Role): string[] =>
    fields.filter((field) => field.role === role).map(({ value }) => value);
  const stamps = (role: ClaimedStamp['role']): ClaimedStamp[] =>
    values(role).map((text) => ({ text, role }));
  const url = values('address').find(isWebAddress);
  return {
    ...NO_EVIDENCE,
    titles: [title],
    stamps: [...stamps('published'), ...stamps('modified'), ...stamps('crawled')],
    outletNames: values('outlet').filter((name) => wordCount(name) <= 8 && !/https?:/i.test(name)),
    ...(url === undefined ? {} : { url: withoutTracking(url) }),
  };
}
