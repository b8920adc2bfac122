/** How a name that the registries do not know would be registered: a proposal that an editor can run or change. */
import { foldKey } from '../arabic/folding.ts';
import { knownBody } from '../lexicon/bodies.ts';
import { latinName } from '../names/latin-name.ts';
import { LONGEST_ID } from '../schemas/fields.ts';
import { slugOf } from '../schemas/slug.ts';
import { ENTRY_FIELDS, ENTRY_NAMES } from './entry-fields.ts';
import type { EntryRequest } from './new-entry.ts';

export interface Unregistered {
  /** In Arabic. */
  readonly text: string;
  readonly kind: 'person' | 'body';
  readonly country?: string | null;
  /** It publishes; where it is not said the lexicon tells. */
  readonly isOutlet?: boolean;
}

/** Kinds of actors by the noun that the name begins with; other bodies are organisations. */
const KINDS: readonly (readonly [kind: string, heads: RegExp])[] = [
  [
    'state-body',
    /^(?:ال)?(?:وزارة|هيئة|محكمة|مجلس|ديوان|مديرية|جيش|شرطة|حرس|برلمان|حكومة|رئاسة|نيابة|استخبارات|مخابرات|سفارة|بلدية|أمانة|دفاع|قوات|جهاز|بورصة|كونغرس|خارجية|داخلية)(?:\s|$)/u,
  ],
  [
    'armed-group',
    /^(?:كتيبة|كتائب|لواء|ألوية|سرايا|فيلق|ميليشيا|ميليشيات|مليشيا|تنظيم|جيش تحرير)(?:\s|$)/u,
  ],
  ['alliance', /^(?:ال)?(?:تحالف|ائتلاف|حلف|مجموعة دول|تكتل)(?:\s|$)/u],
];

/** @returns what `npm run new` would be asked: kind, a Latin name by transliteration, the country where it is told */
export function proposeEntry({
  text,
  kind,
  country,
  isOutlet = kind === 'body' && isMedium(text),
}: Unregistered): EntryRequest {
  const nameEn = latinName(text);
  const slug = slugOf(nameEn);
  const id =
    slug.length > LONGEST_ID ? slug.slice(0, LONGEST_ID).replace(/-[^-]*$/, '') : undefined;
  const home = country === undefined || country === null ? {} : { country };
  if (isOutlet) {
    const answers = { ownership: 'unknown', timeZone: 'UTC', rights: 'excerpt', ...home };
    return { registry: 'outlets', name: text, id: id ?? slug, answers };
  }
  const actorKind =
    kind === 'person'
      ? 'person'
      : (KINDS.find(([, heads]) => heads.test(text))?.[0] ?? 'organisation');
  return { registry: 'actors', name: text, id, answers: { nameEn, kind: actorKind, ...home } };
}

/** «رويترز للأنباء»: it begins with the name of an agency or a channel that the lexicon knows. */
function isMedium(name: string): boolean {
  return knownBody(foldKey(name).split(' '))?.body.kind === 'media';
}

/**
 * The command that does it, ready for a POSIX shell.
 *
 * @example commandOf(proposeEntry({ text: 'كريم سو', kind: 'person' }))
 * // "npm run new -- actor 'كريم سو' --name-en 'Karim So' --kind person"
 */
export function commandOf({ registry, name, id, answers }: EntryRequest): string {
  const flags = ENTRY_FIELDS[registry].flatMap(({ key, flag }) => {
    const value = answers[key];
    return value === undefined ? [] : [`--${flag} ${quoted(value)}`];
  });
  return [
    `npm run new -- ${ENTRY_NAMES[registry]} ${quoted(name)}`,
    ...flags,
    ...(id === undefined || id === '' ? [] : [`--id ${quoted(id)}`]),
  ].join(' ');
}

/** Quoted for sh (POSIX.1-2017, 2.2.2) where a character would mean something to it. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
