/** What languages are called in Arabic (CLDR, locale ar). */

const names = new Intl.DisplayNames('ar', { type: 'language', fallback: 'none' });

/**
 * @param tag a language tag (BCP 47), such as `fr`
 * @returns the name as it follows «بـ»: «الفرنسية»; undefined where CLDR has none or the tag is malformed
 */
export function languageName(tag: string): string | undefined {
  try {
    return names.of(tag);
  } catch {
    return undefined;
  }
}

/** Whether a tag is a language that has a name: an ISO 639 code, with a script or a region where need be (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(tag) && languageName(tag) !== undefined;
}
