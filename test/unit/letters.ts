import fc from 'fast-check';

/** Any of the characters of a string, as a unit for `fc.string`. */
export function anyLetter(letters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(letters));
}
