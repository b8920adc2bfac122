/** Addresses of articles. */

/** A web address, not that of a bare machine. */
export function isWebAddress(text: string): boolean {
  return (
    /^https?:\/\/[^\s<>"]+$/i.test(text) &&
    URL.canParse(text) &&
    !/^https?:\/\/\d+\.\d+\./.test(text)
  );
}

/**
 * @param bases from the innermost to the outermost (`xml:base`, the site's own address); a relative one is resolved
 *   against those after it
 * @returns the absolute address without what follows readers about, or undefined where there is none
 */
export function resolveAddress(address: string, bases: readonly string[]): string | undefined {
  const link = address.trim();
  if (link === '' || /\s/.test(link)) return undefined;
  const base = bases.reduceRight<string | undefined>(
    (outer, inner) => (URL.canParse(inner, outer) ? new URL(inner, outer).href : outer),
    undefined,
  );
  if (isWebAddress(link)) return withoutTracking(link);
  const isRelative = !/^[a-z][\w+.-]*:/i.test(link);
  if (!isRelative || base === undefined || !URL.canParse(link, base)) return undefined;
  const whole = new URL(link, base).href;
  return isWebAddress(whole) ? withoutTracking(whole) : undefined;
}

/** An address without the parameters that follow readers about. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  const names = [...url.searchParams.keys()].filter((name) =>
    /^(?:utm_|fbclid|gclid|mc_|at_|ns_|xtor)/i.test(name),
  );
  if (names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.toString();
}
