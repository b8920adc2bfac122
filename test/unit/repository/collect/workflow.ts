/** The shell steps of a workflow, run as the runner runs them: one folder an attempt, what it sets kept for the next. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const run = promisify(execFile);

const Workflow = z.looseObject({
  env: z.record(z.string(), z.string()).default({}),
  jobs: z.record(
    z.string(),
    z.looseObject({
      steps: z.array(z.looseObject({ name: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

const Printed = z.looseObject({ stdout: z.string(), stderr: z.string() });

export interface Runner {
  /** The checkout of this job. */
  readonly directory: string;
  /** What a job leaves for the next beside its checkout (`RUNNER_TEMP`). */
  readonly temp: string;
  /** Further variables: those of the steps' `env` that the test decides, and the `PATH` with stand-ins. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * @param job the shell steps of which are run in their order, those without a command left out
 * @param only names of the steps to run
 * @returns what the steps put out for later steps and jobs
 * @throws what a step prints, where one fails: the runner goes no further then
 */
export async function runSteps(
  file: string,
  job: string,
  only: readonly string[],
  { directory, temp, env }: Runner,
): Promise<Record<string, string>> {
  const workflow = Workflow.parse(parse(await readFile(file, 'utf8')));
  await mkdir(temp, { recursive: true });
  const outputs = path.join(await mkdtemp(path.join(temp, 'outputs-')), 'output');
  await writeFile(outputs, '');
  for (const name of only) {
    const step = workflow.jobs[job]?.steps.find((one) => one.name === name);
    if (step?.run === undefined) throw new Error(`${file} has no step «${name}» in ${job}`);
    // The runner's own call (docs.github.com, `jobs.<id>.steps[*].shell`: bash).
    const running = run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], {
      cwd: directory,
      env: { ...process.env, ...workflow.env, ...env, RUNNER_TEMP: temp, GITHUB_OUTPUT: outputs },
    });
    await running.catch((error: unknown) => {
      const { stdout, stderr } = Printed.parse(error);
      throw new Error(`«${name}» failed: ${stdout}${stderr}`);
    });
  }
  const lines = (await readFile(outputs, 'utf8')).split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => line.split('=', 2) as [string, string])); // Both parts are there: GitHub's form.
}
