/** Keeps the words of a brief's text, a block a line, for those that search or count them. */
import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** Set by rehype-plain-text. */
    text: string;
  }
}

export function rehypePlainText() {
  return (tree: Root, file: VFile): void => {
    file.data.text = toText(tree).replace(/\n+/g, '\n').trim();
  };
}
