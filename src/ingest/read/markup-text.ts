/** Strings of feeds and records that may hold markup, escaped once or twice, or none. */
import type { Block } from '../block.ts';
import { readFragment } from './html.ts';
import { cleanLine, readText } from './text.ts';

const TAG =
  /<\/?(?:p|br|div|a|b|i|em|strong|span|h\d|ul|ol|li|img|figure|table|blockquote|section|article|font)\b[^<>]*>/i;

/** The paragraphs of a string: by its tags where it has any, else by its lines. */
export function paragraphsOf(source: string): Block[] {
  const text = unescapeTwice(source);
  if (TAG.test(text)) return readFragment(text);
  // «\n» in letters: the record was escaped twice.
  const whole = text.includes('\n') ? text : text.replace(/\\r?\\n|\\n/g, '\n');
  // A wide gap is where a line ended before it was made one with the next.
  const lines = whole.replace(/(?<=\S) {4,}(?=\S)/g, '\n');
  return /&(?:#x?[\da-f]+|[a-z]\w*);/i.test(lines)
    ? lines.split('\n').flatMap((line) => readText(plainText(line) || '\n'))
    : readText(lines);
}

/** A string as plain text on one line: no tags, no scripts, no escapes. */
export function plainText(source: string): string {
  const text = unescapeTwice(source);
  if (!/[<&]/.test(text)) return cleanLine(text);
  // A «<» before what is no name of a tag is a sign («أقل من <5»).
  const html = text.replace(/<(?=[^a-z/!])/gi, '&lt;');
  return cleanLine(
    readFragment(html)
      .map(({ text: line }) => line)
      .join(' '),
  );
}

/** «&amp;lt;p&amp;gt;»: some writers escape what was escaped already. */
function unescapeTwice(html: string): string {
  if (/<\w/.test(html) || !/&(?:amp;)*lt;/.test(html)) return html;
  return html
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"');
}
