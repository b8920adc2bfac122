/** What comparing needs of the registries and of briefs for which the ledger keeps nothing. */
import path from 'node:path';
import type { Content } from '../check/entry.ts';
import { matcherOf } from '../entities/registry.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { keepProfile } from '../stories/kept-profile.ts';
import type { LedgerEntry } from './store/ledger.ts';
import { briefText } from './store/unrecorded-briefs.ts';
import { storyOf } from './story.ts';
import type { Knowing } from './events/run-events.ts';

/** @param directory the folder of briefs */
export function storyKnowledgeOf(content: Content, directory: string): Knowing {
  const { countries, actors } = content;
  const stories = new Map<string, string>();
  let matcher: ReturnType<typeof matcherOf> | undefined;
  const read = async ({ file, outlet }: LedgerEntry): Promise<string> => {
    const text = await readIfThere(path.join(directory, file));
    const brief = text === undefined ? undefined : briefText(text);
    if (brief === undefined) return '';
    matcher ??= matcherOf(content);
    const { title, summary, paragraphs, publishedAt } = brief;
    const texts = [title, summary, ...paragraphs];
    return keepProfile(storyOf(texts, undefined, outlet, publishedAt, matcher));
  };
  return {
    async storyOf(entry) {
      const known = stories.get(entry.file) ?? (await read(entry));
      stories.set(entry.file, known);
      return known;
    },
    nameOf(term) {
      if (term.startsWith('=')) return countries.get(term.slice(1))?.data.name;
      return term.startsWith('@') ? actors.get(term.slice(1))?.data.name : undefined;
    },
  };
}
