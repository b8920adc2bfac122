/** Statements in the order of the days on which they were made. */
import type { Brief, Statement } from './model.ts';

/** A statement with the brief that carries it. */
export interface StatementInBrief {
  readonly statement: Statement;
  readonly brief: Brief;
}

/** The day on which it was made, as exactly as the brief says: a day, a month or a year. */
export function dayOfStatement({ statement, brief }: StatementInBrief): string {
  return statement.on ?? (brief.precision === 'month' ? brief.day.slice(0, 7) : brief.day);
}

/** @returns what is said in some briefs, in their order; what is told within a paraphrase, only there */
export function saidIn(briefs: readonly Brief[]): StatementInBrief[] {
  return briefs.flatMap((brief) =>
    brief.statements
      .filter(({ isPart }) => isPart !== true)
      .map((statement) => ({ statement, brief })),
  );
}

/** Statements of one day stay in the order that they have. */
export function newestFirst(statements: readonly StatementInBrief[]): StatementInBrief[] {
  return statements.toSorted((a, b) => compareDays(b, a));
}

/** The same the other way round. */
export function oldestFirst(statements: readonly StatementInBrief[]): StatementInBrief[] {
  return statements.toSorted(compareDays);
}

function compareDays(a: StatementInBrief, b: StatementInBrief): number {
  const [one, other] = [dayOfStatement(a), dayOfStatement(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What was said in a month, or in a year of which no month is known. */
export interface PeriodOfStatements {
  /** `YYYY-MM` or `YYYY`. */
  readonly key: string;
  readonly statements: readonly StatementInBrief[];
}

/** As many as stand on a page of a period. */
export const PAGE_OF_STATEMENTS = 50;

/** @returns in the order of the statements */
export function byPeriod(statements: readonly StatementInBrief[]): PeriodOfStatements[] {
  return [...Map.groupBy(statements, (one) => dayOfStatement(one).slice(0, 7))].map(
    ([key, of]) => ({ key, statements: of }),
  );
}
