/** A build in a process of its own, with what it took. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface Measured {
  readonly seconds: number;
  /** Of all threads together. */
  readonly cpuSeconds: number;
  /** The highest resident memory; undefined where the system does not tell (Linux does). */
  readonly peakMegabytes: number | undefined;
  /** What the build printed. */
  readonly output: string;
}

const POLL_MS = 200;

/**
 * @param env variables of the build (MUJAZ_CONTENT, MUJAZ_CACHE, MUJAZ_CARDS)
 * @param dist where it goes
 * @throws Error with the end of its output, when the build fails
 */
export async function measuredBuild(
  env: Readonly<Record<string, string>>,
  dist: string,
): Promise<Measured> {
  const start = performance.now();
  const args = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist];
  const child = spawn(process.execPath, ['--max-old-space-size=8192', ...args], {
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  let peak: number | undefined;
  let cpu = 0;
  const timer = setInterval(() => {
    void sample(child.pid).then(({ megabytes, cpuSeconds }) => {
      peak = megabytes ?? peak;
      cpu = cpuSeconds ?? cpu;
    });
  }, POLL_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build ended with ${String(code)}:\n${output.slice(-2000)}`);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: cpu,
    peakMegabytes: peak,
    output,
  };
}

/** proc_pid_status(5), proc_pid_stat(5); clock ticks are hundredths of a second on Linux. */
async function sample(pid = 0): Promise<{ megabytes?: number; cpuSeconds?: number }> {
  const read = (name: string): Promise<string> =>
    readFile(`/proc/${String(pid)}/${name}`, 'utf8').catch(() => '');
  const [status, stat] = await Promise.all([read('status'), read('stat')]);
  const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return {
    ...(peak === undefined ? {} : { megabytes: Number(peak) / 1024 }),
    ...(Number.isNaN(ticks) ? {} : { cpuSeconds: ticks / 100 }),
  };
}
