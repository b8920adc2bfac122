/** What the check says to an editor, in a terminal. */
import { count } from '../arabic/counted-nouns.ts';
import type { CheckedContent } from './check-content.ts';
import type { Problem } from './problem.ts';
import type { Proposed } from '../schemas/proposed.ts';
import type { UnseenForm } from './unseen-forms.ts';
import type { WaitingProposals } from './waiting-proposals.ts';

/**
 * The report of a check: each problem with its place and remedy, then one line that sums up.
 *
 * @example
 * content/briefs/2025/2025-09-24-x.mdx:7:12
 *   خطأ: لا طرف معرّفه «sergey-lavrof»
 *   العلاج: لعلك تقصد «sergey-lavrov»، أو أنشئ content/actors/sergey-lavrof.yaml
 */
export function reportCheck({
  content,
  problems,
}: Pick<CheckedContent<unknown>, 'content' | 'problems'>): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const sum =
    problems.length > 0
      ? `${count(errors, 'error')}، ${count(warnings, 'warning')}.`
      : `المحتوى سليم: ${[
          count(content.briefs.size, 'brief'),
          count(content.countries.size, 'country'),
          count(content.actors.size, 'actor'),
          count(content.outlets.size, 'outlet'),
          count(content.topics.size, 'topic'),
        ].join('، ')}.`;
  return [...shown(problems), sum].join('\n\n');
}

/** So many of a file are shown: whoever mends them sees what is left the next time. */
const MOST_OF_A_FILE = 20;

/** The problems in their order; of a file that has many the first ones, errors before warnings, and how many more. */
function shown(problems: readonly Problem[]): string[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile.values()].flatMap((ofFile) => {
    if (ofFile.length <= MOST_OF_A_FILE) return ofFile.map(formatProblem);
    const [errors, warnings] = [
      ofFile.filter(({ severity }) => severity === 'error'),
      ofFile.filter(({ severity }) => severity === 'warning'),
    ];
    const first = new Set([...errors, ...warnings].slice(0, MOST_OF_A_FILE));
    const more = `${ofFile[0]?.file ?? ''}\n  وفي هذا الملف مواضع أخرى: ${String(ofFile.length - first.size)}. أصلح ما سبق، ثم أعد الفحص.`;
    return [...ofFile.filter((problem) => first.has(problem)).map(formatProblem), more];
  });
}

/** What `--fix` did: each file with how many places were put right in it. */
export function reportFixes(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return 'لا شيء يُصلح آليًّا.\n';
  const lines = [...counts].map(([file, n]) => `${file}: ${count(n, 'place')}`);
  return `أُصلح ما لا يحتاج إلى قرار:\n${lines.join('\n')}\n`;
}

/**
 * What the check says of registered names that no brief has: how many, or each with its file.
 *
 * @returns an empty text where there are none
 */
export function reportUnseen(forms: readonly UnseenForm[], isListed: boolean): string {
  if (forms.length === 0) return '';
  const sum = `أسماء مسجّلة لم ترد في أي موجز: ${String(forms.length)}`;
  if (!isListed) return `${sum} (لعرضها: npm run check -- --unseen).`;
  return [`${sum}:`, ...forms.map(({ file, form }) => `${file}\t${form}`)].join('\n');
}

const PROPOSAL_LABELS: Readonly<Record<keyof Proposed, string>> = {
  points: 'الخلاصة',
  changes: 'ما الذي تغيّر',
  watch: 'ماذا نراقب',
  unknowns: 'ما لا نعرفه بعد',
  confidence: 'درجة الثقة',
  follows: 'ما يتابعه',
  alone: 'ما انفرد به مصدر',
  differs: 'أين تختلف المصادر',
};

/**
 * What the check says of proposals that wait for an editor: what they are, how many, and how they are taken in.
 *
 * @returns an empty text where there are none
 */
export function reportProposals(waiting: readonly WaitingProposals[]): string {
  if (waiting.length === 0) return '';
  const shown = waiting.slice(0, MOST_WAITING).map(({ file, counts }) => {
    const kinds = counts.map(({ kind, n }) => `${PROPOSAL_LABELS[kind]} (${kind}): ${String(n)}`);
    return `${file}\n  ${kinds.join('، ')}`;
  });
  const left = waiting.length - shown.length;
  return [
    'مقترحات تنتظر قرار المحرر، وليست أخطاء: هي في «proposed»، ولا يراها القارئ ما لم تُقبل.',
    'للقبول: npm run accept -- معرّف الموجز، ثم ما يُقبل (points مثلًا). وما لا يلزم منها فاحذفه.',
    ...shown,
    ...(left > 0 ? [`ومثلها في موجزات أخرى: ${String(left)}.`] : []),
  ].join('\n');
}

/** So many briefs with proposals are named. */
const MOST_WAITING = 20;

/** A problem in three lines: its place, what is wrong, what to do. */
export function formatProblem({ file, line, column, severity, message, remedy }: Problem): string {
  const label = severity === 'error' ? 'خطأ' : 'تنبيه';
  const text = `  ${label}: ${message}\n  العلاج: ${remedy}`.replace(DATE, '\u200e$&');
  return `${file}:${String(line)}:${String(column)}\n${text}`;
}

/**
 * A day or month in figures. After an Arabic letter its parts are ordered from the right, «02-01-2099» (Unicode UAX #9,
 * W2: its digits count as Arabic), but not after a mark of direction.
 */
const DATE = /(?<![\p{L}\p{N}/._-])\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}])/gu;
