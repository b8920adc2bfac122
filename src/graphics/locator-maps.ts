/** The locator maps of all countries, drawn by `npm run locator-maps`. */
import type { LocatorMap } from './locator.ts';
import drawn from './locator-maps.json' with { type: 'json' };

const maps = new Map<string, LocatorMap>(Object.entries(drawn));

/**
 * @param id ISO 3166-1 alpha-2, lower-case
 * @returns undefined for a country that the map of the world does not have
 */
export function locatorMap(id: string): LocatorMap | undefined {
  return maps.get(id);
}
