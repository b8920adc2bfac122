import type { StatementInBrief } from '../digest/statement-days.ts';
import { routes } from '../routes.ts';

/** Where a statement stands: its place in the brief, or, of a paraphrase, the brief. */
export function statementAddress({ statement, brief }: StatementInBrief): string {
  const { anchor } = statement;
  return routes.brief(brief.id) + (anchor === undefined ? '' : `#${anchor}`);
}
