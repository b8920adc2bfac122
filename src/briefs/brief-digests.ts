/** Digests by which a brief's text is known again. */
import type { LoaderContext } from 'astro/loaders';
import { absolute, routes } from '../routes.ts';
import { chainDigest } from './chain-digest.ts';

export interface BriefDigests {
  /** Of a text, and the code that checks it. */
  readonly ofText: (text: string) => string;
  /** Of a text, the code that compiles it, and the site's address, which links have. */
  readonly ofBody: (text: string) => string;
}

export async function briefDigests({
  config,
  generateDigest,
}: Pick<LoaderContext, 'config' | 'generateDigest'>): Promise<BriefDigests> {
  const chain = await chainDigest(config.root);
  const everywhere = chain + absolute(routes.home);
  return {
    ofText: (text) => generateDigest(chain + text),
    ofBody: (text) => generateDigest(everywhere + text),
  };
}
