/** What publishing says to an editor. */
import { formatProblem } from '../check/report.ts';
import type { Publication, Refused } from './publish-briefs.ts';

/**
 * @param isDry nothing was written
 * @returns lines in Arabic: what was done, and of each that was refused why, and what to do
 */
export function reportPublication(
  { published, already, refused }: Publication,
  isDry: boolean,
): { readonly done: readonly string[]; readonly refused: readonly string[] } {
  return {
    done: [
      ...published.map(({ file }) => `${isDry ? 'يُنشر' : 'نُشر'}: ${file}`),
      ...already.map((id) => `منشور من قبل: ${id}`),
    ],
    refused: refused.map(reportRefused),
  };
}

/** Why one was not published, and what to do. */
export function reportRefused({ id, problems, fault }: Refused): string {
  return [
    `لم يُنشر ${id}:`,
    ...(fault === undefined ? [] : [`  ${fault}`]),
    ...problems.map(formatProblem),
  ].join('\n');
}
