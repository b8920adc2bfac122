/** The cards of the site: a picture for each page that is likely to be shared, one of the site for the others. */
import { bindParticles } from '../arabic/headlines.ts';
import { formatDay, formatMonth } from '../arabic/dates.ts';
import { loadDigest } from '../briefs/load-digest.ts';
import type { Card } from '../cards/card.ts';
import { editionDates, editionKindName } from '../components/edition-name.ts';
import { KIND_LABELS, REGION_LABELS } from '../digest/labels.ts';
import type { Brief } from '../digest/model.ts';
import { routes } from '../routes.ts';
import { site } from '../site.ts';

export interface PageCard {
  /** The page, from `routes`. */
  readonly page: string;
  readonly card: Card;
}

/** Names at the foot of a brief's card. */
const MOST_COUNTRIES = 4;

export async function siteCards(): Promise<PageCard[]> {
  const digest = await loadDigest();
  const named = (page: string, kicker: string, name: string): PageCard => ({
    page,
    card: { brand: site.name, kicker, title: name, foot: '' },
  });
  return [
    {
      page: routes.home,
      card: { brand: site.name, kicker: '', title: site.description, foot: '' },
    },
    ...digest.briefs.map((brief) => ({ page: routes.brief(brief.id), card: briefCard(brief) })),
    ...[...digest.editions.values()].map((edition) => ({
      page: routes.edition(edition.key),
      card: {
        brand: site.name,
        kicker: editionKindName(edition.kind),
        title: editionDates(edition),
        foot: '',
      },
    })),
    ...digest.countries
      .filter(({ id }) => digest.briefsOfCountry(id).length > 0)
      .map(({ id, name, region }) => named(routes.country(id), REGION_LABELS[region], name)),
    ...digest.actors
      .filter(({ id }) => digest.briefsOfActor(id).length > 0)
      .map(({ id, name, kind }) => named(routes.actor(id), KIND_LABELS[kind], name)),
    ...digest.topics
      .filter(({ id }) => digest.briefsOfTopic(id).length > 0)
      .map(({ id, name }) => named(routes.topic(id), 'موضوع', name)),
  ];
}

function briefCard({ title, topics, precision, day, countries }: Brief): Card {
  const date = precision === 'month' ? formatMonth(day.slice(0, 7)) : formatDay(day);
  const names = countries.slice(0, MOST_COUNTRIES).map(({ name }) => name);
  return {
    brand: site.name,
    kicker: topics[0]?.name ?? '',
    title: bindParticles(title),
    foot: [date, names.join('، ')].filter((part) => part !== '').join('  ·  '),
  };
}
