/** What ingest keeps of reports that it joined (`.joined/`): whether all is there that it remembers. */
import type { Problem } from './problem.ts';

/** A name in a line of the ledger (ingest/store/ledger.ts); those in the line of a joined brief are escaped. */
const KEPT = /"joined":"([^"\\]+)"/g;

/**
 * @param file the ledger, as messages name it
 * @param text what it says
 * @param isThere whether the folder of what was joined has a file of that name
 * @returns a warning for each that is missing: no page needs it, but nothing else has its words
 */
export function findLostReports(
  file: string,
  text: string,
  isThere: (name: string) => boolean,
): Problem[] {
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(KEPT)].flatMap(([, name = '']): Problem[] =>
      isThere(name)
        ? []
        : [
            {
              file,
              line: at + 1,
              column: 1,
              severity: 'warning',
              message: `لا ملف في ‎.joined/${name}.txt، وفي سجل ingest أن نص مادة ضُمت محفوظ فيه`,
              remedy:
                'أعده من git (git restore)؛ ومن غيره لا يعيد npm run split نصها، ولا ضرر على صفحة',
            },
          ],
    ),
  );
}
