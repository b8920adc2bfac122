/** `npm run new -- --from REPORT`: names that an ingest found and no registry has, chosen and registered at a terminal. */
import { readFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline/promises';
import { readContent } from '../src/check/content.ts';
import { ENTRY_FIELDS } from '../src/editing/entry-fields.ts';
import { isKnownIn } from '../src/editing/known-names.ts';
import { createEntry, type EntryRequest } from '../src/editing/new-entry.ts';
import { type Proposal, readChoice, readProposals } from '../src/editing/proposals.ts';
import { commandOf } from '../src/editing/registration.ts';
import { contentDirectory } from '../src/workspace.ts';

const MOST_SHOWN = 40;

/** @returns the exit code: 0, 1 where a file cannot be read or an entry is refused, 2 without a terminal */
export async function registerFrom(file: string): Promise<number> {
  const report = await readFile(file, 'utf8').catch((error: unknown) => {
    console.error(`تعذّرت قراءة ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (report === undefined) return 1;
  const { content } = await readContent(contentDirectory(), process.cwd());
  const read = readProposals(report, isKnownIn(content));
  if ('error' in read) {
    console.error(`${file}: ${read.error}.`);
    return 1;
  }
  const shown = read.proposals.slice(0, MOST_SHOWN);
  if (shown.length === 0) {
    console.log('كل ما في التقرير من أسماء مسجّل.');
    return 0;
  }
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.error(
      'لا طرفية لاختيار الأسماء. هذه أوامر تسجيلها، الأكثر ورودًا أولًا؛ راجع ما تشاء منها وشغّله:',
    );
    for (const { request } of read.proposals) console.log(commandOf(request));
    return 2;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await register(terminal, shown);
  } catch (error) {
    // Ctrl+D or Ctrl+C at a question: what was registered before it stays.
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    console.error('\nأُوقف؛ ما كُتب قبل ذلك باقٍ.');
    return 1;
  } finally {
    terminal.close();
  }
}

async function register(terminal: Interface, proposals: readonly Proposal[]): Promise<number> {
  proposals.forEach(({ request, count }, i) => {
    console.log(`${String(i + 1)}. ${request.name} (${String(count)})`);
  });
  let chosen: number[] | undefined;
  while (chosen === undefined) {
    const answer = await terminal.question(
      'أيها تسجّل؟ أرقام بينها فاصلة، مثل 1, 3-5 (فارغ: لا شيء): ',
    );
    chosen = readChoice(answer, proposals.length);
    if (chosen === undefined) console.log(`اكتب أرقامًا من 1 إلى ${String(proposals.length)}.`);
  }
  let code = 0;
  for (const n of chosen) {
    const proposal = proposals[n - 1];
    if (proposal !== undefined && !(await registerOne(terminal, proposal.request))) code = 1;
  }
  return code;
}

/** Asks for each field with its proposal, which an empty answer takes. */
async function registerOne(terminal: Interface, request: EntryRequest): Promise<boolean> {
  console.log(`\n${request.name}`);
  const answers: Record<string, string> = {};
  for (const { key, question, isRequired } of ENTRY_FIELDS[request.registry]) {
    const proposed = request.answers[key];
    if (proposed === undefined && !isRequired) continue;
    const answer = (
      await terminal.question(`${question}${proposed === undefined ? '' : ` (${proposed})`}: `)
    ).trim();
    answers[key] = answer === '' ? (proposed ?? '') : answer;
  }
  // Read anew: the entry before may have taken the name.
  const { content } = await readContent(contentDirectory(), process.cwd());
  const result = await createEntry({ ...request, answers }, content, contentDirectory());
  if ('file' in result) {
    console.log(`كُتب: ${result.file}`);
    return true;
  }
  for (const fault of result.faults) console.error(`تعذّر: ${fault}`);
  return false;
}
