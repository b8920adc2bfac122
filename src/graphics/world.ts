/**
 * The world's outlines: Natural Earth at 1:50 million (public domain, by the package world-atlas), which has the
 * small states that the coarser maps leave out. Borders are its own; we neither redraw nor name them.
 */
import { geoBounds, geoCentroid } from 'd3-geo';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

export interface Land {
  readonly geometry: Geometry;
  /** The same with fewer points: what stands around a country is drawn more coarsely than this on every map. */
  readonly coarse: Geometry;
  /** West, south, east and north, in degrees; west is greater than east across the antimeridian. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

/** A country's outline with the middle of its main part. */
export interface CountryLand extends Land {
  readonly centre: [longitude: number, latitude: number];
}

let world:
  | { readonly lands: readonly Land[]; readonly byCode: ReadonlyMap<string, CountryLand> }
  | undefined;

/** All lands of the map, whether they have an ISO code or not. */
export function allLands(): readonly Land[] {
  return loadWorld().lands;
}

/**
 * @param id ISO 3166-1 alpha-2, lower-case
 * @returns undefined for the few that the map does not have
 */
export function landOf(id: string): CountryLand | undefined {
  const numeric = countries.alpha2ToNumeric(id.toUpperCase());
  return numeric === undefined ? undefined : loadWorld().byCode.get(numeric);
}

function loadWorld() {
  if (world !== undefined) return world;
  // The file is a TopoJSON topology with this object; JSON imports are typed too loosely to say so.
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection;
  const byCode = new Map<string, CountryLand>();
  const lands = features.map(({ id, geometry }): Land => {
    const [[west, south], [east, north]] = geoBounds(geometry);
    const land: Land = {
      geometry,
      coarse: thinned(geometry),
      bounds: [west, south, east, north],
    };
    // Australia's and France's islands share their code; the first feature is the country.
    if (typeof id === 'string' && !byCode.has(id)) {
      const main = mainPart(geometry);
      byCode.set(id, { ...land, centre: geoCentroid(main) });
    }
    return land;
  });
  world = { lands, byCode };
  return world;
}

/** Degrees between two points: two pixels on the closest map (locator.ts). */
const COARSE_DEGREES = 0.15;
/** Rings that have no more are left whole: a triangle must not become a line. */
const FEW_POINTS = 12;

function thinned(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: geometry.coordinates.map(thinnedRing) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  const coordinates = geometry.coordinates.map((polygon) => polygon.map(thinnedRing));
  return { type: 'MultiPolygon', coordinates };
}

/** The first point stays, and is the last one too: a ring is closed (RFC 7946, 3.1.6). */
function thinnedRing(ring: Position[]): Position[] {
  if (ring.length <= FEW_POINTS) return ring;
  const kept: Position[] = [];
  for (const point of ring.slice(0, -1)) {
    const [x = 0, y = 0] = point;
    const [lastX = NaN, lastY = NaN] = kept.at(-1) ?? [];
    if (!(Math.hypot(x - lastX, y - lastY) < COARSE_DEGREES)) kept.push(point);
  }
  const [first] = kept;
  return kept.length < 4 || first === undefined ? ring : [...kept, first];
}

/** The polygon with the longest outline: a country's map is centred on its mainland, not between its islands. */
export function mainPart(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const [largest = []] = geometry.coordinates.toSorted(
    (a, b) => spread(b[0] ?? []) - spread(a[0] ?? []),
  );
  return { type: 'Polygon', coordinates: largest };
}

function spread(ring: readonly (readonly number[])[]): number {
  const [x, y] = [0, 1].map((axis) => ring.map((point) => point[axis] ?? 0)) as [
    number[],
    number[],
  ];
  return (Math.max(...x) - Math.min(...x)) * (Math.max(...y) - Math.min(...y));
}
