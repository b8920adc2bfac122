/**
 * Characters that show another text than they hold, or none: what a reader sees must be what the file says.
 *
 * - overrides, embeddings and isolates of direction (Unicode UAX #9, 2.1–2.4; the «Trojan Source» attack): the site
 *   isolates foreign words itself;
 * - Arabic presentation forms (Unicode 9.2, «Arabic Presentation Forms-A» and «-B») and mathematical letters (1EE00):
 *   old shapes that neither search nor screen readers know; honorifics and the ornate parentheses have no other form,
 *   and stay;
 * - private-use letters, which mean something in one font only;
 * - what is drawn as nothing (Unicode DerivedCoreProperties, «Default_Ignorable_Code_Point», and blanks that count as
 *   letters): Hangul fillers, the Braille blank, variation selectors but after a picture, joiners but where Arabic
 *   script or a picture needs them; controls, tags, and what is no character at all;
 * - more than four marks on one letter, which cover the lines around it.
 *
 * The implicit direction marks (200E, 200F, 061C) do no harm, and are the text linter's (check/typography).
 */
export type HiddenKind = 'direction' | 'presentation' | 'private' | 'stacked' | 'invisible';

export interface HiddenCharacter {
  /** In UTF-16 units. */
  readonly index: number;
  readonly kind: HiddenKind;
  /** As it is named: `U+202E`. */
  readonly name: string;
}

const PRESENTATION =
  /(?![\uFD3E-\uFD4F\uFDCF\uFDFA-\uFDFF])[\uFB50-\uFDFF\uFE70-\uFEFC]|[\u{1EE00}-\u{1EEFF}]/u;

const KINDS: readonly (readonly [HiddenKind, RegExp])[] = [
  ['direction', /[\u202A-\u202E\u2066-\u206F]/u],
  ['presentation', PRESENTATION],
  ['private', /\p{Co}/u],
  ['stacked', /(?<=\p{M}{4})\p{M}/u],
  [
    'invisible',
    // A joiner shows how an Arabic letter ends («ه‍»); a non-joiner stands between two («علی‌رضا»).
    /(?<=\p{Script=Arabic})\u200D(?=[\p{L}\p{M}])|(?<![\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|(?<!\p{Script=Arabic})\u200C|\u200C(?!\p{Script=Arabic})|(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F](?!\u20E3)|(?![\u200C-\u200F\u061C\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}|[\u2800\u2028\u2029\uFFF9-\uFFFD]|(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u,
  ],
];
const ANY = new RegExp(
  KINDS.map(([kind, pattern]) => `(?<${kind}>${pattern.source})`).join('|'),
  'gu',
);

/** All of them in a text, in their order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(ANY)].map(({ 0: character, index, groups }) => ({
    index,
    kind: KINDS.find(([kind]) => groups?.[kind] !== undefined)?.[0] ?? 'invisible',
    name: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}

/** Whether a text holds one. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(ANY) !== -1;
}

/**
 * The same text without them: presentation forms become their letters (Unicode NFKC), controls a space, and the others
 * nothing.
 */
export function withoutHiddenCharacters(text: string): string {
  const clean = text.replace(ANY, (character) => {
    const letters = PRESENTATION.test(character) ? character.normalize('NFKC') : character;
    if (letters !== character) return letters;
    return /\p{Cc}|[\u2028\u2029]/u.test(character) ? ' ' : '';
  });
  // What went may leave side by side what is hidden only then: marks on marks, a joiner and a letter.
  return clean === text ? text : withoutHiddenCharacters(clean);
}
