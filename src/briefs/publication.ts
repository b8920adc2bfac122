/** Whether a brief is out: what a build shows, and what waits. */
import type { BriefFrontmatter } from '../schemas/brief.ts';

/**
 * Drafts never are; a published brief is from its moment on.
 *
 * @param now milliseconds since 1970, UTC
 */
export function isOut({ status, publishedAt }: BriefFrontmatter, now: number): boolean {
  return status === 'published' && Date.parse(publishedAt) <= now;
}
