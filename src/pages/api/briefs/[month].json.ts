/** The briefs of a month, newest first. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDigest } from '../../../briefs/load-digest.ts';
import type { Brief } from '../../../digest/model.ts';
import { toBriefRecord } from '../../../open-data/from-digest.ts';
import { RECORDS } from '../../../open-data/records.ts';
import { site } from '../../../site.ts';
import { keyed } from '../../_keyed.ts';
import { metadataAddresses } from '../../_metadata-addresses.ts';
import { jsonResponse } from '../_json.ts';

export const getStaticPaths = (async () => {
  const { briefs } = await loadDigest();
  return keyed(
    [...Map.groupBy(briefs, ({ day }) => day.slice(0, 7))].map(([month, of]) => ({
      params: { month },
      props: { month, briefs: of },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ month: string; briefs: readonly Brief[] }> = ({ props }) =>
  jsonResponse(
    RECORDS.Briefs.parse({
      month: props.month,
      briefs: props.briefs.map((brief) => toBriefRecord(brief, metadataAddresses, site.identity)),
    }),
  );
