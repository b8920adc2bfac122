/** Where sources differ, notes on them, weights and proposals: what the check lets through and what it tells. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { reportProposals } from '../../../src/check/report.ts';
import { findWaitingProposals } from '../../../src/check/waiting-proposals.ts';
import { BRIEF, type ContentFixture, contentFixture } from './content-fixture.ts';

let content: ContentFixture;
beforeEach(async () => {
  content = await contentFixture();
  await content.write(
    'outlets/paper.yaml',
    'name: صحيفة\nownership: private\nowner: دار\ntimeZone: UTC\nrights: full\n',
  );
});
afterEach(() => content.remove());

const FILE = 'briefs/2025/2025-09-24-first.mdx';
const SECOND = '  - { outlet: agency, url: https://example.org/1 }\n  - { outlet: paper, alone: [اسم القائد] }\n'; // prettier-ignore

/** The brief with two sources and these keys. */
async function checkWith(keys: string) {
  const text = BRIEF.replace(/sources:\n.*\n/, `sources:\n${SECOND}${keys}`);
  await content.write(FILE, text);
  return checkContent(content.directory, content.directory);
}

async function messagesOf(keys: string): Promise<string[]> {
  const { problems } = await checkWith(keys);
  return problems.map((p) => `${String(p.line)}:${String(p.column)} ${p.severity} ${p.message} ${p.remedy}`); // prettier-ignore
}

const differs = (values: string, rest = ''): string =>
  `differs:\n  - what: عدد القتلى\n${rest}    values:\n${values}`;
const value = (source: string, said: string): string =>
  `      - { source: ${source}, value: ${said} }\n`;
const TWO = value('agency', 'عشرة') + value('paper', 'اثنا عشر');

test.each([
  ['two that differ', differs(TWO)],
  ['and which of them is the later one', differs(TWO, '    later: paper\n')],
  ['a note on the sources', 'sourcesNote: المصدر الثاني وحده يسمي القائد.\n'],
  ['a weight', 'weight: -9\n'],
])('is sound: %s', async (_, keys) => {
  expect(await messagesOf(keys)).toEqual([]);
});

test.each([
  ['one value', differs(value('agency', 'عشرة')), '15:7', 'الخلاف بين مصدرين أو أكثر'],
  ['one source twice', differs(value('agency', 'أ') + value('agency', 'ب')), '15:7', 'لمصدر واحد قيمتان'],
  ['one value twice', differs(value('agency', 'أ') + value('paper', 'أ')), '15:7', 'القيم كلها واحدة'],
  ['a later one that says nothing of it', differs(TWO, '    later: radio\n'), '14:12', 'الأحدث واحد من مصادر البند'],
  ['an outlet that is no source', differs(value('agency', 'أ') + value('papre', 'ب')), '16:19', '«papre» ليس من مصادر الموجز لعلك تقصد «paper»'],
  ['a note on two lines', 'sourcesNote: "سطر\\nآخر"\n', '12:14', 'أكثر من سطر'],
  ['a weight beyond the steps', 'weight: 10\n', '12:9', 'الوزن عدد صحيح من -9 إلى 9'],
  ['a weight in words', 'weight: ثقيل\n', '12:9', 'الوزن عدد صحيح'],
  ['a proposal of an unknown kind', 'proposed: { titles: [أ] }\n', '12:13', 'مفتاح غير معروف: «titles»'],
])('is refused: %s', async (_, keys, place, message) => {
  const messages = await messagesOf(keys);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(message);
  expect(messages[0]).toMatch(new RegExp(`^${place} error`));
}); // prettier-ignore

const PROPOSED = `proposed:
  points: [أ, { text: ب, because: "جملة." }]
  watch: [{ when: غدا, what: جلسة, because: جملة }]
  confidence: { value: low, because: مصدر واحد }
`;

test('proposals are no problem, however they are typed, and the check tells of them', async () => {
  const { problems, content: checked } = await checkWith(PROPOSED);
  expect(problems).toEqual([]);
  const waiting = findWaitingProposals(checked);
  expect(waiting).toEqual([
    {
      id: '2025-09-24-first',
      file: FILE,
      counts: [
        { kind: 'points', n: 2 },
        { kind: 'watch', n: 1 },
        { kind: 'confidence', n: 1 },
      ],
    },
  ]);
  const report = reportProposals(waiting);
  expect(report).toContain('وليست أخطاء');
  expect(report).toContain('npm run accept -- ');
  expect(report).toContain(
    `${FILE}\n  الخلاصة (points): 2، ماذا نراقب (watch): 1، درجة الثقة (confidence): 1`,
  );
});

test('without proposals the check says nothing of them, and of many it names the first', async () => {
  const { content: checked } = await checkWith('proposed: { points: [] }\n');
  expect(reportProposals(findWaitingProposals(checked))).toBe('');
  const many = Array.from({ length: 25 }, (_, i) => ({
    id: `b${String(i)}`,
    file: `b${String(i)}.mdx`,
    counts: [{ kind: 'points' as const, n: 1 }],
  }));
  const report = reportProposals(many);
  expect(report).toContain('b19.mdx');
  expect(report).not.toContain('b20.mdx');
  expect(report).toMatch(/أخرى: 5\.$/);
});
