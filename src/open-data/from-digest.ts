/** From the digest to the records of the open data. */
import type { z } from 'astro/zod';
import type { Digest } from '../digest/digest.ts';
import { dayOfStatement, type StatementInBrief } from '../digest/statement-days.ts';
import type { Actor, Brief, Country, Topic } from '../digest/model.ts';
import { updatedAt } from '../digest/updated.ts';
import { briefTag } from '../feeds/brief-item.ts';
import { parseFragment, portableHtml } from '../feeds/portable-html.ts';
import type {
  actorRecord,
  briefRecord,
  countryRecord,
  statementRecord,
  topicRecord,
} from './records.ts';

/** The absolute addresses that records name. */
export interface Addresses {
  brief(id: string): string;
  country(id: string): string;
  actor(id: string): string;
  topic(id: string): string;
}

/** @param authority that of ids in feeds (feeds/tag-uri.ts) */
export function toBriefRecord(
  brief: Brief,
  addresses: Addresses,
  authority: string,
): z.input<typeof briefRecord> {
  const { id, title, summary, day, publishedAt, precision, follows, sourcesNote, confidence } =
    brief;
  const url = addresses.brief(id);
  return {
    id,
    guid: briefTag(brief, authority),
    url,
    title,
    summary,
    day,
    publishedAt,
    precision,
    updatedAt: new Date(updatedAt(brief)).toISOString(),
    countries: ids(brief.countries),
    actors: ids(brief.actors),
    topics: ids(brief.topics),
    sources: brief.sources.map(({ outlet, language = 'ar', alone = [], ...rest }) => ({
      outlet: outlet.id,
      name: outlet.name,
      ownership: outlet.ownership,
      ...rest,
      language,
      alone: [...alone],
    })),
    follows,
    keyPoints: [...brief.keyPoints],
    changes: [...brief.changes],
    unknowns: [...brief.unknowns],
    watch: [...brief.watch],
    differs: brief.differs.map(({ what, values, later }) => ({
      what,
      values: values.map(({ outlet, value }) => ({ outlet: outlet.id, name: outlet.name, value })),
      later: later?.id,
    })),
    sourcesNote,
    corrections: [...brief.corrections],
    confidence,
    html: portableHtml(parseFragment(brief.html), url),
  };
}

export function toStatementRecord(
  { statement, brief }: StatementInBrief,
  addresses: Addresses,
): z.input<typeof statementRecord> {
  const { text, direct, verb, particle, name, role, by, about, paragraph, anchor } = statement;
  return {
    brief: brief.id,
    url: addresses.brief(brief.id) + (anchor === undefined ? '' : `#${anchor}`),
    day: dayOfStatement({ statement, brief }),
    text,
    direct,
    verb,
    particle,
    speaker: name,
    role,
    actor: by,
    about: [...about],
    paragraph,
  };
}

export function toCountryRecord(
  { id, name, nameEn, nameFr, region }: Country,
  digest: Digest,
  addresses: Addresses,
): z.input<typeof countryRecord> {
  const briefs = digest.briefsOfCountry(id).length;
  return { id, url: addresses.country(id), name, briefs, nameEn, nameFr, region };
}

export function toActorRecord(
  { id, name, kind, nameEn, aliases, country, memberOf, roles }: Actor,
  digest: Digest,
  addresses: Addresses,
): z.input<typeof actorRecord> {
  return {
    id,
    url: addresses.actor(id),
    name,
    briefs: digest.briefsOfActor(id).length,
    kind,
    nameEn,
    aliases: [...aliases],
    country: country?.id,
    memberOf: [...memberOf],
    roles: [...roles],
  };
}

export function toTopicRecord(
  { id, name }: Topic,
  digest: Digest,
  addresses: Addresses,
): z.input<typeof topicRecord> {
  return { id, url: addresses.topic(id), name, briefs: digest.briefsOfTopic(id).length };
}

function ids(entities: readonly { readonly id: string }[]): string[] {
  return entities.map(({ id }) => id);
}
