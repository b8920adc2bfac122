/** Pages of a route with a key each, by which a build tells those that it need not make again (src/build-cache/). */
import { fingerprint } from '../build-cache/fingerprint.ts';

/**
 * A page so made shows nothing but its props, the settings and what its code holds: it asks the digest nothing.
 *
 * @param paths what `getStaticPaths` returns; props are plain data
 * @throws TypeError where they are not
 */
export function keyed<Path extends { readonly props: object }>(
  paths: readonly Path[],
): (Path & { cacheKey?: string })[] {
  // While an editor writes, pages are made when they are looked at.
  if (!import.meta.env.PROD) return [...paths];
  return paths.map((path) => ({ ...path, cacheKey: fingerprint(path.props) }));
}
