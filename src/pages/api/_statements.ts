/** All statements by the year in which they were made, newest first. */
import { loadDigest } from '../../briefs/load-digest.ts';
import type { StatementInBrief } from '../../digest/digest.ts';

export async function statementsByYear(): Promise<ReadonlyMap<string, StatementInBrief[]>> {
  const { briefs } = await loadDigest();
  return Map.groupBy(
    briefs.flatMap((brief) => brief.statements.map((statement) => ({ statement, brief }))),
    ({ brief }) => brief.day.slice(0, 4),
  );
}
