/** Statements, wrapped where they stand. */
import type { Proposal } from './proposals.ts';

/**
 * @param file the whole of a brief's file
 * @param proposals of that very text: one lies within another, or they are apart
 * @returns the same, every other byte as it was; of a quotation the element prints the marks
 */
export function wrapStatements(file: string, proposals: readonly Proposal[]): string {
  const edits = proposals.flatMap((proposal): Edit[] => {
    const { start, end, direct } = proposal;
    const marks = direct ? 1 : 0;
    const name = direct ? 'Quote' : 'Said';
    return [
      { at: start, takes: marks, text: openingTag(name, proposal), order: -end },
      // Of those that end together the inner one is closed first.
      { at: end - marks, takes: marks, text: `</${name}>`, order: -start },
    ];
  });
  let [text, at] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    text += file.slice(at, edit.at) + edit.text;
    at = edit.at + edit.takes;
  }
  return text + file.slice(at);
}

interface Edit {
  readonly at: number;
  /** How many letters it takes the place of. */
  readonly takes: number;
  readonly text: string;
  /** Among those at one place. */
  readonly order: number;
}

function openingTag(name: string, { speaker, verb, direct }: Proposal): string {
  const attributes = [
    attribute('by', speaker.id),
    attribute('name', speaker.name),
    attribute('verb', direct ? undefined : verb),
  ];
  return `<${name}${attributes.join('')}>`;
}

/** MDX reads references in values, as HTML does. */
function attribute(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  return ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
