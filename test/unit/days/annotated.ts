/** Sentences of test/fixtures/days with what they tell: `[expression|from..to]`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Annotated {
  readonly anchor: string;
  readonly text: string;
  readonly days: readonly { start: number; end: number; from: string; to: string }[];
}

/** @param file name of a file in test/fixtures/days */
export function annotated(file: string): Annotated[] {
  const lines = readFileSync(
    path.join(import.meta.dirname, '../../fixtures/days', file),
    'utf8',
  ).split('\n');
  const found: Annotated[] = [];
  let anchor = '';
  for (const line of lines) {
    if (line.startsWith('# ')) anchor = line.slice(2).trim();
    else if (anchor !== '' && line.trim() !== '') found.push({ anchor, ...read(line) });
  }
  return found;
}

function read(line: string): Omit<Annotated, 'anchor'> {
  let text = '';
  let last = 0;
  const days = [];
  for (const match of line.matchAll(/\[([^|\]]+)\|([\d-]+)(?:\.\.([\d-]+))?\]/g)) {
    const [whole, words = '', from = '', to = from] = match;
    text += line.slice(last, match.index);
    days.push({
      start: text.length,
      end: text.length + words.length,
      from: firstDay(from),
      to: lastDay(to),
    });
    text += words;
    last = match.index + whole.length;
  }
  return { text: text + line.slice(last), days };
}

function firstDay(value: string): string {
  return `${value}-01-01`
    .slice(0, value.length === 4 ? undefined : 10)
    .replace(/^(\d{4}-\d{2}-\d{2}).*/, '$1');
}

function lastDay(value: string): string {
  if (value.length === 10) return value;
  if (value.length === 4) return `${value}-12-31`;
  const [year = 0, month = 0] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
