/** Reports of our own with what an editor would take of them (test/fixtures/proposals), read as ingest reads an article. */
import { readFileSync } from 'node:fs';
import { createMatcher } from '../../../src/entities/matcher.ts';
import { findNamed } from '../../../src/ingest/speech/named.ts';
import { findStatements } from '../../../src/ingest/speech/statements.ts';
import { findSubjects } from '../../../src/ingest/speech/subjects.ts';
import type { Source } from '../../../src/proposals/proposals.ts';

interface Line {
  readonly text: string;
  readonly isPoint: boolean;
  readonly isAlone: boolean;
  /** The day to watch that it tells. */
  readonly when: string | undefined;
}
export interface OwnReport {
  readonly reading: Source;
  readonly lines: readonly Line[];
}
export interface OwnEvent {
  readonly id: string;
  readonly isHeldOut: boolean;
  readonly reports: readonly OwnReport[];
}

const MARKS = /^(?<point>P?)(?:W(?<when>[\d-]+))?(?<alone>A?) /u;
const matcher = createMatcher([]);

/** @param file as described at its head */
export function ownReports(file: URL): OwnEvent[] {
  const text = readFileSync(file, 'utf8');
  return text
    .split(/^(?==)/mu)
    .slice(1)
    .map((part) => {
      const [head = '', ...reports] = part.split(/^- /mu);
      return {
        id: head.replace(/^=h?/u, '').trim(),
        isHeldOut: head.startsWith('=h'),
        reports: reports.map(reportOf),
      };
    });
}

function reportOf(part: string): OwnReport {
  const [source = '', title = '', summary = '', ...rest] = part.trimEnd().split('\n');
  const lines = rest
    .filter((line) => line !== '')
    .map((line): Line => {
      const { point = '', when, alone = '' } = MARKS.exec(line)?.groups ?? {};
      return {
        text: line.replace(MARKS, ''),
        isPoint: point !== '',
        isAlone: alone !== '',
        when,
      };
    });
  return { reading: readingOf(source, title.slice(2), summary.slice(2), lines), lines };
}

function readingOf(source: string, title: string, summary: string, lines: readonly Line[]): Source {
  const paragraphs = lines.map(({ text }) => text);
  const pieces = [title, summary, ...paragraphs];
  const names = findNamed(pieces.join('\n'), matcher);
  const subjects = findSubjects(title, summary, paragraphs.join('\n'), names, []);
  return {
    source,
    title,
    summary,
    text: paragraphs.join('\n'),
    published: undefined,
    day: '2026-11-28',
    names: subjects.names.map(({ text }) => text),
    people: subjects.names.filter(({ kind }) => kind === 'person').map(({ text }) => text),
    statements: findStatements(pieces, names, 1).map(({ text, speaker }) => ({
      text,
      speaker: speaker?.name,
    })),
    owner: source,
    ownership: 'private',
  };
}
