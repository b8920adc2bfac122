/** An editor's `npm run dev`: what is shown while a brief has a fault. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { change, copyProject } from './project-copy.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/site');
const BRIEF = 'briefs/2025/2025-02-03-road-between-capitals.mdx';
const PAGE = 'briefs/2025-02-03-road-between-capitals/';
const PATIENCE = { timeout: 60_000, interval: 200 };

let work: string;
let content: string;
let project: string;
let server: ChildProcess | undefined;
let output = '';

beforeAll(async () => {
  work = await mkdtemp(path.join(os.tmpdir(), 'mujaz-development-'));
  [content, project] = [path.join(work, 'content'), path.join(work, 'project')];
  await cp(FIXTURE, content, { recursive: true });
  await copyProject(project);
});
afterAll(async () => {
  await stop();
  await rm(work, { recursive: true, force: true });
});

/** @returns the address of the site that an editor sees */
async function start(): Promise<string> {
  output = '';
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'], {
    cwd: project,
    env: {
      ...process.env,
      MUJAZ_CONTENT: content,
      MUJAZ_CACHE: path.join(work, 'cache'),
      MUJAZ_BASE: '/',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      // Vitest sets these for itself.
      NODE_ENV: 'development',
      VITEST: undefined,
      DEV: undefined,
      PROD: undefined,
      MODE: undefined,
      SSR: undefined,
      BASE_URL: undefined,
    },
  });
  const listen = (data: Buffer): string => (output += data.toString());
  server.stdout?.on('data', listen);
  server.stderr?.on('data', listen);
  return vi.waitFor(() => {
    const [address] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
    if (address === undefined) throw new Error(output);
    return address;
  }, PATIENCE);
}

async function stop(): Promise<void> {
  if (server?.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

async function pageAt(address: string): Promise<string> {
  return (await fetch(address + PAGE)).text();
}

test('a brief with a fault is shown as it was before, also after a new start', async () => {
  const address = await start();
  await vi.waitFor(async () => {
    expect(await pageAt(address)).toContain('يصل ');
  }, PATIENCE);
  await change(content, BRIEF, 'يصل مالي', 'يجمع مالي');
  await vi.waitFor(async () => {
    expect(await pageAt(address)).toContain('يجمع ');
  }, PATIENCE);
  const broken = Date.now();
  await change(content, BRIEF, 'يجمع مالي', 'يضم <b مالي');
  await vi.waitFor(async () => {
    expect(output).toContain('لا يُقرأ النص هنا');
    // What is kept for the next start is written a moment later.
    const { mtimeMs } = await stat(path.join(project, '.astro/data-store.json'));
    expect(mtimeMs).toBeGreaterThan(broken);
  }, PATIENCE);
  expect(await pageAt(address)).toContain('يجمع ');
  await stop();
  expect(await pageAt(await start())).toContain('يجمع ');
});
