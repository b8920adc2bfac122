/** The body of a brief as a tree, with places: for those who look at its words and not at its HTML. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** @throws VFileMessage where the body cannot be read (compile-brief.ts tells editors) */
export function parseBody(body: string): Root {
  return parser.parse(body);
}
