/** A locator map: where a country lies among its neighbours. */
import { geoAzimuthalEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import { allLands, type Land, landOf, mainPart } from './world.ts';
import { COARSE, FINE, outline, outlineOf, project, type Rings } from './outline.ts';

export interface LocatorMap {
  readonly width: number;
  readonly height: number;
  /** The `d` of a path of all the land around. */
  readonly around: string;
  /** The country's own. */
  readonly here: string;
  /** Where a point marks a country too small to be seen; absent for others. */
  readonly point?: { readonly x: number; readonly y: number };
}

const WIDTH = 320;
const HEIGHT = 220;
/** How much of the map the country fills at most. */
const SHARE = 0.42;
/** The scale of a view about 3,000 km wide: small countries are shown in their region. */
const CLOSEST = 720;
/** At a smaller scale a country is a continent wide: its coast needs no detail. */
const VAST = 250;
/** Characters of the path of all the land around: about a kilobyte compressed. */
const MOST_AROUND = 3000;
/** Pixels between two points, beyond which a coast is none any more. */
const COARSEST = 8;
/** Pixels across, under which a country needs a point. */
const SPECK = 12;

/**
 * Takes some hundredths of a second: pages show what was drawn before (locator-maps.ts).
 *
 * @param id ISO 3166-1 alpha-2, lower-case
 * @returns undefined for a country that the map does not have
 */
export function drawLocatorMap(id: string): LocatorMap | undefined {
  const land = landOf(id);
  if (land === undefined) return undefined;
  const projection = projectionFor(land.geometry, land.centre);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(mainPart(land.geometry));
  const across = Math.max(right - left, bottom - top);
  const [x = WIDTH / 2, y = HEIGHT / 2] = projection(land.centre) ?? [];
  const isVast = projection.scale() < VAST;
  const near = allLands()
    .filter((other) => other.geometry !== land.geometry && isNear(other, projection))
    .flatMap(({ coarse }) => project(coarse, projection));
  const around = outlineWithin(MOST_AROUND, near);
  return {
    width: WIDTH,
    height: HEIGHT,
    around,
    here: outline(land.geometry, projection, isVast ? COARSE : FINE),
    ...(across < SPECK ? { point: { x: Math.round(x), y: Math.round(y) } } : {}),
  };
}

/** The finest outline that is short enough for a page that weighs little. */
function outlineWithin(most: number, rings: Rings): string {
  let step = COARSE;
  let path = outlineOf(rings, step);
  while (path.length > most && step < COARSEST) {
    step += 0.8;
    path = outlineOf(rings, step);
  }
  return path;
}

function projectionFor(geometry: Land['geometry'], centre: [number, number]): GeoProjection {
  const [longitude, latitude] = centre;
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitSize([WIDTH * SHARE, HEIGHT * SHARE], mainPart(geometry));
  return projection
    .scale(Math.min(projection.scale(), CLOSEST))
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipAngle(80)
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

/** A cheap test by longitude and latitude, so that not all the world is projected for every map. */
function isNear({ bounds: [west, south, east, north] }: Land, projection: GeoProjection): boolean {
  const [turn, tilt] = projection.rotate();
  const [longitude, latitude] = [-turn, -tilt];
  const reach = (Math.hypot(WIDTH, HEIGHT) / 2 / projection.scale()) * (180 / Math.PI) * 1.1;
  const [middle, half] = west > east ? [180, 180] : [(west + east) / 2, (east - west) / 2];
  const apart = Math.abs(((middle - longitude + 540) % 360) - 180);
  // A degree of longitude shrinks towards the poles.
  const wide =
    reach / Math.max(0.15, Math.cos((Math.min(85, Math.abs(latitude) + reach) * Math.PI) / 180));
  return south <= latitude + reach && north >= latitude - reach && apart <= half + wide;
}
