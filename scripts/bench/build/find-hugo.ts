/** Hugo, if this machine has it. */
import { spawnSync } from 'node:child_process';

const PLACES = ['/usr/bin/hugo', 'hugo'];

/** @returns undefined, after saying how to get it, where there is none */
export function findHugo(): string | undefined {
  for (const command of PLACES) {
    const { status, stdout } = spawnSync(command, ['version'], { encoding: 'utf8' });
    if (status !== 0) continue;
    console.log(`Hugo: ${stdout.trim()}`);
    return command;
  }
  console.log('There is no Hugo here: it is left out (to have it: apt-get install hugo).');
  return undefined;
}
