/** The operator's settings as the check sees them: a file of code, whose faults are told as those of the content are. */
import { SettingsError } from '../schemas/settings.ts';
import { findConflictMarkers } from './conflict-markers.ts';
import type { Place, Problem } from './problem.ts';

export interface SettingsFile {
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
  /** Runs it; what it throws is told. */
  readonly load: () => Promise<unknown>;
  /** The variables that may stand in for settings. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Everything that would stop a build before it looks at the content. */
export async function findSettingsProblems(settings: SettingsFile): Promise<Problem[]> {
  const { file, text, load, environment } = settings;
  const markers = findConflictMarkers(file, text);
  if (markers.length > 0) return markers;
  const problem = (place: Place, message: string, remedy: string): Problem => ({
    file,
    ...place,
    severity: 'error',
    message,
    remedy,
  });
  try {
    await load();
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) {
      const said = error instanceof Error ? error.message : String(error);
      return [
        problem(
          placeInStack(file, error),
          `لا تُقرأ الإعدادات: ${said}`,
          'راجع هذا السطر والذي قبله: فاصلة «,» في آخر كل إعداد، وكل نص بين علامتي اقتباس',
        ),
      ];
    }
    return error.faults.map(({ path, message }) => {
      const place = placeOfSetting(text, path);
      const variable = variableAt(text, place);
      const isStandIn = variable !== undefined && environment[variable] !== undefined;
      return problem(
        place,
        message,
        isStandIn
          ? `صحّح متغير البيئة ${variable}، فهو يحل محل الإعداد، أو احذفه`
          : 'صحّح القيمة؛ معنى كل إعداد في README.md، «Settings»',
      );
    });
  }
}

/** Node tells the line of what it cannot read at the head of the stack, and of what fails within it. */
function placeInStack(file: string, error: unknown): Place {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const name = file.slice(file.lastIndexOf('/') + 1).replaceAll('.', '\\.');
  const [, line = '1', column = '1'] =
    new RegExp(`/${name}(?:\\?[^:\\s]*)?:(\\d+)(?::(\\d+))?`).exec(stack) ?? [];
  return { line: Number(line), column: Number(column) };
}

/** The line on which a setting begins: each part of its path is looked for behind the one before. */
function placeOfSetting(text: string, path: readonly string[]): Place {
  const lines = text.split('\n');
  let place: Place = { line: 1, column: 1 };
  let from = 0;
  for (const key of path) {
    const pattern = new RegExp(`(?<![\\w.])${key}(?=\\s*:)`);
    const index = lines.findIndex(
      (line, i) => i >= from && !line.trimStart().startsWith('//') && pattern.test(line),
    );
    if (index === -1) break;
    place = { line: index + 1, column: (lines[index]?.search(pattern) ?? 0) + 1 };
    from = index;
  }
  return place;
}

function variableAt(text: string, { line }: Place): string | undefined {
  return /process\.env\.(\w+)/.exec(text.split('\n')[line - 1] ?? '')?.[1];
}
