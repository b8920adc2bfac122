/**
 * The Markdown that a brief is written in: CommonMark with GFM's tables and MDX's elements and braces.
 *
 * Braces are found without a parser of JavaScript (MDX calls that «agnostic»): whatever stands between them is refused,
 * and such a parser begins anew at every closing brace and, after `import` or `export`, at every empty line.
 */
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** @returns a processor that parses bodies, to be frozen or built upon */
export function briefSyntax() {
  return unified().use(remarkParse).use(remarkGfm).use(remarkElements);
}

function remarkElements(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxExpression(), mdxJsx(), mdxMd());
  (data.fromMarkdownExtensions ??= []).push(mdxExpressionFromMarkdown(), mdxJsxFromMarkdown());
}
