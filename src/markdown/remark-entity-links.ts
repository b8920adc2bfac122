/**
 * Links the first mention of each country and actor to its page, clitics left outside: «و<a>النيجر</a>».
 *
 * Headings, code, existing links and the captions of quotes stay as they are. All the text of a brief is read at
 * once, so that a full name in one paragraph explains a surname in another.
 */
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Findings, Mention } from '../entities/matcher.ts';

/** What the plugin needs of the site; the caller gives it in `file.data.entityLinks`. Absent: nothing is linked. */
export interface EntityLinks {
  readonly find: (text: string) => Findings;
  /** @returns the address of the entity's page, or undefined where it has none */
  readonly addressOf: (type: Mention['type'], id: string) => string | undefined;
  /** Ids that the editor forbids to link. */
  readonly never: readonly string[];
  /** Ids to link even where the form alone is ambiguous, or only the capital is named. */
  readonly always: readonly string[];
}

declare module 'vfile' {
  interface DataMap {
    entityLinks: EntityLinks;
    /** Set by remark-entity-links: all the text that names were looked for in. */
    evidence: string;
  }
}

export function remarkEntityLinks() {
  return (tree: Root, file: VFile): void => {
    const links = file.data.entityLinks;
    if (links === undefined) return;
    const { text, runs } = readRuns(tree);
    file.data.evidence = text;
    const taken = new Set<string>(links.never);
    const places = new Map<Run, Place[]>();
    for (const place of findPlaces(text, links)) {
      if (taken.has(place.id)) continue;
      const run = runs.find(
        ({ node, start }) => place.start >= start && place.end <= start + node.value.length,
      );
      // A name that is half bold, or stands in a heading, is not linked there; the next mention may be.
      if (run === undefined) continue;
      taken.add(place.id);
      places.set(run, [...(places.get(run) ?? []), place]);
    }
    for (const [run, list] of places) linkRun(run, list);
  };
}

/** A text node that may be linked, and where it begins in the text of the brief. */
interface Run {
  readonly node: Text;
  readonly parent: Parents;
  readonly start: number;
}

interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Nodes whose text is evidence, but never linked. */
const LEFT_ALONE = new Set(['heading', 'link', 'linkReference', 'inlineCode', 'code']);
const LEFT_ALONE_ELEMENTS = new Set(['figcaption', 'cite', 'abbr']);
/** Nodes that are part of a line of text; all others end it. */
const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode']);

function readRuns(tree: Root): { text: string; runs: Run[] } {
  const runs: Run[] = [];
  let text = '';
  const read = (node: Nodes, parent: Parents | undefined, isOpen: boolean): void => {
    const element = node.data !== undefined && 'hName' in node.data ? node.data.hName : undefined;
    if (!PHRASING.has(node.type) || element === 'br') text += '\n';
    if (node.type === 'text' && parent !== undefined && isOpen)
      runs.push({ node, parent, start: text.length });
    if ('value' in node) text += node.value;
    const mayLink =
      isOpen && !LEFT_ALONE.has(node.type) && !LEFT_ALONE_ELEMENTS.has(String(element));
    if ('children' in node) for (const child of node.children) read(child, node, mayLink);
  };
  read(tree, undefined, true);
  return { text, runs };
}

/** What may be linked, in the order of the text. */
function findPlaces(text: string, { find, addressOf, always }: EntityLinks): Place[] {
  const { mentions, doubts } = find(text);
  const forced = doubts.flatMap(({ candidates, start, end }) =>
    candidates.filter(({ id }) => always.includes(id)).map((c) => ({ ...c, start, end })),
  );
  const sure = mentions.filter(({ kind, id }) => kind !== 'capital' || always.includes(id));
  return [...sure, ...forced]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ type, id, start, end }) => {
      const url = addressOf(type, id);
      return url === undefined ? [] : [{ id, start, end, url }];
    });
}

function linkRun({ node, parent, start }: Run, places: readonly Place[]): void {
  const parts: PhrasingContent[] = [];
  let from = 0;
  const keep = (to: number): void => {
    if (to > from) parts.push({ type: 'text', value: node.value.slice(from, to) });
  };
  for (const place of places) {
    keep(place.start - start);
    from = place.end - start;
    const value = node.value.slice(place.start - start, from);
    parts.push({ type: 'link', url: place.url, children: [{ type: 'text', value }] });
  }
  keep(node.value.length);
  const children: Nodes[] = parent.children;
  children.splice(children.indexOf(node), 1, ...parts);
}
