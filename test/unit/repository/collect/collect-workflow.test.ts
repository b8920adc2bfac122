/** The morning's workflow: its shell steps run over a git host on this disk, day after day. */
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GitHost } from './host.ts';
import { runSteps } from './workflow.ts';

const FILE = '.github/workflows/collect.yml';
const FIRST = 'content/briefs/2026/2026-11-28-first.mdx';
const SECOND = 'content/briefs/2026/2026-11-29-second.mdx';

let host: GitHost;
beforeEach(async () => {
  host = await GitHost.create();
});
afterEach(() => host.remove());

/** A run that writes the drafts, where nothing of that name is there already, as ingest does. */
function writing(drafts: Readonly<Record<string, string>>, body = 'ranking'): string {
  const each = Object.entries(drafts).map(
    ([name, text]) => `mkdir -p ${path.dirname(name)}
    [ -e ${name} ] || printf '%s\\n' ${quoted(text)} > ${name}`,
  );
  return `if [ "$2" = collect ]; then
    ${each.join('\n    ')}
    exit 0
  fi
  while [ $# -gt 0 ]; do
    [ "$1" = --markdown ] && out=$2
    [ "$1" = --before ] && before=$2
    [ "$1" = --preview ] && preview=$2
    shift
  done
  if [ -n "\${out:-}" ]; then { printf '%s\\n' ${quoted(body)} "$preview"; sed 's/^/before: /' "$before"; } > "$out"; fi`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

interface Offer {
  readonly temp: string;
  /** The commit of main that the run is of. */
  readonly main: string;
  readonly isNew: boolean;
}

async function collect(script: string): Promise<Offer> {
  const directory = await host.clone();
  const temp = await mkdtemp(`${directory}-temp-`);
  const main = await host.head(directory);
  const env = { ...(await host.environment(script)), GITHUB_SHA: main, SINCE: '36h' };
  const runner = { directory, temp, env };
  const { new: isNew } = await runSteps(
    FILE,
    'collect',
    ['Go on from the open pull request', 'Collect', 'Commit the drafts'],
    runner,
  );
  return { temp, main, isNew: isNew === 'true' };
}

async function propose({ temp, main }: Offer): Promise<void> {
  const directory = await host.clone();
  const steps = ['Push the drafts', 'Open the pull request, or renew its text'];
  await runSteps(FILE, 'propose', steps, {
    directory,
    temp,
    env: { ...(await host.environment('exit 1')), GITHUB_SHA: main },
  });
}

/** A clone in which an editor stands on the branch. */
function onBranch(): Promise<string> {
  return host.clone('collect');
}

async function morning(script: string): Promise<boolean> {
  const offer = await collect(script);
  if (offer.isNew) await propose(offer);
  return offer.isNew;
}

test('the first morning: one branch, one pull request, nothing on main', async () => {
  expect(await morning(writing({ [FIRST]: 'status: draft' }))).toBe(true);
  expect(await host.text('collect', FIRST)).toBe('status: draft\n');
  expect(await host.text('main', FIRST)).toBeUndefined();
  const [pull, ...others] = await host.pullRequests();
  expect(others).toEqual([]);
  expect(pull?.title).toMatch(/^مسودات \d{4}-\d{2}-\d{2}$/u);
  expect(pull?.body).toBe('ranking\nhttps://github.com/owner/digest/actions/runs/1/artifacts/2\n');
});

test('an editor’s work in the open pull request stays, and main’s comes in', async () => {
  await morning(writing({ [FIRST]: 'status: draft' }));
  const editor = await onBranch();
  await host.write(editor, FIRST, 'status: published\n');
  await host.commit(editor, 'Edit', 'collect');
  const other = await host.clone();
  await host.write(other, 'content/briefs/2026/other.mdx', 'other\n');
  await host.commit(other, 'Other', 'main');

  expect(await morning(writing({ [FIRST]: 'status: draft', [SECOND]: 'second' }))).toBe(true);
  expect(await host.text('collect', FIRST)).toBe('status: published\n');
  expect(await host.text('collect', SECOND)).toBe('second\n');
  expect(await host.text('collect', 'content/briefs/2026/other.mdx')).toBe('other\n');
  const [pull, ...others] = await host.pullRequests();
  expect(others).toEqual([]);
  // What was in its text is handed to what writes it anew.
  expect(pull?.body).toContain('before: ranking');
});

test('where the same line was changed on both sides, it says so and leaves both', async () => {
  await morning(writing({ [FIRST]: 'status: draft' }));
  const other = await host.clone();
  await host.write(other, FIRST, 'written by hand\n');
  await host.commit(other, 'Other', 'main');
  await expect(collect(writing({ [SECOND]: 'second' }))).rejects.toThrow(
    /::error::.*collect.*main/,
  );
  expect(await host.text('collect', FIRST)).toBe('status: draft\n');
});

test('nothing new: nothing is pushed, and no pull request opened', async () => {
  expect(await morning(writing({}))).toBe(false);
  expect(await host.hasBranch('collect')).toBe(false);
  expect(await host.pullRequests()).toEqual([]);
});

test.each(['CLOSED', 'MERGED'] as const)(
  'after a pull request that was %s, the next begins from main',
  async (state) => {
    await morning(writing({ [FIRST]: 'status: draft' }));
    await host.end(state);
    expect(await morning(writing({ [SECOND]: 'second' }))).toBe(true);
    expect((await host.pullRequests()).map((one) => one.state)).toEqual([state, 'OPEN']);
    expect(await host.text('collect', SECOND)).toBe('second\n');
    expect(await host.text('collect', FIRST)).toBe(
      state === 'MERGED' ? 'status: draft\n' : undefined,
    );
  },
);

test('what came into the branch after its pull request was closed stays', async () => {
  await morning(writing({ [FIRST]: 'status: draft' }));
  await host.end('CLOSED');
  const late = await onBranch();
  await host.write(late, 'content/briefs/2026/late.mdx', 'late\n');
  await host.commit(late, 'Late', 'collect');
  await morning(writing({ [SECOND]: 'second' }));
  expect(await host.text('collect', 'content/briefs/2026/late.mdx')).toBe('late\n');
  expect(await host.text('collect', SECOND)).toBe('second\n');
  expect((await host.pullRequests()).map(({ state }) => state)).toEqual(['CLOSED', 'OPEN']);
});

test('who pushes between reading and writing loses nothing: the run fails instead', async () => {
  await morning(writing({ [FIRST]: 'status: draft' }));
  const offer = await collect(writing({ [SECOND]: 'second' }));
  const editor = await onBranch();
  await host.write(editor, FIRST, 'edited meanwhile\n');
  await host.commit(editor, 'Meanwhile', 'collect');
  await expect(propose(offer)).rejects.toThrow(/stale info|rejected/);
  expect(await host.text('collect', FIRST)).toBe('edited meanwhile\n');
  // The next run hands in all that it knows of again.
  expect(await morning(writing({ [SECOND]: 'second' }))).toBe(true);
  expect(await host.text('collect', FIRST)).toBe('edited meanwhile\n');
  expect(await host.text('collect', SECOND)).toBe('second\n');
});

test('a run that changed anything but briefs is not pushed', async () => {
  const script = `${writing({ [FIRST]: 'status: draft' })}
  if [ "$2" = collect ]; then :; fi`;
  const offer = await collect(
    script.replace('exit 0', `echo evil > package.json; git add -f package.json; exit 0`),
  );
  await expect(propose(offer)).rejects.toThrow(/nothing was pushed/);
  expect(await host.hasBranch('collect')).toBe(false);
});

test('nor is one that hides what it changed behind another beginning', async () => {
  const evil = `mkdir -p scripts; echo evil > scripts/x.ts; git add -f scripts; git commit --quiet -m evil
    git rev-parse HEAD | tee "$RUNNER_TEMP/offer/tip" > "$RUNNER_TEMP/offer/before"; exit 0`;
  const offer = await collect(writing({ [FIRST]: 'status: draft' }).replace('exit 0', evil));
  await expect(propose(offer)).rejects.toThrow(/stale info|rejected/);
  expect(await host.hasBranch('collect')).toBe(false);
});

test('a stranger’s pull request from a branch of that name is left alone', async () => {
  await host.open('main', true);
  expect(await morning(writing({ [FIRST]: 'status: draft' }))).toBe(true);
  const [theirs, ours] = await host.pullRequests();
  expect(theirs).toMatchObject({ isCrossRepository: true, title: '', body: '' });
  expect(ours?.body).toContain('ranking');
  expect(await morning(writing({ [SECOND]: 'second' }))).toBe(true);
  expect(await host.pullRequests()).toHaveLength(2);
});

test('hostile words are words: in names, texts and the ranking', async () => {
  const hostile =
    '$(touch pwned) `touch pwned` "; touch pwned; \' ${{ github.token }} \n::set-output';
  await morning(writing({ [FIRST]: hostile }, hostile));
  expect(await host.text('collect', FIRST)).toBe(`${hostile}\n`);
  const clone = await host.clone();
  expect(await readdir(clone)).not.toContain('pwned');
  expect((await host.pullRequests())[0]?.body).toContain(hostile);
});

test('it is off until a variable names it, and what reads cannot write', async () => {
  const workflow: unknown = parse(await readFile(FILE, 'utf8'));
  expect(workflow).toMatchObject({
    permissions: { contents: 'read' },
    jobs: {
      collect: {
        if: "vars.MUJAZ_COLLECT == 'on'",
        permissions: { contents: 'read', 'pull-requests': 'read' },
      },
      propose: {
        needs: 'collect',
        permissions: { contents: 'write', 'pull-requests': 'write' },
      },
    },
  });
  const { jobs } = workflow as { jobs: { propose: { steps: { run?: string }[] } } }; // As matched above.
  for (const { run } of jobs.propose.steps) expect(run ?? '').not.toMatch(/npm|node|npx/);
});
