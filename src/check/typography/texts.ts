/** Where the words of a file stand: never its code, addresses, ids or keys. */
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { isMap, isPair, isScalar, visit as visitYaml, type YAMLMap } from 'yaml';
import { parseBody } from '../../markdown/parse-body.ts';
import { readYaml } from '../yaml-source.ts';

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
  'title', 'summary', 'name', 'keyPoints', 'what', 'before', 'after', 'unknowns', 'when', 'note', 'reason',
  'capital', 'value', 'sourcesNote', 'alone',
]); // prettier-ignore

/**
 * The words of a brief's body.
 *
 * @param offset where the body begins in its file
 * @returns nothing where the body cannot be read: that is an error already, and told with its place
 */
export function bodyTexts(body: string, offset: number): TextRun[] {
  const runs: TextRun[] = [];
  let paragraph = 0;
  const tree = parseBody(body);
  if (tree === undefined) return [];
  visit(tree, (node) => {
    if (isForeignElement(node)) return SKIP;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      paragraph += 1;
    if (node.type !== 'text') return undefined;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return undefined;
    const source = body.slice(start, end);
    runs.push({ offset: offset + start, source, isLiteral: source === node.value, paragraph });
    return undefined;
  });
  return runs;
}

/** What says its language keeps the letters, marks and digits of that language; `<bdi>` holds what is no sentence. */
function isForeignElement(node: Node): boolean {
  if (!('name' in node) || !('attributes' in node) || !Array.isArray(node.attributes)) return false;
  return (
    node.name === 'bdi' ||
    node.attributes.some(
      ({ name, value }: { name?: unknown; value?: unknown }) =>
        name === 'lang' && !/^ar(?:-|$)/i.test(String(value)),
    )
  );
}

/**
 * The words in YAML: values of the fields that readers see.
 *
 * @param offset where the YAML begins in its file
 */
export function yamlTexts(yaml: string, offset: number): TextRun[] {
  const runs: TextRun[] = [];
  const document = readYaml(yaml);
  if ('excess' in document) return runs;
  // Asked once for a map, not for each of its values: it may have thousands.
  const known = new Map<YAMLMap, boolean>();
  const isApart = (map: YAMLMap): boolean => {
    const answer = known.get(map) ?? (isForm(map) || isForeignRecord(map));
    known.set(map, answer);
    return answer;
  };
  visitYaml(document, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const pair = ancestors.findLast(isPair);
      const isField = isScalar(pair?.key) && FIELDS.has(String(pair.key.value));
      if (!isField || ancestors.some((one) => (isMap(one) && isApart(one)) || isProposal(one)))
        return;
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

/** `proposed` holds what no reader sees, and sentences as a source wrote them. */
function isProposal(node: unknown): boolean {
  return isPair(node) && isScalar(node.key) && node.key.value === 'proposed';
}

/** `ambiguous` holds written forms, right or wrong: they are data. */
function isForm({ items }: YAMLMap): boolean {
  return items.some(({ key }) => isScalar(key) && key.value === 'form');
}

/** A source whose `language` is not Arabic: its title is in that language. */
function isForeignRecord(map: YAMLMap): boolean {
  const language = map.get('language');
  return typeof language === 'string' && !/^ar(?:-|$)/i.test(language);
}
