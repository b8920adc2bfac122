/** Proposals of ingest, taken into their brief. */
import { isDeepStrictEqual } from 'node:util';
import { splitFrontmatter } from '../check/frontmatter.ts';
import { replaceFile } from '../files/replace-file.ts';
import { briefById, dataOf } from './brief-by-id.ts';
import { appendRecord, removeFrom, removeItemFrom, setValue } from './frontmatter-text.ts';
import { addToSource } from './source-lines.ts';

/** What can be proposed, by the keys of `proposed`. */
export const PROPOSAL_KINDS = ['points', 'changes', 'watch', 'unknowns', 'confidence', 'follows', 'alone', 'differs'] as const; // prettier-ignore
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Which proposals: all of a kind, or the one at a place in its list. */
export interface Selection {
  readonly kind: ProposalKind;
  /** From 0. */
  readonly item?: number;
}

/** `points`, or `points:2` for the second one. @returns undefined for what is no kind, or no place */
export function selectionOf(word: string): Selection | undefined {
  const [, name, place] = /^([a-z]+)(?::([1-9]\d{0,3}))?$/.exec(word) ?? [];
  const kind = PROPOSAL_KINDS.find((one) => one === name);
  if (kind === undefined) return undefined;
  return place === undefined ? { kind } : { kind, item: Number(place) - 1 };
}

/** How many of each kind were taken in: those that the brief has already are not counted. */
export type Accepted = readonly { readonly kind: ProposalKind; readonly n: number }[];

type Data = Record<string, unknown>;

type Result = { file: string; accepted: Accepted; isPublished: boolean } | { fault: string };

/**
 * Moves proposals from `proposed` to where they belong; the sentences that they rest on go. All other bytes stay.
 *
 * @param id the brief's id
 * @param selections which proposals; empty for all
 * @param directory the content folder
 * @returns the file and what it got, or a sentence in Arabic that says what is wrong and what to do
 * @throws the file system's error when the brief cannot be read or written
 */
export function acceptProposals(
  id: string,
  selections: readonly Selection[],
  directory: string,
): Promise<Result> {
  return decide(id, selections, directory, take);
}

/** Takes proposals away, and nothing in; else as `acceptProposals`. */
export function dropProposals(
  id: string,
  selections: readonly Selection[],
  directory: string,
): Promise<Result> {
  return decide(id, selections, directory, (_, proposals, text, data) => ({
    text,
    data,
    n: listOf(proposals).length,
  }));
}

/** @returns undefined where a proposal has not the form of its kind */
type Take = (kind: ProposalKind, proposals: unknown, text: string, data: Data) => Taken | undefined;

