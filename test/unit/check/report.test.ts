/** How the report reads where letters run from the right. */
import { expect, test } from 'vitest';
import { reportCheck } from '../../../src/check/report.ts';

type Reported = Parameters<typeof reportCheck>[0];
const NONE = { briefs: new Map(), countries: new Map(), actors: new Map(), outlets: new Map(), topics: new Map() }; // prettier-ignore

function reportOf(message: string): string {
  const problem = { file: 'content/briefs/2025/2025-09-24-x.mdx', line: 4, column: 1, severity: 'error', message, remedy: 'صححه' } as const; // prettier-ignore
  return reportCheck({ content: NONE, problems: [problem] } satisfies Reported);
}

test.each<[string, string]>([
  ['يوم النشر 2099-01-02، واسم الملف 2025-03-26', 'يوم النشر \u200e2099-01-02، واسم الملف \u200e2025-03-26'],
  ['في شهر «2025-03»', 'في شهر «\u200e2025-03»'],
])('a day in figures keeps its order: %s', (message, shown) => {
  expect(reportOf(message)).toContain(`خطأ: ${shown}\n`);
}); // prettier-ignore

test.each(['الملف briefs/2025/2025-09-24-x.mdx', 'الرقم 12025-03-26', 'الهاتف 2025-0355'])(
  'what is no day stays as it is: %s',
  (message) => {
    expect(reportOf(message)).not.toContain('\u200e');
  },
);
