import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { changedBriefs } from '../../../scripts/check/git-changes.ts';
import { findSilentChanges } from '../../../src/check/silent-changes.ts';
import { BRIEF, contentFixture } from './content-fixture.ts';

const found = (after: string, before = BRIEF): number =>
  findSilentChanges([{ file: 'x.mdx', before, after }]).length;

test.each([
  ['another text', BRIEF.replace('نص الموجز', 'نص آخر'), 1],
  ['another title', BRIEF.replace('عنوان', 'عنوان آخر'), 1],
  ['other spaces', BRIEF.replace('نص الموجز.', 'نص\nالموجز.\n'), 0],
  ['other tags', BRIEF.replace('[ml]', '[]'), 0],
  ['who said it', BRIEF.replace('نص', '<Said name="س">نص</Said>'), 0],
  [
    'who said it, in whose words',
    BRIEF.replace('نص الموجز', '<Quote name="س">نص الموجز</Quote>'),
    1,
  ],
  [
    'a new time of update',
    BRIEF.replace('نص الموجز', 'نص آخر').replace(
      'status:',
      'updatedAt: 2025-09-25T00:00:00Z\nstatus:',
    ),
    0,
  ],
  [
    'a correction',
    BRIEF.replace('نص الموجز', 'نص آخر').replace(
      'status:',
      'corrections: [{ at: 2025-09-25, note: ت }]\nstatus:',
    ),
    0,
  ],
  [
    'a note on the sources that stood at the end of the text',
    BRIEF.replace('\nنص الموجز.\n', '\n').replace('sources:', 'sourcesNote: نص الموجز.\nsources:'),
    0,
  ],
  ['a new note on the sources', BRIEF.replace('sources:', 'sourcesNote: مصدر.\nsources:'), 1],
  ['where the sources differ', BRIEF.replace('sources:', 'differs: []\nsources:'), 1],
  ['what waits for an editor', BRIEF.replace('sources:', 'proposed: { points: [أ] }\nsources:'), 0],
  ['what cannot be read', '---\n{', 0],
])('%s', (_, after, n) => {
  expect(found(after)).toBe(n);
});

test('a quotation that is wrapped says the same', () => {
  const marked = BRIEF.replace('نص الموجز', '«نص الموجز»');
  expect(found(BRIEF.replace('نص الموجز', '<Quote name="س">نص الموجز</Quote>'), marked)).toBe(0);
});

test('a draft may change as it likes', () => {
  const draft = BRIEF.replace('published\n', 'draft\n');
  expect(found(draft.replace('نص الموجز', 'نص آخر'), draft)).toBe(0);
  expect(found(BRIEF, draft)).toBe(0);
});

test('git tells what changed since a commit; without a repository there is nothing to tell', async () => {
  const content = await contentFixture();
  try {
    const git = (...args: string[]): Buffer =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
        cwd: content.directory,
        stdio: 'pipe',
      });
    const changed = (since: string) => changedBriefs(since, content.directory, content.directory);
    expect(await changed('HEAD')).toBeUndefined();
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'أول');
    expect(await changed('HEAD')).toEqual([]);
    const after = BRIEF.replace('نص الموجز', 'نص آخر');
    await content.write('briefs/2025/2025-09-24-first.mdx', after);
    await content.write('briefs/2025/2025-09-25-new.mdx', BRIEF);
    expect(await changed('HEAD')).toEqual([
      { file: 'briefs/2025/2025-09-24-first.mdx', before: BRIEF, after },
    ]);
    expect(await changed('--output=x')).toBeUndefined();
    expect(await changed('no-such-branch')).toBeUndefined();
  } finally {
    await content.remove();
  }
});
