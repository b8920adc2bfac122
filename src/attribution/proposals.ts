/** What a brief's prose says that somebody said, where no element tells it. */
import { splitFrontmatter } from '../check/frontmatter.ts';
import { parseYaml } from '../check/yaml-source.ts';
import type { Matcher } from '../entities/matcher.ts';
import { findNamed } from '../ingest/speech/named.ts';
import type { Speaker } from '../ingest/speech/statement.ts';
import { findStatements } from '../ingest/speech/statements.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { bodyParagraphs } from './body-paragraphs.ts';
import { wrappedPlace } from './wrapped-place.ts';

export interface Proposal {
  /** Where it begins and ends in the file; a quotation with its marks, which the element prints. */
  readonly start: number;
  readonly end: number;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly direct: boolean;
  readonly text: string;
  readonly speaker: Speaker;
  readonly verb?: string;
}

/**
 * Looks for statements with a certain speaker. Nothing is proposed that has part in an element of speech, in code, or in
 * what the file writes by references.
 *
 * @param file the whole of a brief's file
 * @returns in the order of the file; one lies within another, or they are apart
 */
export function proposeStatements(file: string, matcher: Matcher): Proposal[] {
  const parts = splitFrontmatter(file);
  if (parts === undefined) return [];
  const { body } = parts;
  const tree = parseBody(body);
  if (tree === undefined) return [];
  const paragraphs = bodyParagraphs(tree, body);
  // Title and summary often name in full whom the text names in short.
  const names = namingLines(parts.yaml, parts.yamlLine);
  const texts = [...names, ...paragraphs.map(({ text }) => text)];
  const shift = file.length - body.length;
  const found = findStatements(texts, findNamed(texts.join('\n'), matcher), names.length);
  const proposals = found.flatMap((statement): Proposal[] => {
    const paragraph = paragraphs[statement.paragraph - names.length];
    const place = paragraph && wrappedPlace(paragraph, statement, body);
    if (place === undefined || statement.speaker === undefined) return [];
    const { start, end } = { start: place.start + shift, end: place.end + shift };
    const { direct, text, speaker, verb } = statement;
    const line = file.slice(0, start).split('\n').length;
    return [{ start, end, line, direct, text, speaker, ...(verb === undefined ? {} : { verb }) }];
  });
  return nested(proposals);
}

function namingLines(yaml: string, line: number): string[] {
  const { data } = parseYaml(yaml, line);
  if (typeof data !== 'object' || data === null) return [];
  const { title, summary } = data as { title?: unknown; summary?: unknown };
  return [title, summary]
    .filter((text): text is string => typeof text === 'string')
    .map((text) => text.replaceAll(/\s+/g, ' '));
}

/** Of what overlaps the first is kept; a quotation may lie within a paraphrase, and nothing else within anything. */
function nested(proposals: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = [];
  const inOrder = proposals.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const one of inOrder) {
    const over = kept.filter(({ end }) => end > one.start);
    const isInside = over.every((outer) => !outer.direct && one.end <= outer.end);
    if (over.length === 0 || (over.length === 1 && one.direct && isInside)) kept.push(one);
  }
  return kept;
}
