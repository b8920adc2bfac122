/** Connections to public addresses alone: what was checked is what is connected to, so that no name can mean two things. */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';
import { type Exceptions, NOT_PUBLIC } from './target.ts';

/** A name leads into somebody's own network: told in Arabic. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

/** As `dns.lookup` with `all`. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: Error | null, addresses?: LookupAddress[]) => void,
) => void;

const system: Resolve = (host, options, done) => {
  lookup(host, options, done);
};

/**
 * A lookup for sockets (`net.connect`) that hands on no address where one of them is not public: a name with a public and
 * a private address is an attack or a mistake.
 */
export function guardedLookup(resolve: Resolve = system): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses = []) => {
      const [first] = addresses;
      const inner = addresses.find(({ address }) => !isPublicAddress(address));
      if (error !== null) done(error, '');
      else if (inner !== undefined)
        done(new RefusedAddress(`${NOT_PUBLIC} (${host} ← ${inner.address})`), '');
      else if (first === undefined) done(new Error(`ENOTFOUND ${host}`), '');
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

/**
 * @param exceptions servers that are connected to unchecked
 * @param timeout milliseconds until a connection has to stand
 * @param resolve of names; the system's where it is not given
 */
export function guardedConnector(
  exceptions: Exceptions,
  timeout: number,
  resolve?: Resolve,
): buildConnector.connector {
  const open = buildConnector({ timeout });
  const guarded = buildConnector({ timeout, lookup: guardedLookup(resolve) });
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const port =
      options.port === '' ? (options.protocol === 'https:' ? '443' : '80') : options.port;
    (exceptions.has(`${host}:${port}`) ? open : guarded)(options, done);
  };
}
