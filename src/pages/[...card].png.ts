/** The pictures that messaging apps show of a shared page (1200 × 630), each beside its page. */
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Card } from '../cards/card.ts';
import { type CardStore, createCardStore } from '../cards/card-store.ts';
import { routes } from '../routes.ts';
import { site } from '../site.ts';
import { cardDirectory } from '../workspace.ts';
import { siteCards } from './_cards.ts';

let store: Promise<CardStore> | undefined;

export const getStaticPaths = (async () => {
  const cards = await siteCards();
  return cards.map(({ page, card }) => ({
    params: {
      card: routes
        .card(page)
        .slice(routes.home.length)
        .replace(/\.png$/, ''),
    },
    props: { card },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) => {
  store ??= createCardStore({
    fonts: path.resolve('src/styles/fonts'),
    cache: cardDirectory(),
    ...(site.colours === undefined ? {} : { mark: site.colours.light }),
  });
  const png = await (await store).card(card);
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
