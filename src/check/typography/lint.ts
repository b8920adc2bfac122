/** The typing of a whole file: what is found, where, and what can be put right without a person. */
import { splitFrontmatter } from '../frontmatter.ts';
import { linePlaces } from '../line-places.ts';
import type { Problem } from '../problem.ts';
import { unbalancedQuote } from './quotation-marks.ts';
import { typographyFaults } from './rules.ts';
import type { TypographyFault } from './typography-fault.ts';
import { bodyTexts, type TextRun, yamlTexts } from './texts.ts';

/** A fault with its place in the file. */
export type FileFault = TypographyFault;

/**
 * @param text a file of the content: a brief, or a registry entry
 * @returns faults in their order, offsets counted from the beginning of the file
 */
export function lintText(text: string): FileFault[] {
  const runs = textsOf(text);
  const single = runs.flatMap(({ source, offset, isLiteral }) =>
    typographyFaults(source).map(({ fix, ...fault }) => ({
      ...fault,
      index: fault.index + offset,
      ...(fix !== undefined && isLiteral ? { fix } : {}),
    })),
  );
  const paragraphs = [...Map.groupBy(runs, ({ paragraph }) => paragraph).values()];
  return [...single, ...paragraphs.flatMap(unbalancedIn)].sort((a, b) => a.index - b.index);
}

/** What one repair uncovers is repaired too: three times is the most that was ever needed. */
const MOST_ROUNDS = 8;

/** The same text with every fault put right that needs no person. */
export function fixText(text: string): { text: string; fixed: number } {
  let result = { text, fixed: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = fixOnce(result.text);
    if (next.text === result.text) return result;
    result = { text: next.text, fixed: result.fixed + next.fixed };
  }
  return result;
}

function fixOnce(text: string): { text: string; fixed: number } {
  const faults = lintText(text).filter(({ fix }) => fix !== undefined);
  let [result, at] = ['', 0];
  for (const { index, length, fix = '' } of faults) {
    // Two rules may meet at one place: the first one has it, the next run sees the other.
    if (index < at) continue;
    result += text.slice(at, index) + fix;
    at = index + length;
  }
  return { text: result + text.slice(at), fixed: faults.length };
}

/** The faults of a file as warnings. */
export function typographyProblems(file: string, text: string): Problem[] {
  const faults = lintText(text);
  if (faults.length === 0) return [];
  const placeOf = linePlaces(text);
  return faults.map(({ index, message, remedy, fix }) => ({
    file,
    ...placeOf(index),
    severity: 'warning',
    message,
    remedy: fix === undefined ? remedy : `${remedy} (يصلحه: npm run check -- --fix)`,
  }));
}

function textsOf(text: string): TextRun[] {
  const parts = splitFrontmatter(text);
  if (parts === undefined) return yamlTexts(text, 0);
  const yamlOffset = text.indexOf('\n') + 1;
  return [
    ...yamlTexts(parts.yaml, yamlOffset),
    ...bodyTexts(parts.body, text.length - parts.body.length),
  ];
}

function unbalancedIn(runs: readonly TextRun[]): FileFault[] {
  const fault = unbalancedQuote(runs.map(({ source }) => source).join(''));
  if (fault === undefined) return [];
  let left = fault.index;
  for (const { source, offset } of runs) {
    if (left < source.length) return [{ ...fault, index: offset + left }];
    left -= source.length;
  }
  return [];
}
