/** Which outlet an article comes from. */
import { foldKey } from '../arabic/folding.ts';
import type { Matcher } from '../entities/matcher.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import type { Block, Why } from './block.ts';
import { SOURCE_LINE } from './clean/furniture-patterns.ts';
import type { Evidence } from './page.ts';

export interface FoundOutlet {
  /** Of the registry; absent where the outlet is named and not registered. */
  readonly id?: string;
  /** As printed. */
  readonly name: string;
}

/** The registered outlets, and the matcher that knows their names. */
export interface Outlets {
  readonly records: ReadonlyMap<string, OutletRecord>;
  /** Ids by name and alias, folded: asked for every line of a page. */
  readonly idByName: ReadonlyMap<string, string>;
  readonly matcher: Matcher;
}

/** Outlets as ingest asks for them; of two with one name the first has it. */
export function outletsOf(records: ReadonlyMap<string, OutletRecord>, matcher: Matcher): Outlets {
  const idByName = new Map<string, string>();
  for (const [id, { name, aliases }] of records) {
    for (const form of [name, ...aliases].map(foldKey))
      if (!idByName.has(form)) idByName.set(form, id);
  }
  return { records, idByName, matcher };
}

/** Where a page names itself, the most telling first; an outlet named in the text is somebody who is quoted. */
const PLACES: readonly (readonly Why[])[] = [
  ['boilerplate', 'metadata'],
  ['timestamp', 'byline'],
];
/** «… - سبوتنيك عربي, 1920, 04.04.2025» is the page's own; a bare «AFP» is the photographer's. */
const OWN_CAPTION = /[,،]\s*\d{3,4}[,،]/;
const ADDRESS = /https?:\/\/[^\s<>"]+/gu;
const DATELINE_AGENCY = /^[^()]{0,60}\(\s*([^()]{2,20})\s*\)\s*[-–:—]/u;

/**
 * Weighs the page's address, what its markup claims, its captions, its furniture and bylines, in this order.
 *
 * @param blocks judged by the chain
 * @param opening the first paragraph kept: a dateline («دبي (CNN)--») names the newsroom when nothing else does
 */
export function findOutlet(
  blocks: readonly Block[],
  opening: string,
  evidence: Evidence,
  outlets: Outlets,
): FoundOutlet | undefined {
  const captions = blocks.filter(({ why, text }) => why === 'caption' && OWN_CAPTION.test(text));
  const furniture = [
    captions,
    ...PLACES.map((whys) =>
      blocks.filter(({ why, text }) => whys.includes(why) && !SOURCE_LINE.test(text)),
    ),
  ];
  const sources = blocks.filter(({ text }) => SOURCE_LINE.test(text)).map(({ text }) => text);
  const addresses = [
    evidence.url ?? '',
    ...furniture.flat().flatMap(({ text }) => text.match(ADDRESS) ?? []),
  ];
  const dateline = DATELINE_AGENCY.exec(opening)?.[1];
  const names = [
    ...evidence.outletNames,
    ...furniture.flat().map(({ text }) => text),
    ...(dateline === undefined ? [] : [dateline]),
    ...sources,
  ];
  const [claimed] = evidence.outletNames;
  return (
    ofFeed(evidence, outlets) ??
    first(addresses, (address) => byAddress(address, outlets)) ??
    first(evidence.outletNames, (name) => byName(name, outlets)) ??
    (claimed === undefined ? undefined : { name: claimed }) ??
    first(furniture.flat(), ({ text }) => aggregated(text, outlets)) ??
    first(names, (text) => byName(text, outlets))
  );
}

/** Whose feed led to the page, unless the page lies with another registered outlet. */
function ofFeed({ outlet, url }: Evidence, outlets: Outlets): FoundOutlet | undefined {
  const record = outlet === undefined ? undefined : outlets.records.get(outlet);
  if (outlet === undefined || record === undefined) return undefined;
  const host = hostOf(url ?? '');
  if (host !== undefined && isAt(host, record)) return { id: outlet, name: record.name };
  return byAddress(url ?? '', outlets) ?? { id: outlet, name: record.name };
}

/** Whether a text is nothing but a registered outlet's name. */
export function isOutletName(text: string, { idByName }: Outlets): boolean {
  return idByName.has(foldKey(text));
}

/** An aggregator names the outlet that it took the article from; it is none itself. */
const AGGREGATED = /^(?:موقع كل يوم\s*-\s*(.{2,40})|ن[ُ]?شر في (.{2,40}?) يوم\s.*)$/u;

function aggregated(text: string, outlets: Outlets): FoundOutlet | undefined {
  const match = AGGREGATED.exec(text);
  const name = (match?.[1] ?? match?.[2])?.trim();
  return name === undefined ? undefined : (byName(name, outlets) ?? { name });
}

function byAddress(address: string, { records }: Outlets): FoundOutlet | undefined {
  const host = hostOf(address);
  if (host === undefined) return undefined;
  for (const [id, record] of records) if (isAt(host, record)) return { id, name: record.name };
  return undefined;
}

/** Whether a host is an outlet's, by its address or an alias that is one. */
function isAt(host: string, { url, aliases }: OutletRecord): boolean {
  const isOf = (own: string | undefined): boolean =>
    own !== undefined && (host === own || host.endsWith(`.${own}`));
  return isOf(hostOf(url ?? '')) || aliases.some((alias) => alias.includes('.') && isOf(alias));
}

function byName(text: string, { idByName, matcher }: Outlets): FoundOutlet | undefined {
  const id = idByName.get(foldKey(text));
  if (id !== undefined) return { id, name: text };
  const mention = matcher
    .find(text)
    .mentions.find(
      ({ type, form, start }) =>
        type === 'outlet' && (!PLAIN_WORD.test(form) || IS_CALLED.test(text.slice(0, start))),
    );
  return mention && { id: mention.id, name: mention.form };
}

/** «الخليج», «الجزيرة» are words of every day too: inside a line they are an outlet only after «صحيفة» and its like. */
const PLAIN_WORD = /^ال\p{Script=Arabic}+$/u;
const IS_CALLED = /(?:صحيفة|جريدة|وكالة|موقع|قناة|مجلة|مصدر\s*:?)\s*[«"]?$/u;

function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '');
}

function first<T, U>(items: readonly T[], find: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
