/** Which two letters are a country's. */
import countries from 'i18n-iso-countries';

/**
 * The officially assigned codes of ISO 3166-1 alpha-2, and `xk`: user-assigned, but Kosovo's in the data of the European
 * Union, the IMF and CLDR, and in the package. `zz`, `eu` and codes that were withdrawn are none.
 *
 * @param id in lower case
 */
export function isCountryCode(id: string): boolean {
  return CODES.has(id);
}

const CODES: ReadonlySet<string> = new Set(
  Object.keys(countries.getAlpha2Codes()).map((code) => code.toLowerCase()),
);
