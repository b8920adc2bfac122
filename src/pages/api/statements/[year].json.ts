/** What was said in a year, newest first. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { StatementInBrief } from '../../../digest/statement-days.ts';
import { toStatementRecord } from '../../../open-data/from-digest.ts';
import { RECORDS } from '../../../open-data/records.ts';
import { keyed } from '../../_keyed.ts';
import { metadataAddresses } from '../../_metadata-addresses.ts';
import { jsonResponse } from '../_json.ts';
import { statementsByYear } from '../_statements.ts';

export const getStaticPaths = (async () =>
  keyed(
    [...(await statementsByYear())].map(([year, statements]) => ({
      params: { year },
      props: { year, statements },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ year: string; statements: readonly StatementInBrief[] }> = ({
  props: { year, statements },
}) =>
  jsonResponse(
    RECORDS.Statements.parse({
      year,
      statements: statements.map((one) => toStatementRecord(one, metadataAddresses)),
    }),
  );
