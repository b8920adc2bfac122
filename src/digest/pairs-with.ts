/** The pages that an entity shares with its companions. */
import type { Companion } from './companions.ts';
import type { Digest } from './digest.ts';

/** @returns those of its companions with whom it has a page, as chips that lead there: «مالي والنيجر» */
export function pairsWith(
  one: { readonly id: string; readonly name: string },
  companions: readonly Companion[],
  digest: Pick<Digest, 'pairOf'>,
): Companion[] {
  return companions.flatMap(({ id, name }) => {
    const pair = digest.pairOf(one.id, id);
    return pair === undefined
      ? []
      : [{ id: pair.id, name: `${one.name} و${name}`, kind: 'pair' as const }];
  });
}
