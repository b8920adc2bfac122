/** From an English name to an ASCII id. */

/**
 * @returns lower-case letters, digits and single hyphens; what parentheses hold is left out; empty where the name
 *   has no Latin letter
 * @example slugOf('Côte d’Ivoire') // 'cote-d-ivoire'
 */
export function slugOf(name: string): string {
  return name
    .replace(/\([^)]*\)/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
