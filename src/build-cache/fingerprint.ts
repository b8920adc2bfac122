/** A name for plain data: the same data has the same name, other data another. */
import { hash } from 'node:crypto';

/** 22 characters in base64url. */
const NAME_BYTES = 16;

/** What stands in many pages is read once: plain data is never changed after it is made. */
const known = new WeakMap<object, string>();

/**
 * @param value plain data: what JSON has, undefined, Map and Set; an object's keys in any order, but not those that
 * are not enumerable
 * @returns 22 characters for arrays and objects; text and numbers as they are, marked by their type
 * @throws TypeError for functions, symbols and instances of classes, whose content cannot be told
 */
export function fingerprint(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object')
    throw new TypeError(`A ${typeof value} cannot be fingerprinted: give pages plain data.`);
  const before = known.get(value);
  if (before !== undefined) return before;
  // Cut as bytes: a part of a text keeps all of it in memory, and there are hundreds of thousands.
  const name = hash('sha256', contentOf(value), 'buffer')
    .subarray(0, NAME_BYTES)
    .toString('base64url');
  known.set(value, name);
  return name;
}

function contentOf(value: object): string {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join(',')}]`;
  if (value instanceof Map) return `Map${fingerprint([...value].flat())}`;
  if (value instanceof Set) return `Set${fingerprint([...value])}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('An instance of a class cannot be fingerprinted: give pages plain data.');
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${JSON.stringify(key)}:${fingerprint(inner)}`);
  return `{${pairs.sort().join(',')}}`;
}
