/** What a source alone reports, written into its record in the list of sources; every other byte stays. */
import { isMap, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { splitFrontmatter } from '../check/frontmatter.ts';

/**
 * @param outlet the id of the source's outlet; of several sources of one outlet the first has the lines
 * @returns undefined where the brief has no source of that outlet, or writes the list in a form of its own
 */
export function addToSource(
  text: string,
  outlet: string,
  lines: readonly string[],
): string | undefined {
  const parts = splitFrontmatter(text);
  if (parts === undefined) return undefined;
  const { yaml } = parts;
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const sources = document.get('sources');
  if (!isSeq(sources)) return undefined;
  const source = sources.items.find((item) => isMap(item) && item.get('outlet') === outlet);
  if (!isMap(source) || !source.range) return undefined;
  const before: unknown = source.get('alone');
  const start = text.indexOf('\n') + 1;
  const put = (at: number, words: string): string =>
    `${text.slice(0, start + at)}${words}${text.slice(start + at)}`;
  if (source.flow === true) {
    if (before !== undefined) return undefined;
    const close = yaml.lastIndexOf('}', source.range[1] - 1);
    const list = stringify([...lines], { collectionStyle: 'flow', lineWidth: 0 }).trim();
    return put(
      close,
      `${/\s$/.test(yaml.slice(0, close)) ? '' : ' '}, alone: ${list} `.replace(/^ ,/, ','),
    );
  }
  const ending = yaml.includes('\r\n') ? '\r\n' : '\n';
  const first = source.items.find((pair) => isPair(pair) && isScalar(pair.key));
  const key = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  const indent = key - (yaml.lastIndexOf('\n', key - 1) + 1);
  const written = stringify(before === undefined ? { alone: lines } : lines, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(indent + (before === undefined ? 0 : 2))}${line}${ending}`)
    .join('');
  if (before === undefined) return put(endOfLine(yaml, source.range[1]), written);
  const list = source.get('alone', true);
  if (!isSeq(list) || list.flow === true || !list.range) return undefined;
  return put(endOfLine(yaml, list.range[1]), written);
}

/** The beginning of the line behind what ends at a place. */
function endOfLine(yaml: string, at: number): number {
  if (yaml.charAt(at - 1) === '\n') return at;
  const end = yaml.indexOf('\n', at);
  return end === -1 ? yaml.length : end + 1;
}
