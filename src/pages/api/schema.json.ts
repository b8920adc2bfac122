/** The schema of the open data. */
import { jsonSchema } from '../../open-data/records.ts';
import { absolute, routes } from '../../routes.ts';
import { jsonResponse } from './_json.ts';

export function GET(): Response {
  return jsonResponse(jsonSchema(absolute(routes.apiFile('schema'))));
}
