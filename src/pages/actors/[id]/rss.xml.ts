/** The feed of an actor that has briefs. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDigest } from '../../../briefs/load-digest.ts';
import type { Actor } from '../../../digest/model.ts';
import { routes } from '../../../routes.ts';
import { site } from '../../../site.ts';
import { feedResponse } from '../../_feed-response.ts';

export const getStaticPaths = (async () => {
  const digest = await loadDigest();
  return digest.actors
    .filter(({ id }) => digest.briefsOfActor(id).length > 0)
    .map((actor) => ({ params: { id: actor.id }, props: { actor } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ actor: Actor }> = async ({ props: { actor } }) => {
  const digest = await loadDigest();
  return feedResponse(digest.briefsOfActor(actor.id), routes.actorFeed(actor.id), {
    title: `${site.name}: ${actor.name}`,
    description: `كل جديد عن ${actor.name} في ${site.name}.`,
  });
};
