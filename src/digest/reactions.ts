/** Who said what in a thread, by the countries of the speakers. */
import { compareNewestFirst } from './calendar.ts';
import { dayOfStatement, oldestFirst, saidIn, type StatementInBrief } from './statement-days.ts';
import type { Actor, Brief, Country, Statement } from './model.ts';

/** Whom the registries know. */
export interface Registered {
  readonly actorOf: (id: string) => Actor | undefined;
  readonly countryNamed: (name: string) => Country | undefined;
}

export interface Reactions {
  /** Undefined: bodies that belong to no country. */
  readonly country: Country | undefined;
  /** In the order of their days. */
  readonly statements: readonly StatementInBrief[];
}

/**
 * What one speaker said in one brief on one day, one thing after the other.
 *
 * @param statements in the order of their days
 */
export function byOccasion(statements: readonly StatementInBrief[]): StatementInBrief[][] {
  const occasions: StatementInBrief[][] = [];
  for (const one of statements) {
    const last = occasions.at(-1);
    if (last?.[0] !== undefined && occasionOf(last[0]) === occasionOf(one)) last.push(one);
    else occasions.push([one]);
  }
  return occasions;
}

function occasionOf(one: StatementInBrief): string {
  const { by, name } = one.statement;
  return JSON.stringify([one.brief.id, dayOfStatement(one), by, name]);
}

export interface MostReactions {
  readonly mostCountries: number;
  readonly mostOfEach: number;
}

/** As much of it as a page of many others shows: of each country what it said last, in the order of the days. */
export function latestReactions(
  reactions: readonly Reactions[],
  { mostCountries, mostOfEach }: MostReactions,
): Reactions[] {
  const bodies = reactions.filter(({ country }) => country === undefined);
  const countries = reactions.filter(({ country }) => country !== undefined);
  return [...countries.slice(0, mostCountries), ...bodies].map(({ country, statements }) => ({
    country,
    statements: statements.slice(-mostOfEach),
  }));
}

/**
 * Only those count of whom it is known for whom they speak: registered actors of a country, countries that are named
 * themselves («قالت مالي»), and bodies that belong to no country, with their people.
 *
 * @param briefs in any order, such as a thread
 * @returns the country that spoke first before others; what belongs to none at the end
 */
export function reactionsIn(
  briefs: readonly Brief[],
  { actorOf, countryNamed }: Registered,
): Reactions[] {
  const statements = oldestFirst(saidIn(briefs.toSorted((a, b) => compareNewestFirst(b, a))));
  const groups = Map.groupBy(statements, ({ statement }) =>
    voiceOf(statement, { actorOf, countryNamed }),
  );
  groups.delete('nobody');
  const bodies = groups.get('none') ?? [];
  groups.delete('none');
  return [
    ...[...groups].flatMap(([country, of]) =>
      typeof country === 'string' ? [] : [{ country, statements: of }],
    ),
    ...(bodies.length > 0 ? [{ country: undefined, statements: bodies }] : []),
  ];
}

/** For whom somebody speaks: the country that is named itself, or that of the actor. */
function voiceOf(
  { by, name = '' }: Statement,
  { actorOf, countryNamed }: Registered,
): Country | 'none' | 'nobody' {
  if (by === undefined) return countryNamed(name) ?? 'nobody';
  const actor = actorOf(by);
  if (actor === undefined) return 'nobody';
  if (actor.kind !== 'person')
    return isOfSeveral(actor, actorOf) ? 'none' : (actor.country ?? 'nobody');
  const bodies = bodiesOf(actor, actorOf).filter((body) => isOfSeveral(body, actorOf));
  // The head of its commission is no official of the country that he comes from; a president who presides over it, too, is.
  const isItsOwn = bodies.some(
    (body) => actor.country === undefined || actor.roles.every(({ title }) => names(title, body)),
  );
  return isItsOwn ? 'none' : (actor.country ?? 'nobody');
}

/** Whether a body belongs to several countries, or to one that does, as a mission of the United Nations. */
function isOfSeveral(body: Actor, actorOf: Registered['actorOf']): boolean {
  return (
    body.country === undefined ||
    bodiesOf(body, actorOf).some((outer) => outer.country === undefined)
  );
}

function bodiesOf({ memberOf }: Actor, actorOf: Registered['actorOf']): Actor[] {
  return memberOf.map(actorOf).filter((body) => body !== undefined);
}

function names(office: string, { name, aliases }: Actor): boolean {
  return [name, ...aliases].some((form) => office.includes(form));
}
