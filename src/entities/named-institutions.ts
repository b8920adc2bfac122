/** Institutions that are called after the country that runs or gave them, wherever they stand: «المستشفى السعودي». */
import { wordSet } from '../arabic/word-set.ts';
import { hasArticle, isFeminine, isRelative } from './noun-phrase.ts';
import type { Surroundings } from './surroundings.ts';

const INSTITUTIONS = wordSet(
  'مستشفى معهد مدرسة ثانوية كلية جامعة مستوصف مقبرة كنيسة مسجد فندق مجمع سوق حي شارع جسر ميدان دوار',
);
/** «المركز الثقافي الروسي», «المستشفى الميداني الأردني». */
const CENTRES = wordSet('مركز بيت');

/**
 * Whether a demonym in the singular is a part of the name of one institution: it may be of that country, or stand in any
 * other, so it is no evidence by itself.
 */
export function namedInstitution({ form, clitics, before }: Surroundings): string | undefined {
  if (!/(?:ي|يه)$/.test(form) || !(form.startsWith('ال') || clitics.endsWith('ال')))
    return undefined;
  const [nearest = '', next = ''] = before;
  if (isOf(nearest, INSTITUTIONS)) return nearest;
  const isKind =
    hasArticle(nearest) && isRelative(nearest) && isFeminine(nearest) === isFeminine(form);
  return isKind && (isOf(next, INSTITUTIONS) || isOf(next, CENTRES)) ? next : undefined;
}

function isOf(word: string, nouns: ReadonlySet<string>): boolean {
  const bare = /^[وف]?(?:[بك]?ال|لل)(.+)$/.exec(word)?.[1];
  return bare !== undefined && nouns.has(bare);
}
