/** A git host on this disk: a bare repository, clones of it, and a stand-in for its program `gh`, which needs the net. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';

const run = promisify(execFile);
const IDENTITY = ['-c', 'user.name=editor', '-c', 'user.email=editor@example.org'];

const PullRequests = z.array(
  z.object({
    number: z.number(),
    state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
    headRefOid: z.string(),
    title: z.string(),
    body: z.string(),
    isCrossRepository: z.boolean().default(false),
    comments: z.array(z.string()).default([]),
    labels: z.array(z.string()).default(['publish']),
  }),
);
export type PullRequest = z.infer<typeof PullRequests>[number];

/**
 * The few calls of the workflow, over a file of pull requests: `pr list` with its state and limit as the real one
 * (newest first), `pr view`, `pr create`, `pr edit`. Filters (`--jq`) are known by their text, so that a changed one
 * fails here.
 */
const GH = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const file = process.env.PULL_REQUESTS;
const all = JSON.parse(readFileSync(file, 'utf8'));
const [, , what, verb, ...rest] = process.argv;
const option = (name) => rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined;
const save = () => writeFileSync(file, JSON.stringify(all));
const out = (text) => process.stdout.write(text === '' ? '' : text + '\\n');
const head = (branch) => execFileSync('git', ['ls-remote', 'origin', 'refs/heads/' + branch]).toString().split('\\t')[0];
if (what !== 'pr' || !process.env.GH_TOKEN) process.exit(2);
if (verb === 'list') {
  if (option('--head') !== 'collect' || option('--base') !== 'main') process.exit(2);
  const state = option('--state').toUpperCase();
  const found = all.filter((one) => state === 'ALL' || one.state === state).reverse().slice(0, Number(option('--limit')));
  for (const one of found) if (one.state === 'OPEN' && !one.isCrossRepository) one.headRefOid = head('collect');
  const jq = option('--jq');
  const OWN = 'map(select(.isCrossRepository | not)) | first // empty | ';
  if (!jq.startsWith(OWN) || !option('--json').includes('isCrossRepository')) process.exit(2);
  const first = found.find((one) => !one.isCrossRepository);
  if (first === undefined) out('');
  else if (jq === OWN + '[.number, .state, .headRefOid] | @tsv') out([first.number, first.state, first.headRefOid].join('\\t'));
  else if (jq === OWN + '.number') out(String(first.number));
  else process.exit(2);
} else if (verb === 'comment') {
  const one = all.find(({ number }) => number === Number(rest[0]));
  one.comments = [...(one.comments ?? []), readFileSync(option('--body-file'), 'utf8')];
  save();
} else if (verb === 'edit' && rest.includes('--remove-label')) {
  const one = all.find(({ number }) => number === Number(rest[0]));
  one.labels = (one.labels ?? []).filter((label) => label !== option('--remove-label'));
  save();
} else if (verb === 'view') out(all.find(({ number }) => number === Number(rest[0])).body);
else {
  const body = readFileSync(option('--body-file'), 'utf8');
  const title = option('--title');
  if (verb === 'create') all.push({ number: all.length + 1, state: 'OPEN', headRefOid: head('collect'), title, body });
  else if (verb === 'edit') Object.assign(all.find(({ number }) => number === Number(rest[0])), { title, body });
  else process.exit(2);
  save();
}
`;

/** Stands in for \`npm run collect\` and \`npm run desk\`: a script that the test gives. */
const NPM = `#!/usr/bin/env bash
exec bash -e -o pipefail "$STAND_IN" "$@"
`;

export class GitHost {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /** One brief on `main`, and no branch or pull request beside it. */
  static async create(): Promise<GitHost> {
    const host = new GitHost(await realpath(await mkdtemp(path.join(tmpdir(), 'mujaz-host-'))));
    await mkdir(host.#at('bin'));
    for (const [name, text] of [
      ['gh', GH],
      ['npm', NPM],
    ] as const) {
      await writeFile(host.#at('bin', name), text);
      await chmod(host.#at('bin', name), 0o755);
    }
    await writeFile(host.#at('pull-requests.json'), '[]');
    await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', host.#at('origin')]);
    const first = await host.clone();
    await run('git', ['switch', '--quiet', '--create', 'main'], { cwd: first });
    await host.write(first, 'content/briefs/2026/first.mdx', 'first\n');
    await host.commit(first, 'First', 'main');
    return host;
  }

  #at(...names: readonly string[]): string {
    return path.join(this.#root, ...names);
  }

  /** A fresh checkout with all branches, as a job begins; standing on `main`, or on another. */
  async clone(branch = 'main'): Promise<string> {
    const directory = await mkdtemp(this.#at('clone-'));
    await run('git', ['clone', '--quiet', this.#at('origin'), directory]);
    if (branch !== 'main') await run('git', ['switch', '--quiet', branch], { cwd: directory });
    return directory;
  }

  /** The commit that a checkout stands on. */
  async head(directory: string): Promise<string> {
    return (await run('git', ['rev-parse', 'HEAD'], { cwd: directory })).stdout.trim();
  }

  async write(directory: string, name: string, text: string): Promise<void> {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
    await writeFile(path.join(directory, name), text);
  }

  /** Commits all that changed, by hand, and pushes it. */
  async commit(directory: string, message: string, branch: string): Promise<void> {
    await run('git', ['add', '-A'], { cwd: directory });
    await run('git', [...IDENTITY, 'commit', '--quiet', '-m', message], { cwd: directory });
    await run('git', ['push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`], {
      cwd: directory,
    });
  }

  /** What a branch holds at a path; undefined, where it holds nothing. */
  async text(branch: string, name: string): Promise<string | undefined> {
    try {
      return (await run('git', ['show', `${branch}:${name}`], { cwd: this.#at('origin') })).stdout;
    } catch {
      return undefined;
    }
  }

  async hasBranch(branch: string): Promise<boolean> {
    const { stdout } = await run('git', ['branch', '--list', branch], { cwd: this.#at('origin') });
    return stdout.trim() !== '';
  }

  async pullRequests(): Promise<PullRequest[]> {
    return PullRequests.parse(JSON.parse(await readFile(this.#at('pull-requests.json'), 'utf8')));
  }

  /** Opens one by hand; from a fork, with a branch of the same name. */
  async open(branch: string, isCrossRepository = false): Promise<void> {
    const clone = await this.clone(branch);
    const headRefOid = await this.head(clone);
    const all = await this.pullRequests();
    const one = {
      number: all.length + 1,
      state: 'OPEN',
      headRefOid,
      title: '',
      body: '',
      isCrossRepository,
    };
    await writeFile(this.#at('pull-requests.json'), JSON.stringify([...all, one]));
  }

  /** Closes or merges the last one; merged, `main` holds its branch. */
  async end(state: 'CLOSED' | 'MERGED'): Promise<void> {
    const all = await this.pullRequests();
    const last = all.at(-1);
    if (last === undefined) throw new Error('no pull request');
    const clone = await this.clone();
    const { stdout } = await run('git', ['rev-parse', 'origin/collect'], { cwd: clone });
    Object.assign(last, { state, headRefOid: stdout.trim() });
    await writeFile(this.#at('pull-requests.json'), JSON.stringify(all));
    if (state === 'CLOSED') return;
    await run('git', [...IDENTITY, 'merge', '--quiet', '--no-ff', 'origin/collect'], {
      cwd: clone,
    });
    await run('git', ['push', '--quiet', 'origin', 'HEAD:refs/heads/main'], { cwd: clone });
  }

  /** @param script what `npm` does in this run */
  async environment(script: string): Promise<Record<string, string>> {
    const standIn = path.join(await mkdtemp(this.#at('run-')), 'npm.sh');
    await writeFile(standIn, script);
    return {
      PATH: `${this.#at('bin')}:${process.env.PATH ?? ''}`,
      PULL_REQUESTS: this.#at('pull-requests.json'),
      STAND_IN: standIn,
      GH_TOKEN: 'token',
      GITHUB_REF_NAME: 'main',
      DESK: 'https://github.com/owner/digest/actions/runs/1/artifacts/2',
    };
  }

  async remove(): Promise<void> {
    await rm(this.#root, { recursive: true });
  }
}
