/** An edition as plain text: what a reader pastes into a message. */
import type { Brief } from '../digest/model.ts';

export interface TextHeading {
  readonly heading: string;
  /** The edition's own page, absolute. */
  readonly address: string;
  readonly briefUrl: (id: string) => string;
}

/**
 * Every line begins with an Arabic letter or a sign without direction, so that messaging apps, which guess the
 * direction line by line (Unicode UAX #9, rule P2), set it from the right; addresses stand on lines of their own.
 *
 * @param briefs in the order in which they are told
 */
export function editionText(
  briefs: readonly Brief[],
  { heading, address, briefUrl }: TextHeading,
): string {
  const parts = briefs.map((brief) =>
    [
      `◆ ${brief.title}`,
      brief.summary,
      ...brief.changes.map(({ what, before, after }) => `• ${what}: كان ${before}، صار ${after}`),
      briefUrl(brief.id),
    ].join('\n'),
  );
  return `${[heading, ...parts, `العدد على الموقع:\n${address}`].join('\n\n')}\n`;
}
