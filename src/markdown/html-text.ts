/** The words of HTML of our own making, a block a line. */
import { toText } from 'hast-util-to-text';
import { rehype } from 'rehype';

const parser = rehype().data('settings', { fragment: true }).freeze();

/** @param html a fragment */
export function htmlText(html: string): string {
  return toText(parser.parse(html)).replace(/\n+/g, '\n').trim();
}
