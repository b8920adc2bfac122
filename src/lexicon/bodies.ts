/** Bodies that need no head before them: agencies, networks, clubs, firms (data/bodies.txt). */
import { foldKey } from '../arabic/folding.ts';
import { lazily, readEntries } from './data-file.ts';

export interface KnownBody {
  readonly kind: 'media' | 'club' | 'firm' | 'org';
  readonly latin: string;
  /** The words mean other things too: «النصر». */
  readonly isAmbiguous: boolean;
}

const MOST_WORDS = 4;

const bodies = lazily(() => {
  const known = new Map<string, KnownBody>();
  for (const [name = '', kind = '', latin = ''] of readEntries('bodies.txt')) {
    const bare = kind.replace('?', '');
    if (bare !== 'media' && bare !== 'club' && bare !== 'firm' && bare !== 'org') continue;
    const entry = {
      kind: bare,
      latin: latin.replaceAll('_', ' '),
      isAmbiguous: kind !== bare,
    } as const;
    known.set(foldKey(name.replaceAll('_', ' ')), entry);
  }
  return known;
});

const firstWords = lazily(() => new Set([...bodies().keys()].map((name) => name.split(' ')[0])));

/**
 * The longest known body that begins with these words.
 *
 * @param keys folded words in order
 * @returns how many of them are its name
 */
export function knownBody(
  keys: readonly string[],
): { length: number; body: KnownBody } | undefined {
  if (!firstWords().has(keys[0])) return undefined;
  for (let length = Math.min(MOST_WORDS, keys.length); length > 0; length -= 1) {
    const body = bodies().get(keys.slice(0, length).join(' '));
    if (body !== undefined) return { length, body };
  }
  return undefined;
}
