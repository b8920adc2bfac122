/** A string that may hold HTML or its entities, as plain text on one line. */
import { parseDocument, textContent } from './dom.ts';
import { cleanLine } from './text.ts';

export function parseDocumentText(text: string): string {
  if (!/[<&]/.test(text)) return cleanLine(text);
  // A fragment can only be text here: it is never written anywhere but into an escaping writer.
  return cleanLine(
    textContent(parseDocument(`<body>${text.replace(/<(?=[^a-z/!])/gi, '&lt;')}</body>`)),
  );
}
