/** `<Said>…</Said>` changes nothing on the page: the words stay as they are, without any mark. */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isSpeech } from './speech-element.ts';

export function remarkParaphrases() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined || !isSpeech(node, 'Said')) return undefined;
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    });
  };
}