async function decide(
  id: string,
  selections: readonly Selection[],
  directory: string,
  taking: Take,
): Promise<Result> {
  const brief = await briefById(id, directory);
  if ('fault' in brief) return brief;
  const { file, text: before, data } = brief;
  const proposed = isRecord(data.proposed) ? data.proposed : {};
  const all =
    selections.length === 0 ? PROPOSAL_KINDS.map((kind): Selection => ({ kind })) : selections;
  const wanted = all.filter(
    ({ kind, item = 0 }) => kind in proposed && item < listOf(proposed[kind]).length,
  );
  if (wanted.length === 0 || (selections.length > 0 && wanted.length < selections.length))
    return { fault: noneOf(id, proposed) };
  let [text, after] = [before, data];
  const accepted: { kind: ProposalKind; n: number }[] = [];
  try {
    // The last of a list first: the places of those before it stay what they are.
    for (const { kind, item } of wanted.toSorted((a, b) => (b.item ?? 0) - (a.item ?? 0))) {
      const { proposals, left } = takeOut(kind, item, text, after);
      const taken = taking(kind, proposals, left.text, left.data);
      if (taken === undefined) return { fault: faultOf(kind, file) };
      ({ text, data: after } = taken);
      accepted.push({ kind, n: taken.n });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { fault: faultOf(undefined, file) };
  }
  // What was written is read again: nothing but what was decided may have changed.
  if (!isDeepStrictEqual(dataOf(text), after) || bodyOf(text) !== bodyOf(before))
    return { fault: faultOf(undefined, file) };
  if (!(await replaceFile(file, before, text)))
    return { fault: `تغيّر ${file} في أثناء ذلك، فلم يُكتب. اقرأه، ثم أعد المحاولة.` };
  return { file, accepted, isPublished: data.status === 'published' };
}

function noneOf(id: string, proposed: Data): string {
  const some = Object.entries(proposed).map(([kind, list]) =>
    Array.isArray(list) ? `${kind} (${String(list.length)})` : kind,
  );
  return some.length === 0
    ? `لا مقترحات في «${id}».`
    : `لا مقترحات من هذا النوع أو بهذا الرقم في «${id}». فيه: ${some.join('، ')}.`;
}

/** The proposals that are decided, and the brief without them. */
function takeOut(
  kind: ProposalKind,
  item: number | undefined,
  text: string,
  data: Data,
): { proposals: unknown; left: { text: string; data: Data } } {
  const proposed = isRecord(data.proposed) ? data.proposed : {};
  const list = listOf(proposed[kind]);
  const isWhole = item === undefined || list.length === 1;
  const rest = isWhole ? omit(proposed, kind) : { ...proposed, [kind]: list.toSpliced(item, 1) };
  const without =
    Object.keys(rest).length === 0 ? omit(data, 'proposed') : { ...data, proposed: rest };
  const written = isWhole
    ? removeFrom(text, 'proposed', kind)
    : removeItemFrom(text, 'proposed', kind, item);
  return {
    proposals: item === undefined ? proposed[kind] : list[item],
    left: { text: written, data: without },
  };
}

function listOf(proposals: unknown): unknown[] {
  return Array.isArray(proposals) ? proposals : [proposals];
}

interface Taken {
  readonly text: string;
  readonly data: Data;
  readonly n: number;
}

/** Where lists of proposals go, and what of a proposal goes there. */
const LISTS: Partial<Record<ProposalKind, { key: string; item: (proposal: unknown) => unknown }>> =
  {
    points: { key: 'keyPoints', item: (one) => wordsOf(one, 'point') },
    unknowns: { key: 'unknowns', item: (one) => wordsOf(one, 'unknown') },
    changes: { key: 'changes', item: (one) => partsOf(one, ['what', 'before', 'after']) },
    watch: { key: 'watch', item: (one) => partsOf(one, ['when', 'what']) },
    differs: { key: 'differs', item: (one) => partsOf(one, ['what', 'values'], ['later']) },
  };

function take(kind: ProposalKind, proposals: unknown, text: string, data: Data): Taken | undefined {
  if (kind === 'differs' && !areOfSources(proposals, data.sources)) return undefined;
  const list = LISTS[kind];
  if (list !== undefined) return takeList(list, proposals, text, data);
  if (kind === 'alone') return takeAlone(proposals, text, data);
  const value = wordsOf(proposals, kind === 'confidence' ? 'level' : 'follows');
  if (value === undefined || !/^[a-z0-9-]+$/.test(value)) return undefined;
  return { text: setValue(text, kind, value, 'sources'), data: { ...data, [kind]: value }, n: 1 };
}

function takeList(
  { key, item }: { key: string; item: (proposal: unknown) => unknown },
  proposals: unknown,
  text: string,
  data: Data,
): Taken | undefined {
  const known: unknown[] = Array.isArray(data[key]) ? data[key] : [];
  const items = listOf(proposals).map(item);
  if (items.some((one) => one === undefined)) return undefined;
  const fresh = items.filter((one) => !known.some((other) => isDeepStrictEqual(one, other)));
  let written = text;
  for (const one of fresh) {
    if (typeof one !== 'string' && !isRecord(one)) return undefined;
    written = appendRecord(written, key, one);
  }
  const all = fresh.length === 0 ? data : { ...data, [key]: [...known, ...fresh] };
  return { text: written, data: all, n: fresh.length };
}

/** Whether all who are said to differ are sources of the brief: the check would refuse any other. */
function areOfSources(proposals: unknown, sources: unknown): boolean {
  const outlets = new Set(recordsOf(sources).map(({ outlet }) => outlet));
  return recordsOf(proposals).every(({ values, later }) =>
    [...recordsOf(values).map(({ source }) => source), later].every(
      (one) => one === undefined || outlets.has(one),
    ),
  );
}

function recordsOf(list: unknown): Data[] {
  return listOf(list).filter(isRecord);
}

/** To each source the lines of its own. */
function takeAlone(proposals: unknown, text: string, data: Data): Taken | undefined {
  const items = listOf(proposals).map((one) => partsOf(one, ['source', 'line']));
  const sources: unknown[] = Array.isArray(data.sources) ? data.sources : [];
  let written = text;
  let all = sources;
  for (const [outlet, of] of Map.groupBy(items, (one) => one?.source)) {
    if (typeof outlet !== 'string') return undefined;
    const at = all.findIndex((source) => isRecord(source) && source.outlet === outlet);
    const source = all[at];
    const lines = of.map((one) => one?.line).filter((line) => typeof line === 'string');
    const next = addToSource(written, outlet, lines);
    if (next === undefined || !isRecord(source)) return undefined;
    const before: unknown[] = Array.isArray(source.alone) ? source.alone : [];
    written = next;
    all = all.with(at, { ...source, alone: [...before, ...lines] });
  }
  return { text: written, data: { ...data, sources: all }, n: items.length };
}

function wordsOf(proposal: unknown, key: string): string | undefined {
  if (typeof proposal === 'string') return proposal;
  const words = isRecord(proposal) ? proposal[key] : undefined;
  return typeof words === 'string' ? words : undefined;
}

function partsOf(
  proposal: unknown,
  keys: readonly string[],
  optional: readonly string[] = [],
): Data | undefined {
  if (!isRecord(proposal) || keys.some((key) => !(key in proposal))) return undefined;
  const known = [...keys, ...optional].filter((key) => key in proposal);
  return Object.fromEntries(known.map((key) => [key, proposal[key]]));
}

function omit(data: Data, name: string): Data {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== name));
}

function faultOf(kind: ProposalKind | undefined, file: string): string {
  return kind === undefined
    ? `بيانات ${file} مكتوبة على غير المعتاد. اجعل كل مقترح وكل بند في سطر يبدأ بواصلة «- »، ثم أعد المحاولة.`
    : `المقترحات في proposed.${kind} من ${file} لا تُنقل كما هي: ينقصها بند، أو ليس في المصادر مصدرها. انقلها بيدك أو احذفها.`;
}

function bodyOf(text: string): string | undefined {
  return splitFrontmatter(text)?.body;
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
