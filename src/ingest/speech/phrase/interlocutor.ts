/** «محدثنا», «محدثتنا», «مصدرنا»: whom the reporter talked with. */
import { nounClass } from '../../../grammar/noun-classes.ts';
import type { Token } from '../../../grammar/token.ts';
import type { Voice } from '../voices.ts';
import type { Agreement, Scene } from './scene.ts';

/**
 * Who is meant by a word for a person that is the reporter's by its ending: the one who spoke last, who must agree.
 *
 * @returns undefined where the word is another; without a voice where nobody is certain
 */
export function interlocutor(
  { last }: Scene,
  { kind, bare }: Token,
  { gender }: Agreement,
): { readonly voice: Voice | undefined } | undefined {
  const [, stem = '', feminine] = (kind === 'word' ? OURS.exec(bare) : null) ?? [];
  if (nounClass(stem) !== 'person' && stem !== 'محدث') return undefined;
  const own = feminine === 'ت' ? 'f' : gender;
  const isLast =
    last?.kind === 'person' && !last.isPlural && (last.gender ?? own) === (own ?? last.gender);
  return { voice: isLast ? last : undefined };
}

/** The word without its pronoun, and the ending of the feminine. */
const OURS = /^(\p{L}{3,}?)(ت?)نا$/u;
