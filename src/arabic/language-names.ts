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
