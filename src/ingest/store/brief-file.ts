/** A brief as the text of its MDX file. */
import type { PhrasingContent, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { stringify } from 'yaml';
import type { OpenFrontmatter } from '../../schemas/brief.ts';
import type { Speech } from '../speech/speech.ts';

/** A paragraph that begins with these words would be read as code: their first letter is written as a reference. */
const CODE_WORDS = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

/** By this name the temporary files of ingest are known (src/files/atomic-file.ts). */
export const WRITER = 'ingest';

const writer = remark()
  .use(remarkGfm)
  .use(remarkMdx)
  .data('settings', { unsafe: CODE_WORDS })
  .freeze();

/**
 * @param paragraphs plain text; whatever it holds (braces, angle brackets, stars) is escaped, so that it is rendered
 *   as it stands
 * @param speeches quotations to wrap in `<Quote>`; their `paragraph` counts in `paragraphs`
 */
export function writeBriefFile(
  frontmatter: Partial<OpenFrontmatter>,
  paragraphs: readonly string[],
  speeches: readonly Speech[],
): string {
  const tree: Root = {
    type: 'root',
    children: paragraphs.map((text, i) => ({
      type: 'paragraph',
      children: wrapQuotes(
        text,
        speeches.filter((speech) => speech.paragraph === i),
      ),
    })),
  };
  return `${writeFrontmatter(frontmatter)}\n${writer.stringify(tree)}`;
}

/** The head of the file, its two lines of `---` included. */
export function writeFrontmatter(frontmatter: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n`;
}

/** The quotation marks go: the component prints its own. */
function wrapQuotes(text: string, speeches: readonly Speech[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end, text: words, speaker } of speeches) {
    const opening = text.slice(0, start).replace(/\s+$/, '').length - 1;
    const closing = text.length - text.slice(end).trimStart().length + 1;
    if (opening > from) nodes.push({ type: 'text', value: text.slice(from, opening) });
    nodes.push({
      type: 'mdxJsxTextElement',
      name: 'Quote',
      attributes: [...attribute('by', speaker?.id), ...attribute('name', speaker?.name)],
      children: [{ type: 'text', value: words }],
    });
    from = closing;
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) });
  return nodes;
}

function attribute(name: string, value: string | undefined): MdxJsxAttribute[] {
  return value === undefined ? [] : [{ type: 'mdxJsxAttribute', name, value }];
}
