/** Which cards the site shows, and where: read after the build by the integration that draws them, which removes it. */
import { routes } from '../routes.ts';
import { siteCards } from './_cards.ts';

export async function GET(): Promise<Response> {
  const cards = await siteCards();
  return Response.json(
    cards.map(({ page, card }) => ({ file: routes.card(page).slice(routes.home.length), card })),
  );
}
