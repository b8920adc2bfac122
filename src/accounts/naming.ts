/** Where the reports of one event name another: another place, another source, another one of whom there can be one. */
import { nameKey } from '../lexicon/name-key.ts';
import type { Account } from './account.ts';
import { attributedParts } from './attributions.ts';
import type { Difference } from './differences.ts';
import { placeParts } from './places.ts';
import { type NamedPart, type Place, roleParts } from './roles.ts';
import { type Saying, isNameWord, mentions, sayingsOf } from './said-alike.ts';

type Kind = 'who' | 'place' | 'source';
const FINDERS: readonly (readonly [Kind, (a: Saying, b: Saying) => NamedPart[]])[] = [
  ['who', roleParts],
  ['source', attributedParts],
  ['place', placeParts],
];

/**
 * Names are compared in sentences that say the same besides. Another spelling, a longer form, an office beside a name,
 * a place in another are no difference; nor is a name that the other report has too.
 */
export function namingDifferences(accounts: readonly Account[]): Difference[] {
  const found: Difference[] = [];
  for (const [i, first] of accounts.entries()) {
    for (const second of accounts.slice(i + 1)) {
      if (first.source === second.source) continue;
      for (const a of sayingsOf(first)) {
        for (const b of sayingsOf(second)) {
          for (const [kind, partsOf] of FINDERS) {
            for (const part of partsOf(a, b)) {
              if (isAnother(a, part.a, b, part.b)) add(found, differenceOf(kind, part, a, b));
            }
          }
        }
      }
    }
  }
  return found;
}

function isAnother(a: Saying, one: Place, b: Saying, other: Place): boolean {
  const [x, y] = [keysOf(a, one), keysOf(b, other)];
  // One word they share may be the name, or what both are.
  if (x.some((key) => y.includes(key))) return false;
  return !isNamedIn(a, one, b.account) && !isNamedIn(b, other, a.account);
}

function keysOf({ words, keys }: Saying, { from, to, name = from }: Place): string[] {
  return words
    .slice(name, to)
    .flatMap(({ text }, i) => [nameKey(text), keys[name + i] ?? ''])
    .filter((key) => key.length > 1);
}

/** The other report has the name, or the words of the name that nothing else has. */
function isNamedIn(saying: Saying, place: Place, account: Account): boolean {
  const { words, printed } = saying;
  const { from, to, name = from } = place;
  if (mentions(account, printed(name, to))) return true;
  return words
    .slice(name, to)
    .some((word) => isNameWord(word) && word.text.length > 3 && mentions(account, word.text));
}

function differenceOf(kind: Kind, { what, a, b }: NamedPart, x: Saying, y: Saying): Difference {
  const value = (saying: Saying, { from, to }: Place) => ({
    source: saying.account.source,
    value: saying.printed(from, to),
    said: saying.said,
  });
  return { what, kind, values: [value(x, a), value(y, b)] };
}

/** A title and its sentence tell one difference; a third report adds its value. */
function add(found: Difference[], one: Difference): void {
  const at = found.findIndex(
    ({ what, values }) =>
      what === one.what &&
      values.some((value) => one.values.some((other) => other.source === value.source)),
  );
  const known = found[at];
  if (known === undefined) {
    found.push(one);
    return;
  }
  const more = one.values.filter(({ source }) =>
    known.values.every((value) => value.source !== source),
  );
  found[at] = { ...known, values: [...known.values, ...more] };
}
