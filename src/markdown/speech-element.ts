/** The elements of a brief's body that hold what somebody said. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type SpeechElement = (MdxJsxFlowElement | MdxJsxTextElement) & {
  name: 'Quote' | 'Said';
};

/** @param name one of the two, where only that is asked for */
export function isSpeech(
  node: { readonly type: string; readonly name?: string | null } | undefined,
  name?: SpeechElement['name'],
): node is SpeechElement {
  return (
    (node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement') &&
    (name === undefined ? node.name === 'Quote' || node.name === 'Said' : node.name === name)
  );
}

/** @returns undefined where it is missing or blank */
export function attributeOf(node: SpeechElement, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  const value = typeof found?.value === 'string' ? found.value.trim() : '';
  return value === '' ? undefined : value;
}
