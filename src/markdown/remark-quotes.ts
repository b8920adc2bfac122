/**
 * `<Quote by="sergey-lavrov" name="سيرغي لافروف">…</Quote>`: direct speech, inline or as a block.
 *
 * Inline it becomes «<q>…</q>»; alone in its paragraph, or around paragraphs, a figure with its speaker.
 * The guillemets are text, not CSS: they survive copying, feed readers and print. Every quote is also listed in
 * `file.data.statements`.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { element, plainText } from './mdast-element.ts';
import type { Statement } from './statements.ts';

type QuoteElement = MdxJsxFlowElement | MdxJsxTextElement;

export function remarkQuotes() {
  return (tree: Root, file: VFile): void => {
    const statements: Statement[] = [];
    file.data.statements = statements;
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const quote = node.type === 'paragraph' ? onlyQuoteIn(node) : node;
      if (!isQuote(quote)) return;
      const statement = stateOf(quote, statements.length + 1);
      statements.push(statement);
      refuseUnknownSpeaker(file, quote, statement);
      const isBlock = node.type !== 'mdxJsxTextElement';
      parent.children[index] = isBlock
        ? blockQuote(quote, statement)
        : inlineQuote(quote, statement);
      return SKIP;
    });
  };
}

function isQuote(node: { type: string; name?: string | null } | undefined): node is QuoteElement {
  return (
    (node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement') &&
    node.name === 'Quote'
  );
}

/** The one thing in a paragraph; a full stop after it does not count. */
function onlyQuoteIn(paragraph: Paragraph): PhrasingContent | undefined {
  const content = paragraph.children.filter(
    (c) => c.type !== 'text' || !/^[\s.،؛]*$/.test(c.value),
  );
  return content.length === 1 ? content[0] : undefined;
}

function stateOf(quote: QuoteElement, number: number): Statement {
  const attribute = (name: string): string | undefined => {
    const found = quote.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
    const value = typeof found?.value === 'string' ? found.value.trim() : '';
    return value === '' ? undefined : value;
  };
  const by = attribute('by');
  const name = attribute('name');
  return {
    text: plainText(quote),
    ...(by === undefined ? {} : { by }),
    ...(name === undefined ? {} : { name }),
    anchor: `q${String(number)}`,
  };
}

function refuseUnknownSpeaker(file: VFile, quote: QuoteElement, { by }: Statement): void {
  if (by === undefined || file.data.isActor === undefined || file.data.isActor(by)) return;
  const message = file.message(`لا طرف معرّفه «${by}» في <Quote>`, { place: quote.position });
  message.note = `صحّح المعرّف، أو أنشئ content/actors/${by}.yaml، أو احذف الخاصية by وأبقِ name`;
  message.fatal = true;
}

function inlineQuote(quote: QuoteElement, statement: Statement): PhrasingContent {
  return element('span', { className: ['said'], id: statement.anchor }, [
    { type: 'text', value: '«' },
    element('q', {}, quote.children),
    { type: 'text', value: '»' },
  ]);
}

function blockQuote(quote: QuoteElement, statement: Statement): RootContent {
  const isPhrasing = quote.type === 'mdxJsxTextElement';
  const paragraphs: RootContent[] = isPhrasing
    ? [{ type: 'paragraph', children: [...quote.children] }]
    : [...quote.children];
  guillemets(paragraphs);
  const caption =
    statement.name === undefined
      ? []
      : [
          element('figcaption', {}, [
            element('cite', {}, [{ type: 'text', value: statement.name }]),
          ]),
        ];
  return element('figure', { className: ['said'], id: statement.anchor }, [
    element('blockquote', {}, paragraphs),
    ...caption,
  ]);
}

/** Opens before the first paragraph's words and closes after the last one's. */
function guillemets(paragraphs: RootContent[]): void {
  const first = paragraphs.find((node) => node.type === 'paragraph');
  const last = paragraphs.findLast((node) => node.type === 'paragraph');
  if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: '«' });
  if (last?.type === 'paragraph') last.children.push({ type: 'text', value: '»' });
}
