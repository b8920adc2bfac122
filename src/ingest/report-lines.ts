/** What a run did, as lines of the report. */
import path from 'node:path';
import type { Compared } from '../proposals/proposals.ts';
import type { Article, Reading } from './article.ts';
import type { Block } from './block.ts';
import type { RunEvents } from './events/run-events.ts';
import type { Result } from './jobs/job.ts';
import { type Related, type ReportLine, reportLine } from './report.ts';
import { questionsOf } from './store/compose.ts';
import type { Outcome } from './store-groups.ts';

/** @returns the line of the report, what failed, or nothing of what a run that had to stop did not come to */
export function lineOf(
  result: Result | undefined,
  stored: Outcome | undefined,
  related: readonly Related[] | undefined,
): ReportLine | string | undefined {
  if (result === undefined) return undefined;
  const { input, index, outcome } = result;
  if ('failure' in outcome) return `${input}: ${outcome.failure}`;
  if ('refusal' in outcome) return rejectedLine(input, index, outcome.refusal, []);
  const { reading } = outcome;
  if ('reason' in reading) return rejectedLine(input, index, reading.reason, reading.blocks);
  if (stored === undefined) return undefined;
  if ('failure' in stored) return `${input}: ${stored.failure}`;
  return storedLine(input, index, reading, stored, related);
}

function rejectedLine(
  input: string,
  index: number,
  reason: string,
  blocks: readonly Block[],
): ReportLine {
  const outcome = { status: 'rejected', output: null, reason, questions: [] } as const;
  return reportLine(input, index, outcome, undefined, blocks);
}

function storedLine(
  input: string,
  index: number,
  { article, blocks, notes }: Extract<Reading, { article: Article }>,
  { status, output, reason: why, compared }: Exclude<Outcome, { readonly failure: string }>,
  related: readonly Related[] | undefined,
): ReportLine {
  const questions = status === 'duplicate' ? [] : questionsOf(article);
  const reasons = [why, ...notes, ...questions].filter((r) => r !== null);
  const reason = reasons.length === 0 ? null : reasons.join('؛ ');
  const outcome = {
    status,
    output,
    reason,
    questions,
    ...(related === undefined ? {} : { related }),
    ...comparedLine(compared),
  };
  return reportLine(input, index, outcome, article, blocks);
}

/** What a joined article says beside its brief, if anything. */
function comparedLine({ alone = [], differs = [] }: Compared = {}): Pick<
  ReportLine,
  'alone' | 'differs'
> {
  return {
    ...(alone.length === 0 ? {} : { alone: alone.map(({ line, news }) => ({ line, news })) }),
    ...(differs.length === 0 ? {} : { differs }),
  };
}

/** What each article's output is related to, by the article's place. */
export function relatedLines(
  { groups, related }: RunEvents,
  outcomes: ReadonlyMap<number, Outcome>,
  directory: string,
): Map<number, readonly Related[]> {
  const outputOf = (articles: readonly number[]): string | undefined => {
    for (const place of articles) {
      const outcome = outcomes.get(place);
      if (outcome !== undefined && 'output' in outcome && outcome.output !== null)
        return outcome.output;
    }
    return undefined;
  };
  return new Map(
    groups.flatMap(({ articles }, group) => {
      const own = outputOf(articles);
      const list = (related.get(group) ?? []).flatMap(({ to, ...rest }): Related[] => {
        const output =
          'file' in to ? path.join(directory, to.file) : outputOf(groups[to.group]?.articles ?? []);
        return output === undefined || output === own ? [] : [{ output, ...rest }];
      });
      return list.length === 0 ? [] : articles.map((place) => [place, list] as const);
    }),
  );
}
