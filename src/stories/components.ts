/** Items that hang together by links. */
import type { Link } from './groups.ts';

export interface Component {
  /** In their order. */
  readonly items: readonly number[];
  /** All links between them, the weaker ones too. */
  readonly links: readonly Link[];
}

/**
 * @param count of the items, which are 0 to count - 1
 * @param least score of a link that holds two together
 */
export function components(count: number, links: readonly Link[], least: number): Component[] {
  const parents = Int32Array.from({ length: count }, (_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = item; at !== root;) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const { a, b, score } of links) if (score >= least) parents[rootOf(a)] = rootOf(b);
  const found = new Map<number, { items: number[]; links: Link[] }>();
  for (let item = 0; item < count; item += 1) {
    const root = rootOf(item);
    const component = found.get(root);
    if (component === undefined) found.set(root, { items: [item], links: [] });
    else component.items.push(item);
  }
  for (const link of links)
    if (rootOf(link.a) === rootOf(link.b)) found.get(rootOf(link.a))?.links.push(link);
  return [...found.values()];
}
