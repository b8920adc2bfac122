/** Outlines as short SVG paths: whole pixels, without the points that nobody would see. */
import { geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Geometry } from 'geojson';

/** Points nearer than this to the last one, in pixels of the view box, are left out. */
export const FINE = 2;
/** For what is only around, and for maps of the whole world. */
export const COARSE = 3.6;
/** A ring that spans less is a speck. */
const LEAST_RING = 4;

/** The rings of a geometry, projected: [x, y] in pixels of the view box. */
export type Rings = readonly (readonly (readonly [number, number])[])[];

/** Projects a geometry once; `outlineOf` draws it as finely as need be. */
export function project(geometry: Geometry, projection: GeoProjection): Rings {
  const sink = new Sink();
  const draw: GeoPath = geoPath(projection, sink);
  draw(geometry);
  return sink.rings;
}

/**
 * @param step the least distance between two points: `FINE`, `COARSE`, or more
 * @returns the `d` of a path, empty where nothing is left
 */
export function outlineOf(rings: Rings, step: number): string {
  return rings.map((ring) => ringPath(thin(ring, step))).join('');
}

/** Both at once. */
export function outline(geometry: Geometry, projection: GeoProjection, step = FINE): string {
  return outlineOf(project(geometry, projection), step);
}

function thin(ring: Rings[number], step: number): Rings[number] {
  const kept: (readonly [number, number])[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= step)
      kept.push(point);
  }
  return kept;
}

function ringPath(ring: Rings[number]): string {
  const [first, ...rest] = ring.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  if (first === undefined || rest.length < 2 || span < LEAST_RING) return '';
  let [x, y] = first;
  const steps = rest.map(([toX, toY]) => {
    const step = `${String(toX - x)} ${String(toY - y)}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${String(first[0])} ${String(first[1])}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** Takes d3's drawing commands (the part of CanvasRenderingContext2D that geoPath calls). */
class Sink {
  readonly rings: [number, number][][] = [];
  #ring: [number, number][] = [];

  moveTo(x: number, y: number): void {
    this.#ring = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    this.#ring.push([x, y]);
  }

  closePath(): void {
    this.rings.push(this.#ring);
  }

  arc(): void {
    // Points are drawn by the map itself.
  }

  beginPath(): void {
    this.#ring = [];
  }
}
