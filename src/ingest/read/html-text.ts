/** A string that may hold HTML or its entities, as plain text on one line. */
import { parseHTML } from 'linkedom';
import { cleanLine } from './text.ts';

export function parseDocumentText(text: string): string {
  if (!/[<&]/.test(text)) return cleanLine(text);
  // A fragment can only be text here: it is never written anywhere but into an escaping writer.
  const { document } = parseHTML(
    `<html><body>${text.replace(/<(?=[^a-z/!])/gi, '&lt;')}</body></html>`,
  );
  return cleanLine(document.body.textContent);
}
