/**
 * Aho–Corasick: finds every occurrence of thousands of patterns in one pass over a text.
 * (A. V. Aho, M. J. Corasick, «Efficient string matching: an aid to bibliographic search», CACM 18, 1975.)
 *
 * Ours rather than a package's: transitions over UTF-16 units of folded text in one flat hash table, so that a
 * registry of five thousand names stays small and fast, and a hit is two integers without any object.
 */

export interface Automaton {
  /**
   * Calls `onHit` for each occurrence: the pattern's number, and where it ends (exclusive).
   * Hits come in the order of their ends; of those that end together, the longest first.
   */
  scan(text: string, onHit: (pattern: number, end: number) => void): void;
}

const NONE = -1;

/**
 * @param patterns folded texts; a pattern's number is its index. Empty ones never occur.
 */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const { transitions, patternAt, edges } = buildTrie(patterns);
  const nodes = patternAt.length;
  const table = freeze(transitions);
  const { letterOf, letters } = numberLetters(edges);
  const fail = new Int32Array(nodes);
  /** The nearest node on the way of failures at which a pattern ends. */
  const next = new Int32Array(nodes).fill(NONE);
  // Most letters of a text lead from a node near the root: there a row that knows where each letter leads, failures
  // followed, is quicker than the hash.
  const rows = Math.max(1, Math.min(nodes, Math.floor(MOST_CELLS / letters)));
  const cells = new Int32Array(rows * letters);
  const step = (node: number, unit: number): number => {
    const letter = letterOf[unit] ?? 0;
    if (letter === 0) return 0;
    let at = node;
    while (at >= rows) {
      const to = table.get(at, unit);
      if (to !== NONE) return to;
      at = fail[at] ?? 0;
    }
    return cells[at * letters + letter] ?? 0;
  };
  const fillRow = (node: number): void => {
    if (node >= rows) return;
    const failure = node === 0 ? undefined : (fail[node] ?? 0) * letters;
    if (failure !== undefined) cells.copyWithin(node * letters, failure, failure + letters);
    for (const [unit, to] of transitions[node] ?? [])
      cells[node * letters + (letterOf[unit] ?? 0)] = to;
  };
  fillRow(0);
  // Breadth first: a node's failure is shallower than the node, so it and its row are known by then.
  for (const [i, { parent, unit }] of edges.entries()) {
    const node = i + 1;
    if (parent !== 0) {
      const failure = step(fail[parent] ?? 0, unit);
      fail[node] = failure;
      next[node] = patternAt[failure] === NONE ? (next[failure] ?? NONE) : failure;
    }
    fillRow(node);
  }
  return {
    scan(text, onHit) {
      let node = 0;
      for (let i = 0; i < text.length; i += 1) {
        node = step(node, text.charCodeAt(i));
        let at = patternAt[node] === NONE ? (next[node] ?? NONE) : node;
        while (at !== NONE) {
          onHit(patternAt[at] ?? NONE, i + 1);
          at = next[at] ?? NONE;
        }
      }
    },
  };
}

/** The rows of nodes near the root take a megabyte. */
const MOST_CELLS = 1 << 18;

/** Numbers the letters that patterns are made of from 1; 0 is every other one. */
function numberLetters(edges: readonly Edge[]): { letterOf: Uint16Array; letters: number } {
  const letterOf = new Uint16Array(0x10000);
  let letters = 1;
  for (const { unit } of edges)
    if (letterOf[unit] === 0) {
      letterOf[unit] = letters;
      letters += 1;
    }
  return { letterOf, letters };
}

/** Leads to the node whose number is one more than its index. */
interface Edge {
  readonly parent: number;
  readonly unit: number;
}

interface Trie {
  readonly transitions: readonly Map<number, number>[];
  readonly patternAt: Int32Array;
  readonly edges: readonly Edge[];
}

/** Nodes are numbered by their depth: the nearer to the root, the smaller. */
function buildTrie(patterns: readonly string[]): Trie {
  const transitions = [new Map<number, number>()];
  const edges: Edge[] = [];
  const reached = new Uint32Array(patterns.length);
  let going = [...patterns.keys()];
  for (let depth = 0; going.length > 0; depth += 1) {
    going = going.filter((i) => depth < (patterns[i]?.length ?? 0));
    for (const i of going) {
      const parent = reached[i] ?? 0;
      const unit = patterns[i]?.charCodeAt(depth) ?? 0;
      const children = transitions[parent];
      let child = children?.get(unit);
      if (child === undefined) {
        child = transitions.length;
        children?.set(unit, child);
        transitions.push(new Map());
        edges.push({ parent, unit });
      }
      reached[i] = child;
    }
  }
  const patternAt = new Int32Array(transitions.length).fill(NONE);
  for (const [i, node] of reached.entries()) if (node !== 0) patternAt[node] = i;
  return { transitions, patternAt, edges };
}

interface TransitionTable {
  get(node: number, unit: number): number;
}

/** All transitions in one open-addressed table with linear probing, at most half full. */
function freeze(transitions: readonly Map<number, number>[]): TransitionTable {
  const edges = transitions.reduce((sum, children) => sum + children.size, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, edges * 2)));
  const mask = size - 1;
  const from = new Int32Array(size).fill(NONE);
  const units = new Uint16Array(size);
  const to = new Int32Array(size);
  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) & mask;
    while (from[slot] !== NONE && (from[slot] !== node || units[slot] !== unit))
      slot = (slot + 1) & mask;
    return slot;
  };
  transitions.forEach((children, node) => {
    for (const [unit, child] of children) {
      const slot = slotOf(node, unit);
      from[slot] = node;
      units[slot] = unit;
      to[slot] = child;
    }
  });
  return {
    get(node, unit) {
      const slot = slotOf(node, unit);
      return from[slot] === NONE ? NONE : (to[slot] ?? NONE);
    },
  };
}
