/** A brief's id: the day and a few English names from the registry, never a transliteration. */
import { createHash } from 'node:crypto';
import { slugOf } from '../../schemas/slug.ts';

const MOST_NAMES = 4;
const LONGEST = 60;

/**
 * @param day `YYYY-MM-DD`
 * @param names English names of the most central entities
 * @param title makes the id of an article in which no entity is known
 * @example briefId('2025-09-24', ['Sergey Lavrov', 'Mali'], '…') // '2025-09-24-sergey-lavrov-mali'
 */
export function briefId(day: string, names: readonly string[], title: string): string {
  const slugs = names
    .slice(0, MOST_NAMES)
    .map(slugOf)
    .filter((part) => part !== '');
  const kept: string[] = [];
  for (const part of slugs) if ([...kept, part].join('-').length <= LONGEST) kept.push(part);
  return `${day}-${kept.length > 0 ? kept.join('-') : `brief-${shortHash(title)}`}`;
}

/** Six hexadecimal digits of a text, to tell apart what would share an id. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
