/** What a text is, whatever its file is called. */

export type Kind = 'text' | 'html' | 'feed' | 'xml' | 'json';

const PROLOGUE = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype\s+(?!html)[^>[]*(?:\[[^\]]*\])?>)*/i;
const BLOCK = 'p|div|h[1-6]|article|section|main|header|table|ul|ol|li|body|head|figure|blockquote';
const OPENED = new RegExp(`<(?:${BLOCK})(?:\\s[^<>]*)?>`, 'gi');
const CLOSED = new RegExp(`</(?:${BLOCK})\\s*>`, 'gi');

/**
 * By the first mark of a page, a feed or a record; a fragment of a page by its tags: the text begins with one, and
 * there is one for every few words or line. An article that speaks of a tag is a text.
 *
 * @param text a text of any kind
 * @param isCalledXml whether its name says that it is XML
 * @returns undefined where the text shows nothing of another kind
 */
export function sniff(text: string, isCalledXml = false): Kind | undefined {
  const head = text.slice(0, 4000);
  const start = head.slice(PROLOGUE.exec(head)?.[0].length ?? 0);
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(start)) return 'html';
  if (/^<(?:rss|feed|rdf:RDF|atom:feed)[\s>]/i.test(start)) return 'feed';
  if (/^(?:\{\s*(?:"|\})|\[\s*(?:\{\s*"|\[\s*["[]|\]))/.test(start)) return 'json';
  // Whatever stands around them, items are a feed's.
  if (isOtherXml(head, start, isCalledXml))
    return /<(?:item|entry)[\s>]/i.test(text) ? 'feed' : 'xml';
  if (isFragment(text, start)) return 'html';
  return undefined;
}

const HTML_TAG = new RegExp(
  `^<(?:${BLOCK}|span|a|b|br|img|center|font|meta|link|title|style|script|svg)[\\s>/]`,
  'i',
);

/** Called or declared XML (XML 1.0, 2.8), or in a namespace, and its first element is none of a page. */
function isOtherXml(head: string, start: string, isCalledXml: boolean): boolean {
  const root = /^<[\p{L}_][\p{L}\p{N}_.:-]*(?:\s[^<>]*)?>/u.exec(start)?.[0];
  if (root === undefined || HTML_TAG.test(root)) return false;
  return isCalledXml || /^\s*<\?xml\s/.test(head) || /\sxmlns(?::\w+)?=/.test(root);
}

function isFragment(text: string, start: string): boolean {
  if (!/^<(?:!--|[a-z][a-z\d]*(?:\s[^<>]*)?>)/i.test(start.trimStart())) return false;
  const sample = text.slice(0, 100_000);
  const opened = sample.match(OPENED)?.length ?? 0;
  const closed = sample.match(CLOSED)?.length ?? 0;
  // «<p>» may stay open; a line that is no tag and no text between tags is rare in a page.
  return opened >= 2 && (closed >= 1 || opened >= 4);
}

/** Whether a text that is called a page has any tag. */
export function hasTags(text: string): boolean {
  return /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/i.test(text);
}
