/** What search is to index: read by the Pagefind integration after the build, which then removes it. */
import { loadSearchDocuments } from '../briefs/search-documents.ts';

export async function GET(): Promise<Response> {
  return Response.json(await loadSearchDocuments());
}
