/** The folders of a run. Tests and benchmarks point them elsewhere; a site of your own never needs to. */
import path from 'node:path';

/** Where the content lies: `content/`, or the folder that MUJAZ_CONTENT names. Absolute. */
export function contentDirectory(): string {
  return path.resolve(process.env.MUJAZ_CONTENT ?? 'content');
}

/**
 * Where drawn cards are kept: `node_modules/.cache/mujaz-cards/`, or MUJAZ_CARDS. Absolute. They are named by what
 * stands on them, so that builds of other content may share them.
 */
export function cardDirectory(): string {
  return path.resolve(process.env.MUJAZ_CARDS ?? 'node_modules/.cache/mujaz-cards');
}

/** Where builds keep what they need not make again: `node_modules/.cache/mujaz/`, or MUJAZ_CACHE. Absolute. */
export function cacheDirectory(): string {
  return path.resolve(process.env.MUJAZ_CACHE ?? 'node_modules/.cache/mujaz');
}

/**
 * What collect has fetched and done: `.collect/`, or MUJAZ_COLLECT. Absolute. It cannot be made again, so it lies where
 * `npm ci` does not take it away.
 */
export function collectDirectory(): string {
  return path.resolve(process.env.MUJAZ_COLLECT ?? '.collect');
}

const DEVELOPMENT = 'MUJAZ_DEVELOPMENT';

/** From now on this process is `npm run dev`. Threads and Vite's copies of this module are told by its environment. */
export function beDevelopment(): void {
  process.env[DEVELOPMENT] = '1';
}

/** Where `npm run dev` keeps what is its own. */
export function developmentDirectory(): string {
  return path.join(cacheDirectory(), 'dev');
}

/**
 * Where the bodies of briefs lie (briefs/body-store.ts). Builds and `npm run dev` each have a folder, since each takes
 * away what none of its own briefs has.
 */
export function bodyDirectory(): string {
  const isDevelopment = process.env[DEVELOPMENT] !== undefined;
  return path.join(isDevelopment ? developmentDirectory() : cacheDirectory(), 'bodies');
}
