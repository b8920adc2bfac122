/**
 * `npm run new -- actor|country|outlet|topic NAME [--id ID] [--name-en …] …`: a new file of a registry;
 * `npm run new -- brief TITLE [--day DAY] [--slug WORDS] [--country ID]… [--outlet ID] [--url ADDRESS]`: a draft.
 *
 * `npm run new -- --from REPORT`: offers what an ingest found and no registry has.
 *
 * Without arguments, at a terminal, it asks. Exit code 0, 1 where the entry is refused, 2 for bad usage.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readContent } from '../src/check/content.ts';
import { dayIn } from '../src/arabic/dates.ts';
import { ENTRY_FIELDS, ENTRY_NAMES, type RegistryName } from '../src/editing/entry-fields.ts';
import { createEntry, type EntryRequest } from '../src/editing/new-entry.ts';
import { type BriefRequest, createBrief } from '../src/editing/new-brief.ts';
import { site } from '../src/site.ts';
import { contentDirectory } from '../src/workspace.ts';
import { registerFrom } from './new-from-report.ts';

const REGISTRIES: ReadonlyMap<string, RegistryName> = new Map(
  // The keys of a literal.
  (Object.keys(ENTRY_NAMES) as RegistryName[]).map((registry) => [ENTRY_NAMES[registry], registry]),
);

process.exitCode = await main();

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const [flag, report] = args;
  if (flag === '--from' && report !== undefined && args.length === 2)
    return await registerFrom(report);
  const asks = args.length === 0 && process.stdin.isTTY;
  const request = asks ? await ask() : readArguments(args);
  if (request === undefined) {
    console.error(usage());
    return 2;
  }
  const { content } = await readContent(contentDirectory(), process.cwd());
  const result =
    'registry' in request
      ? await createEntry(request, content, contentDirectory())
      : await createBrief(request, content, contentDirectory());
  if ('file' in result) {
    console.log(`كُتب: ${result.file}`);
    return 0;
  }
  for (const fault of result.faults) console.error(`تعذّر: ${fault}`);
  return 1;
}

function readArguments(args: readonly string[]): EntryRequest | BriefRequest | undefined {
  const [kind = '', ...rest] = args;
  if (kind === 'brief') return readBriefArguments(rest);
  const registry = REGISTRIES.get(kind);
  if (registry === undefined) return undefined;
  const fields = ENTRY_FIELDS[registry];
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        ...Object.fromEntries(fields.map(({ flag }) => [flag, { type: 'string' as const }])),
      },
    });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) return undefined;
    const given = new Map(Object.entries(values));
    const answers = Object.fromEntries(fields.map(({ key, flag }) => [key, given.get(flag)]));
    return { registry, name, id: given.get('id'), answers };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function readBriefArguments(args: string[]): BriefRequest | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        day: { type: 'string', default: today() },
        slug: { type: 'string', default: '' },
        country: { type: 'string', multiple: true, default: [] },
        outlet: { type: 'string', default: '' },
        url: { type: 'string', default: '' },
      },
    });
    const [title] = positionals;
    if (title === undefined || positionals.length > 1) return undefined;
    const { country, ...rest } = values;
    return { title, ...rest, countries: country };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function today(): string {
  return dayIn(new Date().toISOString(), site.timeZone);
}

async function askBrief(question: (text: string) => Promise<string>): Promise<BriefRequest> {
  const title = await question('العنوان: ');
  const day = (await question(`يوم النشر (${today()}): `)).trim();
  const countries = await question('معرّفات الدول، بينها فاصلة، مثل ml, ne (اختياري): ');
  const slug = await question('اسم الملف، كلمتان أو ثلاث بحروف لاتينية (اختياري إن ذكرت دولة): ');
  const outlet = await question('معرّف وسيلة الإعلام (اختياري): ');
  const url = await question('عنوان المصدر على الشبكة (اختياري): ');
  return {
    title,
    day: day === '' ? today() : day,
    slug: slug.trim(),
    countries: countries.split(/[,،\s]+/).filter((id) => id !== ''),
    outlet: outlet.trim(),
    url: url.trim(),
  };
}

async function ask(): Promise<EntryRequest | BriefRequest | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const kind = await terminal.question(
      `ماذا تضيف؟ (${['brief', ...REGISTRIES.keys()].join('، ')}): `,
    );
    if (kind.trim() === 'brief') return await askBrief((text) => terminal.question(text));
    const registry = REGISTRIES.get(kind.trim());
    if (registry === undefined) return undefined;
    const name = await terminal.question('الاسم بالعربية: ');
    const answers: Record<string, string> = {};
    for (const { key, question, isRequired } of ENTRY_FIELDS[registry]) {
      const hint = isRequired ? '' : ' (اختياري)';
      answers[key] = await terminal.question(`${question}${hint}: `);
    }
    const id = await terminal.question(
      'المعرّف بحروف لاتينية (اتركه فارغًا ليؤخذ من الاسم بالإنجليزية): ',
    );
    return { registry, name, id: id.trim() === '' ? undefined : id.trim(), answers };
  } finally {
    terminal.close();
  }
}

function usage(): string {
  const lines = [...REGISTRIES].map(([kind, registry]) => {
    const flags = ENTRY_FIELDS[registry].map(({ flag, isRequired }) =>
      isRequired ? `--${flag} …` : `[--${flag} …]`,
    );
    return `  npm run new -- ${kind} NAME [--id ID] ${flags.join(' ')}`;
  });
  const brief =
    '  npm run new -- brief TITLE [--day DAY] [--slug WORDS] [--country ID]… [--outlet ID] [--url ADDRESS]';
  const from = '  npm run new -- --from REPORT';
  return ['Usage:', brief, ...lines, from].join('\n');
}
