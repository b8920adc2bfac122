/** Where the words of a file stand: never its code, addresses, ids or keys. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isMap, isPair, isScalar, parseDocument, visit as visitYaml } from 'yaml';
import { parseBody } from '../../markdown/parse-body.ts';

/** A run of words in a file. */
export interface TextRun {
  /** Where it begins in the file, in UTF-16 units. */
  readonly offset: number;
  /** As the file has it. */
  readonly source: string;
  /** Whether the file says it letter by letter: then what is found in it can be put right in its place. */
  readonly isLiteral: boolean;
  /** Runs of one paragraph share it: quotation marks may open in one and close in another. */
  readonly paragraph: number;
}

/** The keys of YAML whose values are written for readers, at any depth. */
const FIELDS: ReadonlySet<string> = new Set([
  'title', 'summary', 'name', 'keyPoints', 'what', 'before', 'after', 'unknowns', 'when', 'note', 'capital',
]); // prettier-ignore

/**
 * The words of a brief's body. Links that show their own address are left out.
 *
 * @param offset where the body begins in its file
 * @throws VFileMessage where the body cannot be read
 */
export function bodyTexts(body: string, offset: number): TextRun[] {
  const runs: TextRun[] = [];
  let paragraph = 0;
  const tree: Root = parseBody(body);
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      paragraph += 1;
    if (node.type !== 'text' || /:\/\/|^www\.|@/.test(node.value)) return;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    const source = body.slice(start, end);
    runs.push({ offset: offset + start, source, isLiteral: source === node.value, paragraph });
  });
  return runs;
}

/**
 * The words in YAML: values of the fields that readers see.
 *
 * @param offset where the YAML begins in its file
 */
export function yamlTexts(yaml: string, offset: number): TextRun[] {
  const runs: TextRun[] = [];
  visitYaml(parseDocument(yaml), {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const pair = ancestors.findLast(isPair);
      const isField = isScalar(pair?.key) && FIELDS.has(String(pair.key.value));
      // `ambiguous` holds written forms, right or wrong: they are data.
      const isForm = ancestors.some(
        (one) => isMap(one) && one.items.some(({ key: k }) => isScalar(k) && k.value === 'form'),
      );
      if (!isField || isForm) return;
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      const [start, end] = isQuoted
        ? [node.range[0] + 1, node.range[1] - 1]
        : [node.range[0], node.range[1]];
      const source = yaml.slice(start, end);
      runs.push({
        offset: offset + start,
        source,
        isLiteral: source === node.value,
        paragraph: start,
      });
    },
  });
  return runs;
}
