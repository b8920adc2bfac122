import { describe, expect, test } from 'vitest';
import { briefsMap } from '../../../src/graphics/briefs-map.ts';
import { coOccurrenceOf } from '../../../src/graphics/co-occurrence.ts';
import { briefOf, lavrov } from '../digest/brief-fixture.ts';

describe('the map of briefs', () => {
  const map = briefsMap(
    new Map([
      ['ml', 40],
      ['fr', 10],
      ['zz', 5],
      ['ne', 0],
    ]),
  );

  test('a mark for every country with briefs that the map has', () => {
    expect(map.marks.map(({ id }) => id)).toEqual(['ml', 'fr']);
  });
  test('areas are in proportion: a quarter of the briefs, half the length', () => {
    const [most, quarter] = map.marks;
    expect((most?.size ?? 0) / (quarter?.size ?? 1)).toBeCloseTo(2, 1);
  });
  test('Mali lies south of France, in the picture', () => {
    expect(map.marks[0]?.y).toBeGreaterThan(map.marks[1]?.y ?? Infinity);
    expect(map.marks.every(({ x, y }) => x > 0 && x < map.width && y > 0 && y < map.height)).toBe(
      true,
    );
  });
  test('no briefs, no marks, and still a map', () => {
    const empty = briefsMap(new Map());
    expect(empty.marks).toEqual([]);
    expect(empty.land.length).toBeGreaterThan(1000);
  });
});

describe('who is named with whom', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...lavrov, id, name: id }));
  if (a === undefined || b === undefined || c === undefined) throw new Error('no actors');
  const briefs = [
    briefOf('2025-01-01-x', { actors: [a, b] }),
    briefOf('2025-01-02-y', { actors: [a, b, c] }),
    briefOf('2025-01-03-z', { actors: [a] }),
  ];

  test('nodes by briefs, links by briefs in common', () => {
    const { nodes, links } = coOccurrenceOf(briefs, 10);
    expect(nodes.map(({ actor, briefs: n }) => [actor.id, n])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ]);
    expect(links.map(({ from, to, briefs: n }) => [from.actor.id, to.actor.id, n])).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
  });
  test('only the most named; no link to one who is left out', () => {
    const { nodes, links } = coOccurrenceOf(briefs, 2);
    expect(nodes).toHaveLength(2);
    expect(links).toHaveLength(1);
  });
  test('nobody', () => {
    expect(coOccurrenceOf([], 10)).toMatchObject({ nodes: [], links: [] });
  });
});
