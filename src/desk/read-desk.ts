/** The desk, read from the disk: reports of runs, the content as it is now, and what ingest remembers of joined briefs. */
import path from 'node:path';
import { createCheckMemory } from '../check/check-memory.ts';
import { type ContentFile, type ContentFiles, readContentFiles } from '../check/content-files.ts';
import { keepFiles } from '../check/kept-files.ts';
import { readRegistries } from '../check/content.ts';
import type { Content } from '../check/entry.ts';
import { splitFrontmatter } from '../check/frontmatter.ts';
import { dataOf } from '../editing/brief-by-id.ts';
import { isKnownIn } from '../editing/known-names.ts';
import type { Publishing, Refused } from '../editing/publish-briefs.ts';
import { DamagedLedger, type LedgerEntry, readLedger } from '../ingest/store/ledger.ts';
import { schemaFor } from '../schemas/brief.ts';
import { validate } from '../schemas/messages.ts';
import { type Desk, type DeskBrief, deskOf, idOfOutput } from './desk.ts';
import type { RunReport } from './run-report.ts';

export interface ReadDesk {
  readonly desk: Desk;
  readonly content: Registries;
  /** What keeps a draft from being published, by its id. */
  readonly blocked: ReadonlyMap<string, Refused>;
  /** What could not be read, in Arabic: the desk is there without it. */
  readonly notices: readonly string[];
}

type Registries = Omit<Content, 'briefs'>;

/**
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @param publishing of that folder: it tells what keeps drafts from being published
 * @throws when the content folder cannot be read
 */
export function readDesk(
  report: RunReport,
  directory: string,
  root: string,
  publishing: Publishing,
): Promise<ReadDesk> {
  return createDeskReader(report, directory, root, publishing)();
}

/**
 * The same, to be asked again and again: what has not changed is not understood anew.
 *
 * @returns reads what lies on the disk now
 */
export function createDeskReader(
  report: RunReport,
  directory: string,
  root: string,
  publishing: Publishing,
): () => Promise<ReadDesk> {
  const kept = keepFiles();
  const memory = createCheckMemory();
  const briefs = new WeakMap<ContentFile, DeskBrief>();
  const briefOf = (file: ContentFile): DeskBrief => {
    const brief = briefs.get(file) ?? understood(file);
    briefs.set(file, brief);
    return brief;
  };
  const named = report.articles.flatMap(({ output, related }) =>
    [output ?? '', ...related.map((one) => one.output)].map(idOfOutput),
  );
  return async () => {
    const files = kept(await readContentFiles(directory, root));
    const content = readRegistries(files.files, [], memory);
    const { entries, notices } = await rememberedIn(path.join(directory, 'briefs'));
    // What was joined to another since may be among the sources of any brief that took some in.
    const taking = entries.filter(({ members }) => members.length > 0);
    const wanted = new Set([...named, ...taking.map(({ file }) => idOfOutput(file))]);
    const desk = deskOf({
      articles: report.articles,
      briefs: briefsOf(files, wanted, briefOf),
      outlets: new Map([...content.outlets].map(([id, { data }]) => [id, data])),
      isKnown: isKnownIn(content),
    });
    const drafts = desk.stories.filter(({ state }) => state === 'draft').map(({ id }) => id);
    const { refused } = await publishing.tryOut(drafts);
    return { desk, content, blocked: new Map(refused.map((one) => [one.id, one])), notices };
  };
}

async function rememberedIn(
  directory: string,
): Promise<{ entries: readonly LedgerEntry[]; notices: readonly string[] }> {
  try {
    return { entries: (await readLedger(directory)).entries, notices: [] };
  } catch (error) {
    if (!(error instanceof DamagedLedger)) throw error;
    return { entries: [], notices: [error.message] };
  }
}

/** Drafts, and what is asked for: among ten thousand briefs the others need not be understood. */
function briefsOf(
  { files, unmerged }: ContentFiles,
  wanted: ReadonlySet<string | undefined>,
  briefOf: (file: ContentFile) => DeskBrief,
): Map<string, DeskBrief> {
  const briefs = [...files, ...unmerged].filter(({ collection }) => collection === 'briefs');
  return new Map(
    briefs
      .filter(({ id, text }) => wanted.has(id) || isDraft(text))
      .map((file) => [file.id, briefOf(file)]),
  );
}

function isDraft(text: string): boolean {
  return /^status:[ \t]*["']?draft\b/m.test(text);
}

function understood({ id, file, text }: ContentFile): DeskBrief {
  const data = dataOf(text);
  const valid = data === undefined ? undefined : validate(schemaFor(data), data).data;
  return { id, file, text, data: valid, body: splitFrontmatter(text)?.body ?? '' };
}
