/**
 * `<Said by="sergey-lavrov" name="سيرغي لافروف" verb="أكد">…</Said>`: speech that the reporter paraphrases.
 *
 * It changes nothing on the page: the words stay as they are, without any mark. What it tells is listed in
 * `file.data.paraphrases`.
 */
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { plainText } from './mdast-element.ts';
import type { Paraphrase } from './statements.ts';

export function remarkParaphrases() {
  return (tree: Root, file: VFile): void => {
    const paraphrases: Paraphrase[] = [];
    file.data.paraphrases = paraphrases;
    visit(tree, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node, index, parent) => {
      if (parent === undefined || index === undefined || !isSaid(node)) return undefined;
      const paraphrase = paraphraseOf(node);
      paraphrases.push(paraphrase);
      refuseUnknownSpeaker(file, node, paraphrase);
      // What stands in it may stand where it stood.
      parent.children.splice(index, 1, ...(node.children as RootContent[]));
      return [SKIP, index];
    });
  };
}

type SaidElement = MdxJsxFlowElement | MdxJsxTextElement;

function isSaid(node: { type: string; name?: string | null }): node is SaidElement {
  return /^mdxJsx(?:Flow|Text)Element$/.test(node.type) && node.name === 'Said';
}

function paraphraseOf(node: SaidElement): Paraphrase {
  const attribute = (name: string): string | undefined => {
    const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
    const value = typeof found?.value === 'string' ? found.value.trim() : '';
    return value === '' ? undefined : value;
  };
  const [by, name, verb] = [attribute('by'), attribute('name'), attribute('verb')];
  return {
    text: plainText(node),
    ...(by === undefined ? {} : { by }),
    ...(name === undefined ? {} : { name }),
    ...(verb === undefined ? {} : { verb }),
  };
}

function refuseUnknownSpeaker(file: VFile, node: SaidElement, { by }: Paraphrase): void {
  if (by === undefined || file.data.isActor === undefined || file.data.isActor(by)) return;
  const message = file.message(`لا طرف معرّفه «${by}» في <Said>`, { place: node.position });
  message.note = `صحّح المعرّف، أو أنشئ content/actors/${by}.yaml، أو احذف الخاصية by وأبقِ name`;
  message.fatal = true;
}
