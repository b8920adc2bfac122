/** Keeps a copy of a brief's HTML whose links work wherever it is read: in a file that was saved, say. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** Given by the caller: the absolute address that links are relative to. Absent: no copy is kept. */
    home: string;
    /** Set by rehype-standalone: the HTML with every `href` and `src` absolute. */
    standalone: string;
  }
}

export function rehypeStandalone() {
  return (tree: Root, file: VFile): void => {
    const { home } = file.data;
    if (home === undefined) return;
    const relative: [Element['properties'], 'href' | 'src', string][] = [];
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src'] as const) {
        const address = properties[name];
        if (typeof address !== 'string') continue;
        relative.push([properties, name, address]);
        properties[name] = new URL(address, home).href;
      }
    });
    file.data.standalone = toHtml(tree);
    for (const [properties, name, address] of relative) properties[name] = address;
  };
}
