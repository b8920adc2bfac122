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
  const { transitions, patternAt, byDepth } = buildTrie(patterns);
  const nodes = patternAt.length;
  const table = freeze(transitions);
  const fail = new Int32Array(nodes);
  /** The nearest node on the way of failures at which a pattern ends. */
  const next = new Int32Array(nodes).fill(NONE);
  // Most letters of a text lead from the root: a plain table is quicker there than the hash.
  const fromRoot = new Int32Array(0x10000);
  for (const [unit, to] of transitions[0] ?? []) fromRoot[unit] = to;
  const step = (node: number, unit: number): number => {
    let at = node;
    while (at !== 0) {
      const to = table.get(at, unit);
      if (to !== NONE) return to;
      at = fail[at] ?? 0;
    }
    return fromRoot[unit] ?? 0;
  };
  // Breadth first: a node's failure is shallower than the node, so it is known by then.
  for (const { node, parent, unit } of byDepth) {
    if (parent === 0) continue;
    const failure = step(fail[parent] ?? 0, unit);
    fail[node] = failure;
    next[node] = patternAt[failure] === NONE ? (next[failure] ?? NONE) : failure;
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

interface Edge {
  readonly node: number;
  readonly parent: number;
  readonly unit: number;
}

interface Trie {
  readonly transitions: Map<number, number>[];
  readonly patternAt: Int32Array;
  /** All nodes but the root, in the order of their depth. */
  readonly byDepth: readonly Edge[];
}

function buildTrie(patterns: readonly string[]): Trie {
  const transitions = [new Map<number, number>()];
  const ends: [node: number, pattern: number][] = [];
  const levels: Edge[][] = [];
  patterns.forEach((pattern, number) => {
    if (pattern === '') return;
    let node = 0;
    for (let i = 0; i < pattern.length; i += 1) {
      const unit = pattern.charCodeAt(i);
      const children = transitions[node] ?? new Map<number, number>();
      let child = children.get(unit);
      if (child === undefined) {
        child = transitions.length;
        children.set(unit, child);
        transitions.push(new Map());
        (levels[i] ??= []).push({ node: child, parent: node, unit });
      }
      node = child;
    }
    ends.push([node, number]);
  });
  const patternAt = new Int32Array(transitions.length).fill(NONE);
  for (const [node, number] of ends) patternAt[node] = number;
  return { transitions, patternAt, byDepth: levels.flat() };
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
