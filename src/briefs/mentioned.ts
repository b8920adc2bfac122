/** Of whom a statement speaks. */
import type { Matcher } from '../entities/matcher.ts';
import type { StatementInText } from '../digest/model.ts';

/**
 * @param evidence the text around: a full name in it explains a surname in a statement
 * @param never ids that the editor forbids to find in the brief
 * @returns of each statement the ids of the actors that it names, its speaker left out
 */
export function mentionedIn(
  statements: readonly StatementInText[],
  evidence: string,
  matcher: Matcher,
  never: readonly string[],
): string[][] {
  if (statements.length === 0) return [];
  const texts = statements.map(({ text }) => text.replaceAll('\n', ' '));
  const { mentions } = matcher.find([...texts, evidence].join('\n'));
  let end = -1;
  return statements.map(({ by }, i) => {
    const start = end + 1;
    end = start + (texts[i]?.length ?? 0);
    const ids = mentions
      .filter((mention) => mention.type === 'actor' && mention.start >= start && mention.end <= end)
      .map(({ id }) => id)
      .filter((id) => id !== by && !never.includes(id));
    return [...new Set(ids)];
  });
}
