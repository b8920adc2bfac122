import { expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { findLostReports } from '../../../src/check/kept-reports.ts';
import { contentFixture } from './content-fixture.ts';

const LEDGER = [
  JSON.stringify({ file: '2025/a.mdx', members: [{ text: 't', joined: 'b-000001' }] }),
  JSON.stringify({
    file: '2025/c.mdx',
    members: [
      {
        text: 'u',
        joined: 'd-000002',
        undo: { line: JSON.stringify({ members: [{ joined: 'e-000003' }] }), followers: [] },
      },
    ],
  }),
  '',
].join('\n');

test('what is remembered as kept and is not there is told, with its line', () => {
  const lost = findLostReports('briefs/.ingest.jsonl', LEDGER, (name) => name === 'b-000001');
  expect(lost).toMatchObject([{ line: 2, severity: 'warning' }]);
  expect(lost[0]?.message).toContain('.joined/d-000002.txt');
});

test('the check sees the folder of what was joined: what is lost, and what git could not merge', async () => {
  const fixture = await contentFixture();
  try {
    await fixture.write('briefs/.ingest.jsonl', LEDGER);
    await fixture.write('briefs/.joined/b-000001.txt', '---\ntitle: خبر\n---\n\nنص.\n');
    await fixture.write(
      'briefs/.joined/x-000009.txt',
      'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n',
    );
    const { problems } = await checkContent(fixture.directory, fixture.directory);
    const told = problems.filter(({ file }) => file.startsWith('briefs/.'));
    expect(told.map(({ file, line, severity }) => [file, line, severity])).toEqual([
      ['briefs/.ingest.jsonl', 2, 'warning'],
      ...[2, 4, 6].map((line) => ['briefs/.joined/x-000009.txt', line, 'error']),
    ]);
  } finally {
    await fixture.remove();
  }
});
