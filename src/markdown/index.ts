/** The ordered list of plugins: what happens to a brief between its Markdown and its HTML. */
import type { PluggableList } from 'unified';
import { rehypeLatinRuns } from './rehype-latin-runs.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkEntityLinks } from './remark-entity-links.ts';
import { remarkInlineElements } from './remark-inline-elements.ts';
import { remarkParaphrases } from './remark-paraphrases.ts';
import { remarkQuotes } from './remark-quotes.ts';
import { remarkSafeMdx } from './remark-safe-mdx.ts';
import { remarkStatements } from './remark-statements.ts';

/** On the Markdown of a brief. Safety is judged first, on the tree as the editor wrote it. */
export const briefRemarkPlugins: PluggableList = [
  remarkSafeMdx,
  remarkStatements,
  remarkParaphrases,
  remarkQuotes,
  remarkInlineElements,
  remarkEntityLinks,
];

/** On the HTML of briefs and of the site's own MDX pages. */
export const rehypePlugins: PluggableList = [rehypeTables, rehypeLatinRuns];
