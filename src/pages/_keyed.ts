/** Pages of a route with a key each, by which a build tells those that it need not make again (src/build-cache/). */
import { fingerprint } from '../build-cache/fingerprint.ts';

interface Path {
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What the page shows; a function where that is not worth making for pages that nobody looks at. */
  readonly props: object | (() => object);
}

type Made<P extends Path> = Omit<P, 'props'> & {
  readonly props: P['props'] extends () => infer Props ? Props : P['props'];
  readonly cacheKey?: string;
};

/**
 * A page so made shows nothing but its props, the settings and what its code holds: it asks the digest nothing.
 *
 * @param paths what `getStaticPaths` returns; props are plain data
 * @throws TypeError where they are not
 */
export function keyed<P extends Path>(paths: readonly P[]): Made<P>[] {
  // While an editor writes, pages are made when they are looked at.
  if (!import.meta.env.PROD) return paths.map(lazily);
  return paths.map((path) => {
    const props = propsOf(path);
    return { ...path, props, cacheKey: fingerprint(props) };
  });
}

function lazily<P extends Path>(path: P): Made<P> {
  return {
    ...path,
    get props() {
      return propsOf(path);
    },
  };
}

function propsOf<P extends Path>({ props }: P): Made<P>['props'] {
  // What the type says of functions and of what is none.
  return (typeof props === 'function' ? props() : props) as Made<P>['props'];
}
