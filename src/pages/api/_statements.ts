/** All statements by the year in which they were made, newest first. */
import { loadDigest } from '../../briefs/load-digest.ts';
import { dayOfStatement, newestFirst, type StatementInBrief } from '../../digest/statement-days.ts';

export async function statementsByYear(): Promise<ReadonlyMap<string, StatementInBrief[]>> {
  const { briefs } = await loadDigest();
  const all = briefs.flatMap((brief) =>
    brief.statements.map((statement) => ({ statement, brief })),
  );
  return Map.groupBy(newestFirst(all), (one) => dayOfStatement(one).slice(0, 4));
}
