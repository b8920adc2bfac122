/** A run of ingest: files in, briefs and a report out. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../check/entry.ts';
import { matcherOf } from '../entities/registry.ts';
import { type Knowledge, readArticle } from './article.ts';
import { composeBrief, type EnglishNames } from './compose.ts';
import { decode } from './decode.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { type ReportLine, reportLine } from './report.ts';
import { storeBrief, type StoreOptions } from './store-brief.ts';

export interface IngestOptions {
  /** Where briefs are written. */
  readonly out: string;
  readonly status: 'draft' | 'published';
  readonly dryRun: boolean;
  readonly restore: boolean;
}

export interface IngestResult {
  readonly lines: readonly ReportLine[];
  /** Files that could not be read or written: what happened, where. */
  readonly failures: readonly string[];
}

/**
 * @param paths files and folders; folders are walked
 * @param content the registries
 * @throws when the ledger or the output folder is unusable
 */
export async function ingest(
  paths: readonly string[],
  content: Content,
  options: IngestOptions,
): Promise<IngestResult> {
  const ledger = await readLedger(options.out);
  const store: StoreOptions = {
    directory: options.out,
    ledger,
    dryRun: options.dryRun,
    restore: options.restore,
  };
  const knowledge = toKnowledge(content);
  const names = toEnglishNames(content);
  const lines: ReportLine[] = [];
  const failures: string[] = [];
  for (const input of paths) {
    try {
      for (const file of await listFiles(input)) {
        lines.push(await ingestFile(file, knowledge, names, options.status, store));
      }
    } catch (error) {
      failures.push(`${input}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (!options.dryRun && ledger.size > 0) await writeLedger(options.out, ledger);
  return { lines, failures };
}

async function ingestFile(
  file: string,
  knowledge: Knowledge,
  names: EnglishNames,
  status: 'draft' | 'published',
  store: StoreOptions,
): Promise<ReportLine> {
  const reject = (reason: string): ReportLine =>
    reportLine(file, { status: 'rejected', output: null, reason }, undefined, []);
  if (path.extname(file) !== '.txt') return reject('نوع الملف غير معروف؛ يُقبل النص ‎.txt');
  const decoded = decode(await readFile(file));
  if ('reason' in decoded) return reject(decoded.reason);
  const reading = readArticle(decoded.text, knowledge);
  if ('reason' in reading) {
    const { reason, blocks } = reading;
    return reportLine(file, { status: 'rejected', output: null, reason }, undefined, blocks);
  }
  const { article, blocks } = reading;
  const stored = await storeBrief(article, composeBrief(article, status, names), store);
  return reportLine(file, stored, article, blocks);
}

async function listFiles(input: string): Promise<string[]> {
  if (!(await stat(input)).isDirectory()) return [input];
  const entries = await readdir(input, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function toKnowledge(content: Content): Knowledge {
  return {
    matcher: matcherOf(content),
    topics: [...content.topics.values()].map(({ id, data }) => ({ id, ...data })),
  };
}

function toEnglishNames({ countries, actors }: Content): EnglishNames {
  return {
    countries: new Map([...countries.values()].map(({ id, data }) => [id, data.nameEn])),
    actors: new Map([...actors.values()].map(({ id, data }) => [id, data.nameEn])),
  };
}
