/** A digest by which a brief's text is known again. */
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { resultCode } from '../build-cache/result-code.ts';
import { site } from '../site.ts';

/** What reads, checks and compiles briefs begins there. */
const CODE = 'src/content.config.ts';

/**
 * @returns a function that takes a text to a digest of it, of the code that checks and compiles it, and of the settings
 * (links have the site's address)
 */
export function briefDigests({
  config,
  generateDigest,
}: Pick<LoaderContext, 'config' | 'generateDigest'>): (text: string) => string {
  const code = resultCode(fileURLToPath(config.root), CODE, site);
  return (text) => generateDigest(code + text);
}
