/** Where the open data lies: a page for each month of briefs, and the registries. */
import { loadDigest } from '../../briefs/load-digest.ts';
import { latestUpdate } from '../../digest/updated.ts';
import { indexRecord } from '../../open-data/records.ts';
import { absolute, routes } from '../../routes.ts';
import { site } from '../../site.ts';
import { jsonResponse } from './_json.ts';
import { statementsByYear } from './_statements.ts';

export async function GET(): Promise<Response> {
  const { briefs } = await loadDigest();
  const updated = latestUpdate(briefs);
  return jsonResponse(
    indexRecord.parse({
      name: site.name,
      description: site.description,
      url: absolute(routes.home),
      updatedAt: updated === undefined ? undefined : new Date(updated).toISOString(),
      schema: absolute(routes.apiFile('schema')),
      briefs: [...Map.groupBy(briefs, ({ day }) => day.slice(0, 7))].map(([key, of]) => ({
        key,
        items: of.length,
        url: absolute(routes.apiFile(`briefs/${key}`)),
      })),
      statements: [...(await statementsByYear())].map(([key, of]) => ({
        key,
        items: of.length,
        url: absolute(routes.apiFile(`statements/${key}`)),
      })),
      countries: absolute(routes.apiFile('countries')),
      actors: absolute(routes.apiFile('actors')),
      topics: absolute(routes.apiFile('topics')),
    }),
  );
}
