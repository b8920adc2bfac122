/**
 * `<Quote by="sergey-lavrov" name="سيرغي لافروف">…</Quote>`: direct speech, inline or as a block.
 *
 * Inline it becomes «<q>…</q>»; alone in its paragraph, or around paragraphs, a figure with its speaker.
 * The guillemets are text, not CSS: they survive copying, feed readers and print. Where the quote names its speaker only
 * by id, the figure prints name and office of that day as registered.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { element } from './mdast-element.ts';
import { attributeOf, isSpeech, type SpeechElement } from './speech-element.ts';
import type { StatementInText } from '../digest/model.ts';

export function remarkQuotes() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const quote = node.type === 'paragraph' ? onlyQuoteIn(node) : node;
      if (!isSpeech(quote, 'Quote')) return;
      const statement = file.data.statementOf?.get(quote);
      // Without one the brief is refused.
      if (statement === undefined) return SKIP;
      const isBlock = node.type !== 'mdxJsxTextElement';
      parent.children[index] = isBlock
        ? blockQuote(quote, statement)
        : inlineQuote(quote, statement);
      return SKIP;
    });
  };
}

/** The one thing in a paragraph; a full stop after it does not count. */
function onlyQuoteIn(paragraph: Paragraph): PhrasingContent | undefined {
  const content = paragraph.children.filter(
    (c) => c.type !== 'text' || !/^[\s.،؛]*$/.test(c.value),
  );
  return content.length === 1 ? content[0] : undefined;
}

function inlineQuote(quote: SpeechElement, statement: StatementInText): PhrasingContent {
  return element('span', { className: ['said'], id: statement.anchor }, [
    { type: 'text', value: '«' },
    element('q', {}, quote.children),
    { type: 'text', value: '»' },
  ]);
}

function blockQuote(quote: SpeechElement, statement: StatementInText): RootContent {
  const isPhrasing = quote.type === 'mdxJsxTextElement';
  const paragraphs: RootContent[] = isPhrasing
    ? [{ type: 'paragraph', children: [...quote.children] }]
    : [...quote.children];
  guillemets(paragraphs);
  const speaker = [element('cite', {}, [{ type: 'text', value: statement.name ?? '' }])];
  const caption: PhrasingContent[] =
    attributeOf(quote, 'name') !== undefined || statement.role === undefined
      ? speaker
      : [...speaker, { type: 'text', value: `، ${statement.role}` }];
  return element('figure', { className: ['said'], id: statement.anchor }, [
    element('blockquote', {}, paragraphs),
    element('figcaption', {}, caption),
  ]);
}

/** Opens before the first paragraph's words and closes after the last one's. */
function guillemets(paragraphs: RootContent[]): void {
  const first = paragraphs.find((node) => node.type === 'paragraph');
  const last = paragraphs.findLast((node) => node.type === 'paragraph');
  if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: '«' });
  if (last?.type === 'paragraph') last.children.push({ type: 'text', value: '»' });
}
