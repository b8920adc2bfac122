/** The label that turns the morning's drafts out: its shell steps run over a git host on this disk. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GitHost } from './host.ts';
import { runSteps } from './workflow.ts';

const FILE = '.github/workflows/publish-drafts.yml';
const SOUND = 'content/briefs/2026/2026-11-28-sound.mdx';
const FAULTY = 'content/briefs/2026/2026-11-28-faulty.mdx';
const OLD = 'content/briefs/2026/2026-11-01-old.mdx';
/** As `npm run publish`: turns out what it is given, refuses what is faulty, and says so. */
const PUBLISH = `shift; code=0
[ "$2" = publish ] || shift
for file in "$@"; do case "$file" in
  *faulty*) echo "رُفض: $file \\\`@octocat\\\`"; code=1 ;;
  *.mdx) sed -i 's/^status: draft/status: published/' "$file"; echo "نُشر: $file" ;;
esac; done; exit $code`;

let host: GitHost;
beforeEach(async () => {
  host = await GitHost.create();
  const main = await host.clone();
  await host.write(main, OLD, 'status: draft\n');
  await host.commit(main, 'A draft of another day', 'main');
  await host.write(main, SOUND, 'status: draft\ntext: "status: draft"\n');
  await host.write(main, FAULTY, 'status: draft\n');
  await host.commit(main, 'Drafts', 'collect');
  await host.open('collect');
});
afterEach(() => host.remove());

async function label(between?: () => Promise<void>): Promise<void> {
  const directory = await host.clone('collect');
  const temp = await mkdtemp(`${directory}-temp-`);
  const { stdout } = await promisify(execFile)('git', ['rev-parse', 'origin/main'], {
    cwd: directory,
  });
  const env = {
    ...(await host.environment(PUBLISH)),
    BASE: stdout.trim(),
    HEAD: await host.head(directory),
    NUMBER: '1',
  };
  await runSteps(FILE, 'publish', ['Publish what is sound'], { directory, temp, env });
  await between?.();
  const writing = { directory: await host.clone(), temp, env };
  try {
    await runSteps(FILE, 'propose', ['Push what was published', 'Say what was done'], writing);
  } catch (error) {
    await runSteps(FILE, 'propose', ['Say that nothing was done'], writing);
    throw error;
  }
}

test('what is sound is turned out, what is not stays and is told, and the run counts as failed', async () => {
  await expect(label()).rejects.toThrow();
  expect(await host.text('collect', SOUND)).toBe('status: published\ntext: "status: draft"\n');
  expect(await host.text('collect', FAULTY)).toBe('status: draft\n');
  // Drafts that are not of this pull request are nobody's business here; nor is main.
  expect(await host.text('collect', OLD)).toBe('status: draft\n');
  expect(await host.text('main', SOUND)).toBeUndefined();
  const [pull] = await host.pullRequests();
  expect(pull?.labels).toEqual([]);
  expect(pull?.comments).toHaveLength(1);
  for (const line of pull?.comments[0]?.trimEnd().split('\n') ?? []) expect(line).toMatch(/^ {4}/);
  expect(pull?.comments[0]).toContain('رُفض');
});

test('a second label publishes nothing twice', async () => {
  const editor = await host.clone('collect');
  await host.write(editor, FAULTY, 'status: published\n');
  await host.commit(editor, 'Mended', 'collect');
  await label();
  const text = await host.text('collect', SOUND);
  await label();
  expect(await host.text('collect', SOUND)).toBe(text);
});

test('who pushes meanwhile loses nothing', async () => {
  const meanwhile = async (): Promise<void> => {
    const editor = await host.clone('collect');
    await host.write(editor, SOUND, 'edited meanwhile\n');
    await host.commit(editor, 'Meanwhile', 'collect');
  };
  await expect(label(meanwhile)).rejects.toThrow(/stale info|rejected/);
  expect(await host.text('collect', SOUND)).toBe('edited meanwhile\n');
  const [pull] = await host.pullRequests();
  expect(pull?.comments).toEqual([expect.stringContaining('فلم يُنشر شيء')]);
  expect(pull?.labels).toEqual([]);
});

test('without drafts it says so', async () => {
  const editor = await host.clone('collect');
  for (const file of [SOUND, FAULTY]) await host.write(editor, file, 'status: published\n');
  await host.commit(editor, 'By hand', 'collect');
  await label();
  const [pull] = await host.pullRequests();
  expect(pull?.comments).toEqual([expect.stringContaining('لا مسودات')]);
});

test('only the morning’s own branch is turned out, and none of a fork', async () => {
  const workflow: unknown = parse(await readFile(FILE, 'utf8'));
  expect(workflow).toMatchObject({
    on: { pull_request: { types: ['labeled'] } },
    permissions: { contents: 'read' },
    jobs: {
      publish: {
        if: "github.event.label.name == 'publish' && github.event.pull_request.head.ref == 'collect' && github.event.pull_request.head.repo.full_name == github.repository",
      },
      propose: { needs: 'publish' },
    },
  });
});
