/** Outlines as short SVG paths: whole pixels, without the points that nobody would see. */
import { geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Geometry } from 'geojson';

/** Points nearer than this to the last one, in pixels of the view box, are left out. */
export const FINE = 2;
/** For what is only around, and for maps of the whole world. */
export const COARSE = 3.6;
/** For what is around a country as wide as a continent. */
export const ROUGH = 6;
/** A ring that spans less is a speck. */
const LEAST_RING = 4;

/**
 * @param step the least distance between two points: `FINE`, `COARSE` or `ROUGH`
 * @returns the `d` of a path, empty where nothing of the geometry is in view
 */
export function outline(geometry: Geometry, projection: GeoProjection, step = FINE): string {
  const sink = new Sink(step);
  const draw: GeoPath = geoPath(projection, sink);
  draw(geometry);
  return sink.path;
}

/** Takes d3's drawing commands (the part of CanvasRenderingContext2D that geoPath calls). */
class Sink {
  path = '';
  #ring: [number, number][] = [];
  readonly #step: number;

  constructor(step: number) {
    this.#step = step;
  }

  moveTo(x: number, y: number): void {
    this.#ring = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.#ring.at(-1) ?? [x, y];
    if (Math.hypot(x - lastX, y - lastY) >= this.#step) this.#ring.push([x, y]);
  }

  closePath(): void {
    const [first, ...rest] = this.#ring.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
    const xs = this.#ring.map(([x]) => x);
    const ys = this.#ring.map(([, y]) => y);
    const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    if (first === undefined || rest.length < 2 || span < LEAST_RING) return;
    let [x, y] = first;
    this.path += `M${String(x)} ${String(y)}l`;
    this.path += rest
      .map(([toX, toY]) => {
        const step = `${String(toX - x)} ${String(toY - y)}`;
        [x, y] = [toX, toY];
        return step;
      })
      .join(' ')
      .replaceAll(' -', '-');
    this.path += 'z';
  }

  arc(): void {
    // Points are drawn by the map itself.
  }

  beginPath(): void {
    this.path = '';
  }
}
