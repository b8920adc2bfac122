/** What is printed of a build: a row of a table. */
import type { Result } from './rounds.ts';

const NAME_WIDTH = 32;
const WIDTH = 10;

export function printHead(n: number): void {
  const columns = ['wall s', 'CPU s', 'peak MB', 'main MB', 'pages', 'files', 'MB'];
  console.log(`\n${`${n} briefs`.padEnd(NAME_WIDTH)}${columns.map(right).join('')}`);
}

/** `peak`: of all its processes at one time; `main`: of the first alone. The stages are those that the build tells. */
export function printRow(name: string, result: Result): void {
  const { seconds, cpuSeconds, peakMegabytes, mainMegabytes, pages, files, bytes } = result;
  const cells = [
    seconds.toFixed(2),
    cpuSeconds?.toFixed(2) ?? '–',
    peakMegabytes?.toFixed(0) ?? '–',
    mainMegabytes?.toFixed(0) ?? '–',
    String(pages),
    String(files),
    (bytes / 1e6).toFixed(1),
  ];
  const stages = [...result.stages].map(([stage, time]) => `${stage} ${time.toFixed(2)}`);
  const line = `${name.padEnd(NAME_WIDTH)}${cells.map(right).join('')}`;
  console.log(stages.length === 0 ? line : `${line}   ${stages.join(', ')}`);
}

function right(cell: string): string {
  return cell.padStart(WIDTH);
}
