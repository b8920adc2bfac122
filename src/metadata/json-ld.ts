/** JSON-LD 1.1 within HTML. */
import type { Node } from './linked-data.ts';

/**
 * The text of a `script` element: no title or name can end the element or open a comment in it (HTML, «Restrictions
 * for contents of script elements»), since every `<` is written as an escape of JSON.
 */
export function jsonLd(nodes: readonly Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
