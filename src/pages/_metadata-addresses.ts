/** The addresses that linked data names. */
import type { Addresses } from '../metadata/linked-data.ts';
import { absolute, routes } from '../routes.ts';

export const metadataAddresses: Addresses = {
  home: absolute(routes.home),
  search: absolute(routes.search),
  brief: (id) => absolute(routes.brief(id)),
  country: (id) => absolute(routes.country(id)),
  actor: (id) => absolute(routes.actor(id)),
  topic: (id) => absolute(routes.topic(id)),
  card: (id) => absolute(routes.card(routes.brief(id))),
};
