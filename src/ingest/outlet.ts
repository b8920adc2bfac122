/** Which outlet an article comes from. */
import type { Matcher } from '../entities/matcher.ts';
import type { Block } from './block.ts';

export interface FoundOutlet {
  readonly id: string;
  /** As printed. */
  readonly name: string;
}

/**
 * The outlet that the page's furniture names (captions, credits), else none: an outlet named in the text itself is
 * somebody who is quoted.
 */
export function findOutlet(blocks: readonly Block[], matcher: Matcher): FoundOutlet | undefined {
  for (const block of blocks) {
    if (block.why !== 'caption' && block.why !== 'boilerplate') continue;
    const mention = matcher.find(block.text).mentions.find(({ type }) => type === 'outlet');
    if (mention !== undefined) return { id: mention.id, name: mention.form };
  }
  return undefined;
}
