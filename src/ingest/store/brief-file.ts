/** A brief as the text of its MDX file. */
import type { PhrasingContent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { stringify } from 'yaml';
import type { OpenFrontmatter } from '../../schemas/brief.ts';
import type { Statement } from '../speech/statement.ts';

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
 * @param statements quotations to wrap in `<Quote>`, paraphrases in `<Said>`; their `paragraph` counts in `paragraphs`.
 *   One without a speaker stays in the prose, as it is
 */
export function writeBriefFile(
  frontmatter: Omit<Partial<OpenFrontmatter>, 'proposed'> & { readonly proposed?: object },
  paragraphs: readonly string[],
  statements: readonly Statement[],
): string {
  const spoken = statements.filter(({ speaker }) => speaker !== undefined);
  const byParagraph = Map.groupBy(spoken, ({ paragraph }) => paragraph);
  const tree: Root = {
    type: 'root',
    children: paragraphs.map((text, i) => ({
      type: 'paragraph',
      children: wrapStatements(text, byParagraph.get(i) ?? []),
    })),
  };
  return `${writeFrontmatter(frontmatter)}\n${writer.stringify(tree)}`;
}

/** The head of the file, its two lines of `---` included. */
export function writeFrontmatter(frontmatter: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n`;
}

/** A statement where it stands in its paragraph; of a quotation with its marks, which the component prints itself. */
interface Wrapped {
  readonly from: number;
  readonly to: number;
  readonly statement: Statement;
}

function wrapStatements(text: string, statements: readonly Statement[]): PhrasingContent[] {
  const quotes = statements.filter(({ direct }) => direct).map((quote) => withMarks(text, quote));
  const paraphrases = statements
    .filter(({ direct }) => !direct)
    .map((statement) => ({ from: statement.start, to: statement.end, statement }))
    .filter((said) => quotes.every((quote) => isOutside(quote, said) || isWithin(quote, said)));
  const outer = [
    ...paraphrases,
    ...quotes.filter((quote) => !paraphrases.some((said) => isWithin(quote, said))),
  ].sort((a, b) => a.from - b.from);
  return wrap(text, 0, text.length, outer, quotes);
}

function wrap(
  text: string,
  start: number,
  end: number,
  outer: readonly Wrapped[],
  quotes: readonly Wrapped[],
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  for (const { from, to, statement } of outer) {
    if (from < at || to > end) continue;
    if (from > at) nodes.push({ type: 'text', value: text.slice(at, from) });
    const inner = quotes.filter((quote) => quote.from >= from && quote.to <= to);
    nodes.push(
      statement.direct
        ? element('Quote', statement, [{ type: 'text', value: statement.text }])
        : element('Said', statement, wrap(text, from, to, inner, [])),
    );
    at = to;
  }
  if (at < end) nodes.push({ type: 'text', value: text.slice(at, end) });
  return nodes;
}

function element(
  name: 'Quote' | 'Said',
  { speaker, verb }: Statement,
  children: PhrasingContent[],
): MdxJsxTextElement {
  const attributes = [
    ...attribute('by', speaker?.id),
    ...attribute('name', speaker?.name),
    ...(name === 'Said' ? attribute('verb', verb) : []),
  ];
  return { type: 'mdxJsxTextElement', name, attributes, children };
}

const OPENING = /["«“„]\s*$/u;
const CLOSING = /^\s*["»”]/u;

/** Speech after a colon may have no marks, or lack one of them. */
function withMarks(text: string, statement: Statement): Wrapped {
  const { start, end } = statement;
  const before = OPENING.exec(text.slice(Math.max(0, start - MOST_SPACES), start))?.[0].length ?? 0;
  const after = CLOSING.exec(text.slice(end, end + MOST_SPACES))?.[0].length ?? 0;
  return { from: start - before, to: end + after, statement };
}

const MOST_SPACES = 8;

function isOutside(a: Wrapped, b: Wrapped): boolean {
  return a.to <= b.from || a.from >= b.to;
}

function isWithin(inner: Wrapped, outer: Wrapped): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function attribute(name: string, value: string | undefined): MdxJsxAttribute[] {
  return value === undefined ? [] : [{ type: 'mdxJsxAttribute', name, value }];
}
