/** A brief whose statements are wrapped, or proposed to be. */
import type { Matcher } from '../entities/matcher.ts';
import { splitFrontmatter } from '../check/frontmatter.ts';
import { compileBrief } from '../markdown/compile-brief.ts';
import { type Proposal, proposeStatements } from './proposals.ts';
import { wrapStatements } from './wrap-statements.ts';

export interface Attribution {
  readonly proposals: readonly Proposal[];
  /** The file with all of them wrapped. */
  readonly text: string;
}

/**
 * Proposes what may be wrapped in a brief. Each proposal is tried: one that would change what the page says is dropped.
 *
 * @param file the whole of a brief's file
 */
export function attributeBrief(file: string, matcher: Matcher): Attribution {
  const words = wordsOf(file);
  if (words === undefined) return { proposals: [], text: file };
  const found = proposeStatements(file, matcher);
  const isSame = (proposals: readonly Proposal[]): boolean =>
    wordsOf(wrapStatements(file, proposals)) === words;
  // Mostly all are, and one look is enough.
  const proposals = isSame(found) ? found : found.filter((one) => isSame([one]));
  if (!isSame(proposals)) return { proposals: [], text: file };
  return { proposals, text: wrapStatements(file, proposals) };
}

/** What the page says, in its elements; the speaker under a quotation of its own is an addition. */
function wordsOf(file: string): string | undefined {
  const { body } = splitFrontmatter(file) ?? {};
  if (body === undefined) return undefined;
  const result = compileBrief(body, (id) => ({ name: id }));
  if ('faults' in result) return undefined;
  return result.compiled.html
    .replaceAll(/<span class="said"[^>]*>«<q>(.*?)<\/q>»<\/span>/gs, '«$1»')
    .replaceAll(/<figure class="said"[^>]*><blockquote>(.*?)<\/blockquote>.*?<\/figure>/gs, '$1')
    .replaceAll(/»\.?<\/p>/g, '»</p>');
}
