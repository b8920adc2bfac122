/** What a process and its descendants use, as Linux tells it in /proc (proc_pid_stat(5), proc_pid_status(5)). */
import { readdirSync, readFileSync } from 'node:fs';

/** Undefined where the system has no /proc. */
export interface TreeUse {
  /** Of all threads of all its processes. */
  readonly cpuSeconds: number | undefined;
  /** The most memory that its processes had together at one time. What they share is counted for each. */
  readonly peakMegabytes: number | undefined;
  /** The most memory that the first process had. */
  readonly mainMegabytes: number | undefined;
}

const POLL_MS = 100;
/** Clock ticks a second, on every Linux that runs Node. */
const TICKS = 100;

/**
 * Watches from now on. A build starts others (Pagefind is a program of its own), which end before it: of each process
 * what was seen last is kept.
 *
 * @returns a function that ends the watch; to be called when the process has ended
 */
export function watchTree(pid: number): () => TreeUse {
  const waitedBefore = waitedForSeconds();
  const cpu = new Map<string, number>();
  let peak = 0;
  let main = 0;
  const look = (): void => {
    let together = 0;
    for (const { key, pid: member, seconds } of treeOf(pid)) {
      cpu.set(key, seconds);
      const memory = memoryOf(member);
      together += memory.now;
      if (member === pid) main = Math.max(main, memory.peak);
    }
    peak = Math.max(peak, together);
  };
  look();
  const timer = setInterval(look, POLL_MS);
  return () => {
    clearInterval(timer);
    const seen = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
    // Both miss something: the looks what was done after the last one, the system's own sum (which is exact) those
    // descendants that nobody waited for. So the truth is not below either.
    const cpuSeconds = Math.max(seen, waitedForSeconds() - waitedBefore);
    const isKnown = cpu.size > 0;
    return {
      cpuSeconds: isKnown ? cpuSeconds : undefined,
      // The first process alone may have had more between two looks.
      peakMegabytes: isKnown ? Math.max(peak, main) : undefined,
      mainMegabytes: isKnown ? main : undefined,
    };
  };
}

interface Stat {
  readonly pid: number;
  /** The number of a process is given again after its end, but not with the same start. */
  readonly key: string;
  readonly parent: number;
  readonly seconds: number;
  /** Of its children that have ended and that it waited for, and of theirs. */
  readonly waitedForSeconds: number;
}

function treeOf(root: number): Stat[] {
  const all = processes().flatMap((pid) => statOf(pid) ?? []);
  const children = Map.groupBy(all, ({ parent }) => parent);
  const tree = all.filter(({ pid }) => pid === root);
  // The list grows while it is walked.
  for (const { pid } of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function waitedForSeconds(): number {
  return statOf(process.pid)?.waitedForSeconds ?? 0;
}

function statOf(pid: number): Stat | undefined {
  const text = readProc(pid, 'stat');
  if (text === undefined) return undefined;
  // The name of the program, in brackets, may hold anything: fields are counted behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (n: number): number => Number(fields[n - 3]);
  return {
    pid,
    key: `${pid} since ${field(22)}`,
    parent: field(4),
    seconds: (field(14) + field(15)) / TICKS,
    waitedForSeconds: (field(16) + field(17)) / TICKS,
  };
}

function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readProc(pid, 'status') ?? '';
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** @returns undefined when the process has just ended */
function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
