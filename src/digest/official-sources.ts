/** How many of a brief's sources are state media, as it is said behind their number. */
import { count } from '../arabic/counted-nouns.ts';
import type { Source } from './model.ts';

/**
 * @returns with its mark in front, to stand behind «5 مصادر»; empty where none is official
 * @example officialPhrase(five) // '، منها اثنان رسميان'
 */
export function officialPhrase(sources: readonly Pick<Source, 'outlet'>[]): string {
  const official = sources.filter(({ outlet }) => outlet.ownership === 'state').length;
  if (official === 0) return '';
  if (official < sources.length)
    return sources.length === 2 ? '، أحدهما رسمي' : `، منها ${count(official, 'official')}`;
  if (official === 1) return ': إعلام رسمي';
  return official === 2 ? '، وكلاهما إعلام رسمي' : '، وكلها إعلام رسمي';
}
