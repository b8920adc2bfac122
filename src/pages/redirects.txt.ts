/** The list of addresses that lead on; the build puts it where hosts look for it (integrations/headers.ts). */
import { writeRedirectsFile } from '../hosting/redirects.ts';
import { routes } from '../routes.ts';
import { goneBriefs, movedBriefs } from './_moved.ts';

export async function GET(): Promise<Response> {
  return new Response(
    writeRedirectsFile({
      moved: (await movedBriefs()).map(({ id, brief }) => [
        routes.brief(id),
        routes.brief(brief.id),
      ]),
      gone: (await goneBriefs()).map(({ id }) => routes.brief(id)),
    }),
  );
}
