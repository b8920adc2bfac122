/**
 * `npm run tag -- FILE [--explain]` (`-`: standard input): which countries and actors each line of a text names.
 *
 * Prints one JSON object a line. Exit code 0, or 2 for bad usage and 1 where the file cannot be read.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import { matcherOf } from '../src/entities/registry.ts';
import { tag } from '../src/entities/tags.ts';
import { contentDirectory } from '../src/workspace.ts';

const USAGE = 'Usage: npm run --silent tag -- FILE|- [--explain]';

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { content } = await readContent(contentDirectory(), process.cwd());
  const matcher = matcherOf(content);
  const input = parsed.file === '-' ? process.stdin : createReadStream(parsed.file);
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      const { mentions, ...tags } = tag(text, matcher);
      console.log(JSON.stringify({ text, ...tags, ...(parsed.explain ? { mentions } : {}) }));
    }
  } catch (error) {
    console.error(
      `تعذّرت قراءة ${parsed.file}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 1;
  }
  return 0;
}

function readArguments(): { file: string; explain: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { explain: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    return file === undefined || positionals.length > 1
      ? undefined
      : { file, explain: values.explain };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
