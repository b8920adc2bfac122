/** A run cut into jobs of about one size: small files together, the articles of a large one apart. */
import type { Page } from '../page.ts';
import { type InputFile, STANDARD_INPUT } from '../read/input-files.ts';
import { failureOf } from './do-work.ts';
import type { Job, Result } from './job.ts';
import { readFile } from './read-file.ts';

/** Bytes of a job. */
const JOB = 256_000;

/** @param inputs in the order of the report; the jobs keep it. A large file is read as its jobs are asked for. */
export async function* jobsOf(inputs: readonly InputFile[]): AsyncGenerator<Job, void> {
  let small: { files: string[]; bytes: number } = { files: [], bytes: 0 };
  const flush = function* (): Generator<Job, void> {
    if (small.files.length === 0) return;
    yield { work: { files: small.files }, bytes: small.bytes, files: small.files.length };
    small = { files: [], bytes: 0 };
  };
  for (const input of inputs) {
    if (isSmall(input)) {
      small.files.push(input.file);
      small.bytes += input.size;
      if (small.bytes >= JOB) yield* flush();
      continue;
    }
    yield* flush();
    if ('size' in input) yield* jobsOfFile(input.file, input.size);
    else yield settled(input.file, 0, 'failure' in input ? input : { refusal: input.refusal }, 0);
  }
  yield* flush();
}

function isSmall(input: InputFile): input is { file: string; size: number } {
  return 'size' in input && input.size < JOB && input.file !== STANDARD_INPUT;
}

/** Its articles in pieces; where reading fails on the way, those before stay. */
async function* jobsOfFile(file: string, size: number): AsyncGenerator<Job, void> {
  let from = 0;
  let done = 0;
  try {
    const found = await readFile(file);
    if ('reason' in found) {
      yield settled(file, 0, { refusal: found.reason }, size);
      return;
    }
    let pages: Page[] = [];
    let length = 0;
    const cut = (bytes: number, files: number): Job => {
      const job = { work: { file, from, pages }, bytes: Math.max(0, bytes - done), files };
      from += pages.length;
      done = Math.max(done, bytes);
      pages = [];
      length = 0;
      return job;
    };
    for (const page of found.pages) {
      pages.push(page);
      length += page.blocks.reduce((sum, { text }) => sum + text.length, 0);
      if (length * BYTES_A_LETTER >= JOB) yield cut(found.share() * size, 0);
    }
    yield cut(size, 1);
  } catch (error) {
    yield settled(file, from, { failure: failureOf(error) }, size - done);
  }
}

/** Of Arabic in UTF-8. */
const BYTES_A_LETTER = 2;

function settled(input: string, index: number, outcome: Result['outcome'], bytes: number): Job {
  return { work: { results: [{ input, index, outcome }] }, bytes, files: 1 };
}
