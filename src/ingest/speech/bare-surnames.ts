/** A demonym that is the surname of somebody whom the article names in full: «محمد السوداني … وقال السوداني». */
import { foldKey } from '../../arabic/folding.ts';
import type { Mention } from '../../entities/matcher.ts';
import { hasArticle } from '../../entities/noun-phrase.ts';
import type { FoundName } from '../../names/find-names.ts';
import type { Register } from '../../names/register.ts';
import type { Word } from '../../names/words.ts';

/**
 * @param register whom the article names in full
 * @returns whether a mention stands for one of them: it is a surname of theirs, and no noun before it could be what it is
 *   said of (an adjective with the article needs one with the article, or with an owner)
 */
export function bareSurnames(
  text: string,
  words: readonly Word[],
  { all }: Register,
  {
    names,
    mentions,
  }: { readonly names: readonly FoundName[]; readonly mentions: readonly Mention[] },
): (mention: Mention) => boolean {
  const countries = new Set(mentions.map(({ start }) => start));
  // «محمد شياع السوداني»: behind a name, and no country by the matcher.
  const behind = names.flatMap(({ kind, end }): string[] => {
    const at = words.findIndex((word) => word.end === end);
    const [last, next] = [words[at], words[at + 1]];
    if (kind !== 'person' || last?.joinsNext !== true || next === undefined) return [];
    return /^ال.+ي$/.test(next.key) && !countries.has(next.start) ? [next.key] : [];
  });
  const surnames = new Set([
    ...behind,
    ...all.flatMap(({ kind, surname }) =>
      kind === 'person' && surname !== undefined ? [foldKey(surname)] : [],
    ),
  ]);
  return ({ type, kind, form, start }) => {
    if (type !== 'country' || kind !== 'demonym' || !surnames.has(foldKey(form))) return false;
    const at = words.findIndex((word) => start >= word.start && start < word.end);
    const [before, word] = [words[at - 1], words[at]];
    const clitics = word === undefined ? '' : text.slice(word.start, start);
    if (clitics !== '' || before?.joinsNext !== true) return true;
    return !hasArticle(before.key) && !/(?:ه|ها|هم|هما|نا)$/u.test(before.text);
  };
}
