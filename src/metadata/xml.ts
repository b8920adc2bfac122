/** XML as text. */
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

const DECLARATION = {
  type: 'instruction',
  name: 'xml',
  value: 'version="1.0" encoding="UTF-8"',
} as const;

/** @returns a whole document, with its declaration and a line break at its end */
export function xmlDocument(element: Element): string {
  const root: Root = x(undefined, [DECLARATION, element]);
  // `]]>` may not stand in text (XML 1.0, 2.4), which the library lets pass; it writes no CDATA sections here.
  return `${toXml(root).replaceAll(']]>', ']]&gt;')}\n`;
}
