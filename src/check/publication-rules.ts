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
    ];
  }
  if (data.status !== 'published') return [];
  const problems: Problem[] = [];
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
