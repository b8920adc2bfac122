/** The registered countries, actors and topics, with how many briefs name each. */
import type { APIRoute } from 'astro';
import { loadDigest } from '../../briefs/load-digest.ts';
import type { Digest } from '../../digest/digest.ts';
import { toActorRecord, toCountryRecord, toTopicRecord } from '../../open-data/from-digest.ts';
import { RECORDS } from '../../open-data/records.ts';
import { metadataAddresses as at } from '../_metadata-addresses.ts';
import { jsonResponse } from './_json.ts';

const REGISTRIES: Readonly<Record<string, (digest: Digest) => unknown>> = {
  countries: (digest) =>
    RECORDS.Countries.parse({
      countries: digest.countries.map((country) => toCountryRecord(country, digest, at)),
    }),
  actors: (digest) =>
    RECORDS.Actors.parse({
      actors: digest.actors.map((actor) => toActorRecord(actor, digest, at)),
    }),
  topics: (digest) =>
    RECORDS.Topics.parse({
      topics: digest.topics.map((topic) => toTopicRecord(topic, digest, at)),
    }),
};

export const getStaticPaths = () =>
  Object.entries(REGISTRIES).map(([registry, record]) => ({
    params: { registry },
    props: { record },
  }));

export const GET: APIRoute<{ record: (digest: Digest) => unknown }> = async ({
  props: { record },
}) => jsonResponse(record(await loadDigest()));
