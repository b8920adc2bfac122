/** What of an article tells its story: its whole text, of which a brief may show a part only. */
import type { Findings, Matcher } from '../entities/matcher.ts';
import { profileOf, type StoryProfile } from '../stories/profile.ts';
import type { EntityPlace } from '../stories/terms.ts';

/**
 * @param texts title, standfirst and paragraphs without their datelines
 * @param found in these texts, a line each; undefined where nobody has looked yet
 * @param outlet its id; undefined where it is not known
 */
export function storyOf(
  texts: readonly string[],
  found: Findings | undefined,
  outlet: string | undefined,
  publishedAt: string | undefined,
  matcher: Matcher,
): StoryProfile {
  const [title = '', ...rest] = texts;
  const { mentions, inner } = found ?? matcher.find(texts.join('\n'));
  const entities = [...mentions, ...inner].flatMap(({ type, id, start, end }): EntityPlace[] => {
    if (type === 'country') return [{ start, end, term: `=${id}` }];
    return type === 'actor' ? [{ start, end, term: `@${id}` }] : [];
  });
  return profileOf({ title, body: rest.join('\n'), entities, outlet: outlet ?? '', publishedAt });
}
