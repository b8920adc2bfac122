/** Whether a brief's standfirst only says what its text begins with: then a page prints it once. */
import { foldKey } from '../arabic/folding.ts';

/** Letters of the longest dateline: town, country, day and agency. */
const DATELINE = 80;
const FIRST_PARAGRAPH = /<p\b[^>]*>([\s\S]*?)<\/p>/;

/**
 * @param brief `summary` is plain text, `html` the rendered body
 * @returns true where the first paragraph is the summary, or begins with it (cut short with «…» or not), perhaps behind
 *   the newsroom's town and agency, which a summary has not
 */
export function opensWithSummary(brief: {
  readonly summary: string;
  readonly html: string;
}): boolean {
  const first = FIRST_PARAGRAPH.exec(brief.html)?.[1] ?? '';
  const text = foldKey(first.replace(/<[^>]*>/g, '').replace(/&[^;\s]+;/g, ' ')).trim();
  const summary = foldKey(brief.summary.replace(/…$/, '')).trim();
  const at = summary === '' ? -1 : text.indexOf(summary);
  return at !== -1 && at <= DATELINE;
}
