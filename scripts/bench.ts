/** `npm run bench -- NAME …`: measures one part of the product; every measurement is a file of scripts/bench/. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const [name = '', ...args] = process.argv.slice(2);
const directory = path.join(import.meta.dirname, 'bench');
const names = readdirSync(directory)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));

if (names.includes(name)) {
  // Every file of the folder exports `bench(args)`, which prints its measurements and returns the exit code.
  const { bench } = (await import(path.join(directory, `${name}.ts`))) as Benchmark;
  process.exitCode = await bench(args);
} else {
  console.error(`Usage: npm run bench -- ${names.join('|')} [options]`);
  process.exitCode = 2;
}

interface Benchmark {
  readonly bench: (args: readonly string[]) => Promise<number>;
}
