/** What must hold before a brief is shown, or is taken back: beyond what its keys allow one by one. */
import { PLACEHOLDER, UNDATED } from '../schemas/brief.ts';
import type { BriefEntry } from './entry.ts';
import type { Problem } from './problem.ts';

export function publicationProblems(brief: BriefEntry): Problem[] {
  const { data, body, bodyLine, id } = brief;
  const problem = (line: number, message: string, remedy: string): Problem => ({
    file: brief.file,
    line,
    column: 1,
    severity: 'error',
    message,
    remedy,
  });
  const date = dateProblem(brief);
  if (data.status === 'withdrawn' && data.withdrawal === undefined) {
    return [
      {
        ...problem(
          1,
          'موجز مسحوب، ولا يُقال لماذا سُحب',
          'أضف withdrawal: { at: اليوم, reason: السبب في سطر واحد }',
        ),
        ...brief.locate().placeOf(['status'], true),
      },
      ...date,
    ];
  }
  if (data.status !== 'published') return date;
  const problems: Problem[] = [...date];
  if (id.startsWith(UNDATED)) {
    problems.push(
      problem(
        1,
        'موجز منشور، واسم ملفه بلا تاريخ',
        'أعد تسمية الملف ليبدأ بيوم النشر، مثل 2025-09-24، وانقله إلى مجلد سنته',
      ),
    );
  }
  if ([data.summary, body.trim()].includes(PLACEHOLDER)) {
    problems.push(
      problem(
        data.summary === PLACEHOLDER ? 2 : bodyLine,
        `موجز منشور، وفيه «${PLACEHOLDER}»`,
        'اكتب الملخص والنص، أو أعده مسودة (status: draft)',
      ),
    );
  }
  return problems;
}

const DAY = 86_400_000;

/**
 * The day in a file's name is that of its address for good. It is the day of publication; a day beside it is the same
 * one by another clock (the source's, the site's, the editor's), and where only the month is known, any day of that.
 */
function dateProblem({ id, data, file, locate }: BriefEntry): Problem[] {
  const { status, publishedAt, publishedPrecision } = data;
  if (status === 'draft' || publishedAt === undefined || id.startsWith(UNDATED)) return [];
  const [named, written] = [id.slice(0, 10), publishedAt.slice(0, 10)];
  const isSameMonth = publishedPrecision === 'month' && named.slice(0, 7) === written.slice(0, 7);
  // A name without a real day has a fault of its own.
  const isNear = !(Math.abs(Date.parse(named) - Date.parse(written)) > DAY);
  if (isSameMonth || isNear) return [];
  return [
    {
      file,
      ...locate().placeOf(['publishedAt']),
      severity: 'error',
      message: `يوم النشر ${written}، واسم الملف يبدأ بيوم آخر: ${named}`,
      remedy:
        'صحّح publishedAt، أو أعد تسمية الملف بيوم النشر؛ وإن سبق نشره باسمه هذا فأضف الاسم إلى formerly',
    },
  ];
}
