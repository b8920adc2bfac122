/** How far a noun reaches among the words of a phrase. */
import { isDefinite, nounGroup } from '../../../grammar/noun-classes.ts';
import { isPreposition } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { placeAt } from '../passage.ts';
import { behind, keysOf } from './phrase-words.ts';
import type { Scene } from './scene.ts';

/** The words of a noun group; a country's name in it is one word. */
export function groupOf({ passage }: Scene, run: readonly Token[]): Token[] {
  const by = run.findIndex(({ bare }) => bare === 'باسم');
  if (by > 0) return run.slice(0, by + 1 + nounGroup(keysOf(run.slice(by + 1))));
  let n = nounGroup(run.map(groupKey));
  const at = run.findIndex(
    (token, i) => i > 0 && i <= n && placeAt(passage, token)?.start === token.start,
  );
  const token = run[at];
  const place = token === undefined ? undefined : placeAt(passage, token);
  if (place !== undefined && !isDefinite(run[at - 1]?.bare ?? ''))
    n = Math.max(n, behind(run, at, place.end));
  return run.slice(0, n);
}

/** The key; of a noun in ى the word itself: «القوى» is no «القوي», «مقهى» no adjective. */
function groupKey({ key, bare, text }: Token, i: number): string {
  if (/^(?:و?ال..|(?!و?ال).*)ى$/u.test(text)) return text;
  return i === 0 ? bare : key;
}

/** The words before the first preposition, mark or quotation. */
export function cutAtPreposition(run: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const [i, token] of run.entries()) {
    if (i > 0 && isPreposition(token) && token.bare !== 'باسم') break;
    if (token.kind !== 'word') break;
    kept.push(token);
  }
  return kept;
}
