/** From files and pages to articles: what a thread does. */
import { type Knowledge, readArticle } from '../article.ts';
import type { Page } from '../page.ts';
import { readFile } from './read-file.ts';
import type { Result, Work } from './job.ts';

/** @returns in the order of the inputs; what cannot be read costs only itself */
export async function doWork(work: Work, knowledge: Knowledge): Promise<Result[]> {
  if ('results' in work) return [...work.results];
  if ('pages' in work) {
    return work.pages.map((page, i) => readPage(work.file, work.from + i, page, knowledge));
  }
  const results: Result[] = [];
  for (const file of work.files) results.push(...(await readWhole(file, knowledge)));
  return results;
}

async function readWhole(input: string, knowledge: Knowledge): Promise<Result[]> {
  const results: Result[] = [];
  const end = (outcome: Result['outcome']): Result[] => [
    ...results,
    { input, index: results.length, outcome },
  ];
  try {
    const found = await readFile(input);
    if ('reason' in found) return end({ refusal: found.reason });
    for (const page of found.pages) {
      results.push(readPage(input, results.length, page, knowledge));
    }
    return results;
  } catch (error) {
    return end({ failure: failureOf(error) });
  }
}

function readPage(input: string, index: number, page: Page, knowledge: Knowledge): Result {
  try {
    return { input, index, outcome: { reading: readArticle(page, knowledge) } };
  } catch (error) {
    return { input, index, outcome: { failure: failureOf(error) } };
  }
}

/** An error cannot be sent from thread to thread with all it has: its message can. */
export function failureOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
