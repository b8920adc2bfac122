/** Names of an ingest report that no registry has: what `npm run new -- --from REPORT` offers. */
import { foldKey } from '../arabic/folding.ts';
import type { EntryRequest } from './new-entry.ts';
import { proposeEntry } from './registration.ts';

export interface Proposal {
  readonly request: EntryRequest;
  /** How often the articles name it. */
  readonly count: number;
}

/**
 * @param report JSON Lines, as `npm run ingest -- --report` writes them
 * @param isKnown whether a registry has the name by now
 * @returns the most named first; an `error` in Arabic, with its line, where the text is no report
 */
export function readProposals(
  report: string,
  isKnown: (name: string) => boolean,
): { proposals: Proposal[] } | { error: string } {
  const all: ReportedName[] = [];
  for (const [i, line] of report.split('\n').entries()) {
    if (line.trim() === '') continue;
    const names = namesOf(line);
    if (names === undefined)
      return { error: `السطر ${String(i + 1)} ليس من تقرير ‎npm run ingest -- --report` };
    all.push(...names);
  }
  return { proposals: proposalsOf(all, isKnown) };
}

/** @returns those that no registry has, each once, the most named first */
export function proposalsOf(
  names: readonly ReportedName[],
  isKnown: (name: string) => boolean,
): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { text, kind, count, registered, country } of names) {
    if (registered !== null || isKnown(text)) continue;
    const key = `${kind} ${foldKey(text)}`;
    const before = found.get(key);
    found.set(key, {
      request: before?.request ?? proposeEntry({ text, kind, country }),
      count: (before?.count ?? 0) + count,
    });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** A name in an article, as the report tells it. */
export interface ReportedName {
  readonly text: string;
  readonly kind: 'person' | 'body';
  readonly count: number;
  readonly registered: string | null;
  readonly country: string | null;
}

function namesOf(line: string): ReportedName[] | undefined {
  const value = parse(line);
  if (
    typeof value !== 'object' ||
    value === null ||
    !('names' in value) ||
    !Array.isArray(value.names)
  )
    return undefined;
  return value.names.flatMap((name: unknown): ReportedName[] => {
    if (
      typeof name !== 'object' ||
      name === null ||
      !('text' in name) ||
      typeof name.text !== 'string'
    )
      return [];
    return [
      {
        text: name.text,
        kind: 'kind' in name && name.kind === 'person' ? 'person' : 'body',
        count: 'count' in name && typeof name.count === 'number' ? name.count : 1,
        registered:
          'registered' in name && typeof name.registered === 'string' ? name.registered : null,
        country: 'country' in name && typeof name.country === 'string' ? name.country : null,
      },
    ];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Numbers as an editor types them: «1, 3-5», Arabic digits and commas too.
 *
 * @param most the greatest that may be chosen
 * @returns in ascending order, each once; undefined where something else is typed
 */
export function readChoice(answer: string, most: number): number[] | undefined {
  const latin = answer.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  const chosen = new Set<number>();
  for (const part of latin.split(/[,،\s]+/).filter((one) => one !== '')) {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first >= 1 && first <= last && last <= most)) return undefined;
    for (let n = first; n <= last; n += 1) chosen.add(n);
  }
  return [...chosen].sort((a, b) => a - b);
}
