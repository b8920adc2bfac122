/** The feed of a country that has briefs. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDigest } from '../../../briefs/load-digest.ts';
import type { Country } from '../../../digest/model.ts';
import { routes } from '../../../routes.ts';
import { site } from '../../../site.ts';
import { feedResponse } from '../../_feed-response.ts';

export const getStaticPaths = (async () => {
  const digest = await loadDigest();
  return digest.countries
    .filter(({ id }) => digest.briefsOfCountry(id).length > 0)
    .map((country) => ({ params: { id: country.id }, props: { country } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ country: Country }> = async ({ props: { country } }) => {
  const digest = await loadDigest();
  return feedResponse(digest.briefsOfCountry(country.id), routes.countryFeed(country.id), {
    title: `${site.name}: ${country.name}`,
    description: `كل جديد عن ${country.name} في ${site.name}.`,
  });
};
