/** Everything that a server is told of the site. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type HeaderRule, headerRules } from './headers.ts';

/** The style that pages in one file carry inside. */
const OFFLINE_STYLE = 'src/styles/offline/offline.css';

/** SHA-256 of a style, as policies name it. */
export function styleHash(style: string): string {
  return createHash('sha256').update(style).digest('base64');
}

/**
 * @param hasEditingPage whether `admin/` is published too
 * @returns the rules for this site; the first one is for all files
 */
export async function siteHeaderRules(hasEditingPage: boolean): Promise<HeaderRule[]> {
  return headerRules(styleHash(await readFile(OFFLINE_STYLE, 'utf8')), hasEditingPage);
}
