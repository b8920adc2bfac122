/** Whether a brief is out: what a build shows, and what waits. */
import { isComplete, type OpenFrontmatter } from '../schemas/brief.ts';

/**
 * Drafts never are; a published brief is from its moment on.
 *
 * @param now milliseconds since 1970, UTC
 */
export function isOut(data: OpenFrontmatter, now: number): boolean {
  return data.status === 'published' && isComplete(data) && Date.parse(data.publishedAt) <= now;
}

/** A brief that was out and was taken back: its address says so, and nothing else of it is shown. */
export function isWithdrawn(data: OpenFrontmatter): boolean {
  return data.status === 'withdrawn' && isComplete(data);
}
