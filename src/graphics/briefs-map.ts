/** A map of the world with a mark for every country that has briefs, its area in proportion to how many. */
import { geoEqualEarth } from 'd3-geo';
import { allLands, landOf } from './world.ts';
import { COARSE, outline } from './outline.ts';

export interface BriefsMap {
  readonly width: number;
  readonly height: number;
  /** The `d` of a path of all land. */
  readonly land: string;
  /** Largest first, so that small marks lie on top. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** From the middle to a corner of the ◆, in pixels of the view box. */
  readonly size: number;
}

const WIDTH = 640;
const HEIGHT = 312;
/** The largest mark; the area of the others is in proportion, from nothing upwards. */
const LARGEST = 22;
const SMALLEST = 2.5;

/** @param counts briefs by ISO 3166-1 alpha-2; countries that the map does not have are left out */
export function briefsMap(counts: ReadonlyMap<string, number>): BriefsMap {
  const projection = geoEqualEarth().fitExtent(
    [
      [2, 2],
      [WIDTH - 2, HEIGHT - 2],
    ],
    { type: 'Sphere' },
  );
  const most = Math.max(1, ...counts.values());
  const marks = [...counts].flatMap(([id, n]): Mark[] => {
    const centre = landOf(id)?.centre;
    const point = centre === undefined || n === 0 ? null : projection(centre);
    if (point === null) return [];
    const [x, y] = point.map(Math.round) as [number, number]; // A projected point has two numbers.
    return [{ id, x, y, size: Math.max(SMALLEST, round(LARGEST * Math.sqrt(n / most))) }];
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    land: allLands()
      .map(({ geometry }) => outline(geometry, projection, COARSE))
      .join(''),
    marks: marks.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1)),
  };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
