/**
 * `npm run tag -- FILE [--explain] [--article]` (`-`: standard input): whom and where each line of a text names, and who says what; with
 * `--article` the whole text is one, so that a full name explains a surname.
 *
 * Prints one JSON object a line. Exit code 0, or 2 for bad usage and 1 where the file cannot be read.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import { matcherOf } from '../src/entities/registry.ts';
import { tag } from '../src/entities/tags.ts';
import { listNames } from '../src/ingest/speech/listed-names.ts';
import { findNamed } from '../src/ingest/speech/named.ts';
import { findStatements } from '../src/ingest/speech/statements.ts';
import { contentDirectory } from '../src/workspace.ts';

const USAGE = 'Usage: npm run --silent tag -- FILE|- [--explain] [--article]';

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
    for await (const line of parsed.article ? whole(input) : linesOf(input)) {
      const paragraphs = line.split('\n');
      const known = findNamed(line, matcher);
      const { mentions, refused, ...tags } = tag(line, { find: () => known.found });
      const names = listNames(line, known.named, known.found).map(
        ({ text: name, kind, registered }) => ({
          text: name,
          kind,
          registered,
        }),
      );
      const statements = findStatements(paragraphs, known).map(
        ({ text: words, speaker, direct, verb }) => ({
          text: words,
          speaker: speaker?.name ?? null,
          speakerSlug: speaker?.id ?? null,
          direct,
          verb: verb ?? null,
        }),
      );
      console.log(
        JSON.stringify({
          text: line,
          ...tags,
          names,
          statements,
          ...(parsed.explain ? { mentions, refused } : {}),
        }),
      );
    }
  } catch (error) {
    console.error(
      `تعذّرت قراءة ${parsed.file}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 1;
  }
  return 0;
}

function linesOf(input: Readable): AsyncIterable<string> {
  return createInterface({ input, crlfDelay: Infinity });
}

async function* whole(input: Readable): AsyncGenerator<string> {
  yield (await text(input)).trim();
}

function readArguments(): { file: string; explain: boolean; article: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        explain: { type: 'boolean', default: false },
        article: { type: 'boolean', default: false },
      },
    });
    const [file] = positionals;
    return file === undefined || positionals.length > 1 ? undefined : { file, ...values };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
