/**
 * Characters that show another text than they hold, or none: what a reader sees must be what the file says.
 *
 * - overrides, embeddings and isolates of direction (Unicode UAX #9, 2.1–2.4; the «Trojan Source» attack): the site
 *   isolates foreign words itself;
 * - Arabic presentation forms (Unicode 9.2, «Arabic Presentation Forms-A» and «-B»): old shapes that neither search
 *   nor screen readers know; ligatures of honour and the ornate parentheses have no other form, and stay;
 * - private-use letters, which mean something in one font only;
 * - controls, invisible joiners of words, tags, and what is no character at all.
 */
export type HiddenKind = 'direction' | 'presentation' | 'private' | 'invisible';

export interface HiddenCharacter {
  /** In UTF-16 units. */
  readonly index: number;
  readonly kind: HiddenKind;
  /** As it is named: `U+202E`. */
  readonly name: string;
}

const KINDS: readonly (readonly [HiddenKind, RegExp])[] = [
  ['direction', /[\u202A-\u202E\u2066-\u2069\u206A-\u206F]/u],
  ['presentation', /(?![\uFD3E\uFD3F\uFDF0-\uFDFF])[\uFB50-\uFDFF\uFE70-\uFEFC]/u],
  ['private', /\p{Co}/u],
  [
    'invisible',
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u2028\u2029\u2060-\u2065\uFEFF\uFFF9-\uFFFD]|[\u{E0000}-\u{E0FFF}]|\p{Cs}|\p{Noncharacter_Code_Point}/u,
  ],
];
const ANY = new RegExp(KINDS.map(([, pattern]) => pattern.source).join('|'), 'gu');

/** All of them in a text, in their order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(ANY)].map(({ 0: character, index }) => ({
    index,
    kind: KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'invisible',
    name: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}

/** Whether a text holds one. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(ANY) !== -1;
}
